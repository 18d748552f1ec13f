import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TownStepsState } from './use-town-steps';

export function TownSteps({ steps, name }: { readonly steps: TownStepsState; readonly name: string }) {
  const { t } = useTranslation();
  return (
    <div className="town-steps">
      <Button
        size="small"
        aria-label={t('desk.previousTown')}
        disabled={!steps.hasPrevious}
        onClick={() => {
          steps.go(-1);
        }}
      >
        ‹
      </Button>
      <span className="quiet">{t('desk.townOf', { n: steps.place, total: steps.total })}</span>
      <Button
        size="small"
        aria-label={t('desk.nextTown')}
        disabled={!steps.hasNext}
        onClick={() => {
          steps.go(1);
        }}
      >
        ›
      </Button>
      <h1 className="desk-town">{name}</h1>
    </div>
  );
}
