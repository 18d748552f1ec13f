import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import type { EntryDraft, StoredEntry } from './entry-draft';
import { formatTime } from '../../ui/format-date';

interface ConflictBoxProps {
  readonly mine: EntryDraft;
  readonly theirs: StoredEntry;
  readonly keepMine: () => void;
  readonly keepTheirs: () => void;
}

/** Both values side by side, and the choice. */
export function ConflictBox({ mine, theirs, keepMine, keepTheirs }: ConflictBoxProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const savedAt = theirs.updatedAt === null ? '' : ` ${formatTime(theirs.updatedAt, language)}`;
  return (
    <section className="conflict" role="alert" data-testid="conflict">
      <h3>{t('desk.conflictTitle')}</h3>
      <p>{t('desk.conflictText')}</p>
      <div className="conflict-sides">
        <div>
          <strong>
            {t('desk.conflictTheirs')}
            {savedAt}
          </strong>
          <DraftWords draft={theirs.draft} />
          <Button size="small" onClick={keepTheirs}>
            {t('desk.keepTheirs')}
          </Button>
        </div>
        <div>
          <strong>{t('desk.conflictMine')}</strong>
          <DraftWords draft={mine} />
          <Button size="small" onClick={keepMine}>
            {t('desk.keepMine')}
          </Button>
        </div>
      </div>
    </section>
  );
}

function DraftWords({ draft }: { readonly draft: EntryDraft }) {
  const { t } = useTranslation();
  const state = {
    NOT_SCORED: t('desk.notScored'),
    LEVEL: t('desk.levelHint', { level: draft.level }),
    NOT_APPLICABLE: `${t('desk.notApplicable')} ${draft.basis}`,
    CANNOT_JUDGE: t('desk.cannotJudge'),
  }[draft.state];
  return (
    <>
      <p>{state}</p>
      {draft.comment !== '' && <p>{t('desk.commentIs', { text: draft.comment })}</p>}
    </>
  );
}
