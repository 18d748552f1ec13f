import { useMutation } from '@apollo/client/react';
import type { ConvertedRubric } from '@fazhi/domain';
import { Checkbox, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SetScoringDocument, type CombineWay, type SheetSource } from '../../gql/graphql';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { useAct } from '../../ui/use-act';
import { draftOf, findConversionProblems, toConversionInput } from './conversion-draft';
import { ConversionFields } from './conversion-fields';
import type { ResultRound } from './county-result-types';

interface ScoringDialogProps {
  readonly roundId: string;
  readonly rubric: ConvertedRubric;
  readonly scoring: NonNullable<ResultRound['scoring']>;
  readonly close: () => void;
}

const WAYS: readonly CombineWay[] = ['MEAN', 'MEDIAN', 'ADDITIVE'];

/** Weights, rule, tolerance, quota and conversion; the server checks whether they make sense together. */
export function ScoringDialog({ roundId, rubric, scoring, close }: ScoringDialogProps) {
  const { t } = useTranslation();
  const { problem, act } = useAct();
  const [weights, setWeights] = useState(scoring.weights.map(({ source, weight }) => ({ source, weight })));
  const [combine, setCombine] = useState(scoring.combine);
  const [trimFrom, setTrimFrom] = useState(scoring.trimFrom);
  const [tolerance, setTolerance] = useState(scoring.tolerance);
  const [quota, setQuota] = useState(scoring.quota);
  const [conversion, setConversion] = useState(() => draftOf(scoring.conversion));
  const [showsBands, setShowsBands] = useState(scoring.showsBands);
  const [send, { loading }] = useMutation(SetScoringDocument, { refetchQueries: ['CountyResults'] });
  const missing = { zh: t('results.conversionMissing'), en: t('results.conversionMissing') };
  const problems = findConversionProblems(conversion, rubric, missing);
  const weigh = (source: SheetSource, weight: number) => {
    setWeights(weights.map((one) => (one.source === source ? { source, weight } : one)));
  };
  return (
    <Modal
      open
      title={t('results.changeRules')}
      okText={t('results.saveRules')}
      cancelText={t('state.cancel')}
      okButtonProps={{ loading, disabled: problems.length > 0 }}
      onCancel={close}
      onOk={() => {
        const input = {
          weights,
          combine,
          trimFrom,
          tolerance,
          quota,
          conversion: toConversionInput(conversion, rubric),
          showsBands,
        };
        void act(
          async () =>
            (await send({ variables: { roundId, expectedVersion: scoring.version, input } })).data?.setScoring,
          close,
        );
      }}
    >
      {problem !== null && <Notice tone="alert">{problem}</Notice>}
      {weights.map(({ source, weight }) => (
        <Field key={source} label={t('results.weightOf', { source: t(`sheetSource.${source}`) })}>
          {(ids) => (
            <InputNumber
              {...ids}
              min={0}
              max={1000}
              value={weight}
              onChange={(value) => {
                weigh(source, value ?? 0);
              }}
            />
          )}
        </Field>
      ))}
      <Field label={t('results.combine')}>
        {(ids) => (
          <Select
            {...ids}
            className="full-width"
            value={combine}
            options={WAYS.map((way) => ({ value: way, label: t(`results.combineWays.${way}`) }))}
            onChange={setCombine}
          />
        )}
      </Field>
      <Field label={t('results.trimFrom')} hint={t('results.trimHint')}>
        {(ids) => <InputNumber {...ids} min={3} max={50} value={trimFrom} onChange={setTrimFrom} />}
      </Field>
      <Field label={t('results.tolerance')}>
        {(ids) => (
          <InputNumber
            {...ids}
            min={0}
            max={100}
            value={tolerance}
            onChange={(value) => {
              setTolerance(value ?? 0);
            }}
          />
        )}
      </Field>
      <Field label={t('results.quota')} hint={t('results.quotaHint')}>
        {(ids) => <InputNumber {...ids} min={0} max={100} value={quota} onChange={setQuota} />}
      </Field>
      <ConversionFields rubric={rubric} draft={conversion} problems={problems} change={setConversion} />
      <Checkbox
        checked={showsBands}
        onChange={({ target }) => {
          setShowsBands(target.checked);
        }}
      >
        {t('results.showsBands')}
      </Checkbox>
    </Modal>
  );
}
