import { formatPoints } from '@fazhi/domain';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import { ProgressBar } from '../../ui/progress-bar';
import type { DeskTown } from './desk-types';
import { TownSteps } from './town-steps';
import type { TownStepsState } from './use-town-steps';

interface DeskTopBarProps {
  readonly steps: TownStepsState;
  readonly town: DeskTown;
  readonly settled: number;
  readonly toSettle: number;
  readonly openSearch: () => void;
  readonly openKeys: () => void;
}

export function DeskTopBar({ steps, town, settled, toSettle, openSearch, openKeys }: DeskTopBarProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const progress = t('desk.progress', { settled, total: toSettle });
  return (
    <div className="desk-top">
      <TownSteps steps={steps} name={town.town.name} />
      <span data-testid="sheet-progress">{progress}</span>
      <ProgressBar done={settled} total={toSettle} label={progress} />
      {town.result !== null && (
        <span className="desk-published">
          {t('desk.published', { total: formatPoints(town.result.total), grade: pick(town.result.grade) })}
        </span>
      )}
      <Button type="text" className="desk-search-button" onClick={openSearch}>
        <kbd aria-hidden="true">/</kbd> {t('desk.searchShort')}
      </Button>
      <Button type="text" className="desk-keys-button" onClick={openKeys}>
        <kbd aria-hidden="true">?</kbd> {t('desk.shortcuts')}
      </Button>
    </div>
  );
}
