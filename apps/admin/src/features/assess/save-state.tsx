import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import { formatTime } from '../../ui/format-date';
import { useStatusElement } from '../../ui/status-slot';
import type { SaveStatus } from './save-status';

/** Whether the work is saved, in words, in the top bar. */
export function SaveState({ status, isReadOnly }: { readonly status: SaveStatus; readonly isReadOnly: boolean }) {
  const slot = useStatusElement();
  const { t } = useTranslation();
  const { language, pick } = useLanguage();
  if (slot === null) return null;

  function words(): string {
    switch (status.kind) {
      case 'saved':
        if (isReadOnly) return t('desk.save.readOnly');
        return status.at === null
          ? t('desk.save.saved')
          : t('desk.save.savedAt', { time: formatTime(status.at, language) });
      case 'saving':
        return t('desk.save.saving');
      case 'retrying':
        return t('desk.save.retrying');
      case 'conflict':
        return t('desk.save.conflict', { list: status.indicators.join(t('round.comma')) });
      case 'held':
        return t('desk.save.held', { list: status.indicators.join(t('round.comma')) });
      case 'refused':
        return t('desk.save.refused', { why: pick(status.message) });
    }
  }

  const isQuiet = status.kind === 'saved' || status.kind === 'saving';
  return createPortal(
    <span
      className={isQuiet ? 'save-state' : 'save-state save-state-trouble'}
      role="status"
      aria-live="polite"
      data-testid="save-state"
      data-save={status.kind}
    >
      {words()}
    </span>,
    slot,
  );
}
