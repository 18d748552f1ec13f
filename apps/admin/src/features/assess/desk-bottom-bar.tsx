import { formatPoints, type SheetTotal } from '@fazhi/domain';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import { formatDateTime } from '../../ui/format-date';

interface DeskBottomBarProps {
  readonly total: SheetTotal;
  readonly submittedAt: string | null;
  readonly publishedAt: string | null;
  /** Said once, for the eye and the screen reader. */
  readonly said: string;
  readonly submit: () => void;
  readonly reopen: () => void;
  readonly publish: (() => void) | null;
}

export function DeskBottomBar({ total, submittedAt, publishedAt, said, submit, reopen, publish }: DeskBottomBarProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const isOpen = submittedAt === null && publishedAt === null;
  const hints = [
    ['0–4', t('desk.keys.hintLevel')],
    ['↑↓', t('desk.keys.hintIndicator')],
    ['n', t('desk.keys.hintNext')],
    ['e', t('desk.keys.hintEvidence')],
    ['s', t('desk.keys.hintSuggestion')],
    ['c', t('desk.keys.hintComment')],
    ['/', t('desk.keys.hintSearch')],
    ['m', t('desk.keys.hintMark')],
    ['j k', t('desk.keys.hintTown')],
    ['Ctrl+Z', t('desk.keys.hintUndo')],
  ] as const;
  return (
    <footer className="desk-bottom">
      {isOpen ? (
        <ul className="key-hints" aria-hidden="true">
          {hints.map(([key, meaning]) => (
            <li key={key}>
              <kbd>{key}</kbd> {meaning}
            </li>
          ))}
        </ul>
      ) : (
        <p className="closed-since">
          {submittedAt !== null && t('desk.submittedAt', { when: formatDateTime(submittedAt, language) })}
          {publishedAt !== null && ` ${t('desk.publishedAt', { when: formatDateTime(publishedAt, language) })}`}
        </p>
      )}
      <span className="desk-said" role="status" aria-live="polite">
        {said}
      </span>
      <span className="desk-points" data-testid="sheet-points">
        {total.total === null ? (
          <>
            <span className="quiet">{t('desk.scoredPart')}</span>{' '}
            <strong>
              {t('desk.scoredPoints', { points: formatPoints(total.points), max: formatPoints(total.scoredMax) })}
            </strong>
          </>
        ) : (
          <strong>{t('desk.totalPoints', { points: formatPoints(total.total) })}</strong>
        )}
      </span>
      {isOpen && (
        <Button type="primary" onClick={submit}>
          {t('desk.submit')} <kbd aria-hidden="true">⌃↵</kbd>
        </Button>
      )}
      {submittedAt !== null && publishedAt === null && <Button onClick={reopen}>{t('desk.reopen')}</Button>}
      {publish !== null && (
        <Button type="primary" onClick={publish}>
          {t('desk.publish')}
        </Button>
      )}
    </footer>
  );
}
