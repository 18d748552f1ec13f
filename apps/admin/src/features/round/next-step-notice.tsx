import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Notice } from '../../ui/notice';
import { findNextStep } from './next-step';
import type { RoundOfTowns, TownRow } from './town-row-state';

interface NextStepNoticeProps {
  readonly round: RoundOfTowns;
  readonly isLead: boolean;
  readonly publish: (row: TownRow) => void;
}

/** The next step in a sentence, with the way to it. */
export function NextStepNotice({ round, isLead, publish }: NextStepNoticeProps) {
  const { t } = useTranslation();
  const step = findNextStep(round, isLead);
  const base = `/rounds/${round.id}`;
  const link = (to: string, label: string) => (
    <Link className="button-link" to={to} data-testid="next-step">
      {label}
    </Link>
  );
  const say = (sentence: string, way?: ReactNode) => (
    <Notice tone="next" title={t('round.nextStep')}>
      <p>{sentence}</p>
      {way}
    </Notice>
  );

  switch (step.kind) {
    case 'file-first':
      return say(t('round.step.fileFirst'), link(`${base}/reports`, t('round.step.fileFirstAction')));
    case 'decide':
      return say(t('round.step.decide', { n: step.count }), link(`${base}/reports`, t('round.step.decideAction')));
    case 'publish': {
      const town = step.row.town.name;
      return say(
        t('round.step.publish', { n: step.count, town }),
        <Button
          type="primary"
          data-testid="next-step"
          onClick={() => {
            publish(step.row);
          }}
        >
          {t('round.step.publishAction', { town })}
        </Button>,
      );
    }
    case 'assess': {
      const town = step.row.town.name;
      const settled = step.row.myProgress?.settled ?? 0;
      const total = step.row.myProgress?.total ?? 0;
      const sentence =
        settled > 0 ? t('round.step.assessContinue', { town, settled, total }) : t('round.step.assessStart', { town });
      return say(sentence, link(`${base}/towns/${step.row.id}/assess`, t('round.step.assessAction', { town })));
    }
    case 'remind': {
      const towns = step.rows.map((row) => row.town.name).join(t('round.comma'));
      return say(
        t('round.step.remind', { n: step.rows.length, towns }),
        link(`${base}/reports`, t('round.step.remindAction')),
      );
    }
    case 'lead-phase':
    case 'assessor-phase':
      return say(
        step.kind === 'lead-phase'
          ? t(`round.leadStep.${step.words}`, { done: step.done, total: step.total })
          : t(`round.assessorStep.${step.words}`),
        step.way === null ? undefined : link(`${base}${step.way}`, t(`round.phaseWay.${step.way}`)),
      );
    case 'wait-reports':
      return say(t('round.step.waitReports'));
    case 'wait-sheets':
      return say(t('round.step.waitSheets'));
    case 'done':
      return say(t('round.step.done'), link(`${base}/ranking`, t('round.step.doneAction')));
  }
}
