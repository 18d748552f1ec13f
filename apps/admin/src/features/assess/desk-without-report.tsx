import { useTranslation } from 'react-i18next';
import { useMe } from '../../session/session';
import { EmptyState } from '../../ui/empty-state';
import { useDocumentTitle } from '../../ui/page';
import type { DeskRound, DeskTown } from './desk-types';
import { TownSteps } from './town-steps';
import { useDeskKeys } from './use-desk-keys';
import { useTownSteps } from './use-town-steps';

interface DeskWithoutReportProps {
  readonly round: DeskRound;
  readonly town: DeskTown;
}

export function DeskWithoutReport({ round, town }: DeskWithoutReportProps) {
  const { t } = useTranslation();
  const { roles } = useMe();
  const steps = useTownSteps(round, town.id);
  useDocumentTitle(t('desk.title', { town: town.town.name }));
  useDeskKeys(true, (command) => {
    if (command.kind !== 'town') return false;
    steps.go(command.by);
    return true;
  });
  const action = roles.includes('LEAD')
    ? { label: t('desk.noReportAction'), to: `/rounds/${round.id}/reports` }
    : undefined;
  return (
    <div>
      <div className="desk-top">
        <TownSteps steps={steps} name={town.town.name} />
      </div>
      <EmptyState
        title={t('desk.noReportTitle', { town: town.town.name })}
        text={town.report === null ? t('desk.noReportLead') : t('desk.noReading')}
        {...(action === undefined ? {} : { action })}
      />
    </div>
  );
}
