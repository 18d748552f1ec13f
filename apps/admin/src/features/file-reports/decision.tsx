import { useMutation } from '@apollo/client/react';
import { App, Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DecideReportDocument, type FiledReportFragment } from '../../gql/graphql';
import { useLanguage } from '../../i18n/use-language';
import { useMe } from '../../session/session';
import { Notice } from '../../ui/notice';
import type { IntakeTown } from './intake-list';

interface DecisionProps {
  readonly report: FiledReportFragment;
  readonly towns: readonly IntakeTown[];
  readonly decided: (report: FiledReportFragment) => void;
}

/** What was recognised, what is in doubt, and the choice: under which town, or not at all. */
export function Decision({ report, towns, decided }: DecisionProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const { modal } = App.useApp();
  const isTown = useMe().role === 'TOWN';
  const only = isTown ? towns[0]?.id : undefined;
  const [chosen, setChosen] = useState<string | null>(only ?? report.proposedTownYearId);
  const [problem, setProblem] = useState<string | null>(null);
  const [decideReport, { loading }] = useMutation(DecideReportDocument);
  const chosenName = towns.find((one) => one.id === chosen)?.town.name;

  async function decide(townYearId: string | null): Promise<void> {
    setProblem(null);
    try {
      const { data } = await decideReport({ variables: { reportId: report.id, townYearId } });
      if (data?.decideReport.__typename === 'ReportDecided') decided(data.decideReport.report);
      else if (data?.decideReport.__typename === 'Refusal') setProblem(pick(data.decideReport.message));
    } catch {
      setProblem(t('state.failed'));
    }
  }

  const year = report.metadata?.year;
  const recognised = [
    report.metadata?.town,
    year === null || year === undefined ? null : t('filing.recognisedYear', { year }),
  ].filter((part) => part !== null && part !== undefined);
  return (
    <div className="intake-decision">
      <p>
        {recognised.length === 0
          ? t('filing.recognisedNothing')
          : t('filing.recognised', { what: recognised.join(t('round.comma')) })}
      </p>
      <ul className="doubts">
        {report.doubts.map((doubt) => (
          <li key={doubt}>{t(`filing.doubt.${doubt}`)}</li>
        ))}
      </ul>
      <div className="intake-buttons">
        {!isTown && (
          <Select
            className="town-select"
            aria-label={t('filing.decideTown')}
            placeholder={t('filing.pickTown')}
            showSearch={{ optionFilterProp: 'label' }}
            value={chosen}
            options={towns.map((one) => ({ value: one.id, label: one.town.name }))}
            onChange={(next) => {
              setChosen(next);
            }}
          />
        )}
        <Button
          type="primary"
          disabled={chosen === null}
          loading={loading}
          onClick={() => {
            void decide(chosen);
          }}
        >
          {chosenName === undefined ? t('filing.file') : t('filing.fileAs', { town: chosenName })}
        </Button>
        <Button
          disabled={loading}
          onClick={() => {
            modal.confirm({
              title: t('filing.discardConfirm'),
              content: report.fileName,
              okText: t('filing.discard'),
              cancelText: t('state.cancel'),
              onOk: () => decide(null),
            });
          }}
        >
          {t('filing.discard')}
        </Button>
      </div>
      {problem !== null && <Notice tone="alert">{problem}</Notice>}
    </div>
  );
}
