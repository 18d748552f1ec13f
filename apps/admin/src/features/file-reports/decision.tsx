import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FiledReportFragment } from '../../gql/graphql';
import { useMe } from '../../session/session';
import { Notice } from '../../ui/notice';
import { DiscardButton } from './discard-button';
import type { IntakeTown } from './intake-types';
import { useDecide } from './use-decide';

interface DecisionProps {
  readonly report: FiledReportFragment;
  readonly towns: readonly IntakeTown[];
  readonly decided: (report: FiledReportFragment) => void;
}

/** What was recognised, what is in doubt, and the choice: under which town, or not at all. */
export function Decision({ report, towns, decided }: DecisionProps) {
  const { t } = useTranslation();
  const isTown = useMe().role === 'TOWN';
  const [chosen, setChosen] = useState<string | null>(report.proposedTownYearId);
  const { decide, loading, problem } = useDecide(report.id, decided);
  const chosenName = towns.find((one) => one.id === chosen)?.town.name;

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
      {isTown ? (
        <p>{t('filing.waitDecision')}</p>
      ) : (
        <div className="intake-buttons">
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
          <DiscardButton fileName={report.fileName} discard={() => decide(null)} />
        </div>
      )}
      {problem !== null && <Notice tone="alert">{problem}</Notice>}
    </div>
  );
}
