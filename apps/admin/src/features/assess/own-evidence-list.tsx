import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OwnEvidenceFieldsFragment } from '../../gql/graphql';
import { Notice } from '../../ui/notice';

interface OwnEvidenceListProps {
  readonly marks: readonly OwnEvidenceFieldsFragment[];
  readonly reportVersion: number;
  readonly isReadOnly: boolean;
  readonly problem: string | null;
  readonly show: (id: string) => void;
  readonly change: (one: OwnEvidenceFieldsFragment, wanted: { isForTown?: boolean; isRemoved?: boolean }) => void;
}

/** What the person marked for the indicator in focus, apart from what the reader found. */
export function OwnEvidenceList({ marks, reportVersion, isReadOnly, problem, show, change }: OwnEvidenceListProps) {
  const { t } = useTranslation();
  if (marks.length === 0 && problem === null) return null;
  return (
    <section className="own-evidence" aria-label={t('desk.own')} data-testid="own-evidence">
      {problem !== null && <Notice tone="alert">{problem}</Notice>}
      {marks.length > 0 && (
        <p className="quiet">
          {t('desk.own')} {t('desk.evidenceCount', { n: marks.length })}
        </p>
      )}
      <ul>
        {marks.map((one) => (
          <li key={one.id}>
            {one.start === null ? (
              <blockquote lang="zh-CN">
                {one.quote} <span className="small">{t('desk.ownGone', { version: one.reportVersion })}</span>
              </blockquote>
            ) : (
              <button
                type="button"
                className="own-quote"
                lang="zh-CN"
                onClick={() => {
                  show(one.id);
                }}
              >
                {one.quote}
              </button>
            )}
            <span className="own-actions">
              {one.start !== null && one.reportVersion !== reportVersion && (
                <span className="small">{t('desk.ownMoved', { version: one.reportVersion })}</span>
              )}
              <label>
                <input
                  type="checkbox"
                  checked={one.isForTown}
                  disabled={isReadOnly}
                  onChange={(event) => {
                    change(one, { isForTown: event.target.checked });
                  }}
                />{' '}
                {t('desk.ownForTown')}
              </label>
              {!isReadOnly && (
                <Button
                  size="small"
                  type="text"
                  aria-label={t('desk.ownRemoveLabel', { quote: one.quote.slice(0, 20) })}
                  onClick={() => {
                    change(one, { isRemoved: true });
                  }}
                >
                  {t('desk.ownRemove')}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
