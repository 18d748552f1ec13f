import { useTranslation } from 'react-i18next';
import type { AttainmentState } from '../gql/graphql';

interface AttainmentFigureProps {
  readonly attainment:
    | {
        readonly state: AttainmentState;
        readonly value: number | null;
        readonly approximate: boolean;
        readonly fraction: string | null;
      }
    | undefined;
  readonly unit: string;
}

const signs: Readonly<Record<AttainmentState, string>> = { MET: '✓', MISSED: '✗', NOT_REPORTED: '–' };

/** What the report states for a target, and whether that reaches it: by sign and word. */
export function AttainmentFigure({ attainment, unit }: AttainmentFigureProps) {
  const { t } = useTranslation();
  const state = attainment?.state ?? 'NOT_REPORTED';
  if (attainment === undefined || attainment.value === null)
    return (
      <>
        <span className="quiet">{t('desk.targetReported')}</span> {t('desk.targetNotReported')}
      </>
    );
  const rounded = String(Math.round(attainment.value * 10) / 10);
  const figure = unit === '%' ? `${rounded}%` : `${rounded} ${unit}`;
  const said = attainment.fraction === null ? figure : `${attainment.fraction} = ${figure}`;
  return (
    <>
      <span className="quiet">{t('desk.targetReported')}</span>{' '}
      {attainment.approximate ? t('desk.approximate', { value: said }) : said}{' '}
      <strong className={`attainment attainment-${state}`}>
        {signs[state]} {t(`desk.${state}`)}
      </strong>
    </>
  );
}
