import { Button } from 'antd';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../../i18n/use-language';
import { Notice } from '../../ui/notice';
import { CommentBox } from './comment-box';
import { ConflictBox } from './conflict-box';
import type { AcrossRound, AcrossTown, DeskIndicator } from './desk-types';
import { LevelChoice } from './level-choice';
import type { EntryView, SaveQueue } from './save-queue';

interface AcrossRowProps {
  readonly rubric: AcrossRound['rubric'];
  readonly indicator: DeskIndicator;
  readonly town: AcrossTown;
  readonly entry: EntryView;
  readonly queue: SaveQueue;
  readonly isFocused: boolean;
  readonly deskPath: string;
  readonly focus: (id: string) => void;
}

const shownFolded = 3;

/** One town's quotations for the indicator, and the person's word on it; the comment opens with the focus. Drawn again only when its own entry changes. */
export const AcrossRow = memo(function AcrossRow(props: AcrossRowProps) {
  const { rubric, indicator, town, entry, queue, isFocused, deskPath, focus } = props;
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const { id } = town;
  const quotes = town.report?.reading?.evidence ?? [];
  const [suggestion] = town.report?.suggestions ?? [];
  const isWithheld = town.report?.withheld.includes(indicator.id) ?? false;
  const isReadOnly = town.result !== null || (town.myProgress?.submittedAt ?? null) !== null;
  const { draft, trouble } = entry;
  return (
    <li
      id={`across-${id}`}
      className={isFocused ? 'across-row across-row-focused' : 'across-row'}
      aria-current={isFocused ? 'true' : undefined}
      data-testid={`across-${town.town.name}`}
      onFocusCapture={() => {
        focus(id);
      }}
      onPointerDown={() => {
        focus(id);
      }}
    >
      <header>
        <h2>{town.town.name}</h2>
        {suggestion !== undefined && (
          <span className="suggestion-mini">
            {suggestion.level === null
              ? t('desk.suggestionNone')
              : t('desk.suggestionLevel', { level: suggestion.level })}{' '}
            {isFocused && pick(suggestion.reason)}
          </span>
        )}
        <Link to={deskPath} aria-label={t('desk.acrossDeskOf', { town: town.town.name })}>
          {t('desk.acrossDesk')}
        </Link>
      </header>
      {isWithheld && (
        <p className="quiet" data-testid="withheld">
          {t('desk.withheld')}
        </p>
      )}
      {!isWithheld && quotes.length === 0 && <p className="quiet">{t('desk.evidenceNone')}</p>}
      <ul className="across-quotes" lang="zh-CN">
        {quotes.slice(0, isFocused ? quotes.length : shownFolded).map((one) => (
          <li key={one.number}>
            <q>{one.quote}</q> <span className="small">{t(`desk.strength.${one.strength}`)}</span>
          </li>
        ))}
      </ul>
      {!isFocused && quotes.length > shownFolded && (
        <p className="small">{t('desk.acrossMore', { n: quotes.length - shownFolded })}</p>
      )}
      {trouble?.kind === 'conflict' && (
        <ConflictBox
          mine={draft}
          theirs={trouble.current}
          keepMine={() => {
            queue.keepMine(id);
          }}
          keepTheirs={() => {
            queue.keepTheirs(id);
          }}
        />
      )}
      {trouble?.kind === 'refused' && (
        <Notice tone="alert">
          {t('desk.save.refused', { why: pick(trouble.message) })}{' '}
          <Button
            size="small"
            onClick={() => {
              queue.saveNow();
            }}
          >
            {t('desk.tryAgain')}
          </Button>
        </Notice>
      )}
      <LevelChoice
        rubric={rubric}
        indicator={indicator}
        draft={draft}
        isReadOnly={isReadOnly}
        isBrief
        choose={(patch) => {
          queue.edit(id, patch);
        }}
        typeBasis={(basis) => {
          queue.edit(id, { basis }, 'basis');
        }}
      />
      {isFocused ? (
        <CommentBox
          indicator={indicator.id}
          draft={draft}
          isReadOnly={isReadOnly}
          textareaId={`across-comment-${id}`}
          type={(comment) => {
            queue.edit(id, { comment }, 'comment');
          }}
          address={(audience) => {
            queue.edit(id, { audience });
          }}
          left={() => {
            queue.saveNow();
          }}
        />
      ) : (
        draft.comment !== '' && <p className="small">{t('desk.commentIs', { text: draft.comment })}</p>
      )}
    </li>
  );
});
