import { formatPoints } from '@fazhi/domain';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../../i18n/use-language';
import { dimensionColour } from '../../ui/dimension-colour';
import { Notice } from '../../ui/notice';
import { AttachedEvidence } from './attached-evidence';
import { CommentBox } from './comment-box';
import { ConflictBox } from './conflict-box';
import type { DeskEvidence, DeskIndicator, DeskMeasure, DeskRubric, DeskSuggestion, DeskTown } from './desk-types';
import { Discussions } from './discussions';
import type { EntryDraft } from './entry-draft';
import { EvidenceSteps } from './evidence-steps';
import { LevelChoice } from './level-choice';
import type { EntryView, SaveQueue } from './save-queue';
import { SuggestionLine } from './suggestion-line';
import { TownClaim } from './town-claim';
import { TargetLines } from './target-lines';

export interface IndicatorDetailProps {
  readonly rubric: DeskRubric;
  readonly indicator: DeskIndicator;
  readonly measures: readonly DeskMeasure[];
  readonly suggestion: DeskSuggestion | undefined;
  /** Whether suggestion and evidence are kept back until a level of one's own is in. */
  readonly isWithheld: boolean;
  readonly townYearId: string;
  readonly evidence: readonly DeskEvidence[];
  /** What the town attached for this indicator. */
  readonly attachments: DeskTown['attachments'];
  /** What the town says of itself. */
  readonly claim: DeskTown['claims'][number] | undefined;
  readonly text: string;
  /** What the person marked. */
  readonly own: ReactNode;
  readonly isPreviousOpen: boolean;
  readonly togglePrevious: () => void;
  /** The same indicator in all reports. */
  readonly acrossPath: string;
  readonly currentEvidence: number | null;
  readonly entry: EntryView;
  readonly queue: SaveQueue;
  readonly isReadOnly: boolean;
  /** Why the town's profile rules the indicator out, where it does. */
  readonly ruledOutBy: string | null;
  readonly commentId: string;
  readonly suggestionId: string;
  readonly pickEvidence: (number: number) => void;
  readonly choose: (patch: Partial<EntryDraft>) => void;
}

/** The indicator in focus: what was asked, what was found, what is suggested, and the person's word. */
export function IndicatorDetail(props: IndicatorDetailProps) {
  const { rubric, indicator, measures, suggestion, evidence, text, currentEvidence, entry, queue } = props;
  const { ruledOutBy, commentId, suggestionId, pickEvidence, choose } = props;
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const isReadOnly = props.isReadOnly || ruledOutBy !== null;
  const { draft, trouble } = entry;
  const { id } = indicator;
  return (
    <section
      className="indicator-detail"
      aria-label={`${id} ${pick(indicator)}`}
      style={dimensionColour(indicator.dimension)}
    >
      <header className="indicator-head">
        <h2>
          <span className="indicator-id">{id}</span> {pick(indicator)}
        </h2>
        <span className="nowrap">{t('desk.points', { points: formatPoints(indicator.points) })}</span>
      </header>
      {ruledOutBy !== null && <Notice>{t('desk.ruledOut', { basis: ruledOutBy })}</Notice>}
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
      <TargetLines measures={measures} suggestion={suggestion} isWithheld={props.isWithheld} />
      {props.claim !== undefined && <TownClaim claim={props.claim} />}
      <AttachedEvidence items={props.attachments} />
      {props.isWithheld ? (
        <section className="suggestion" id={suggestionId} tabIndex={-1} data-testid="withheld">
          <p>{t('desk.withheld')}</p>
        </section>
      ) : (
        <EvidenceSteps evidence={evidence} text={text} current={currentEvidence} pick={pickEvidence} />
      )}
      {props.own}
      {suggestion !== undefined && (
        <SuggestionLine
          key={`suggestion-${id}`}
          suggestion={suggestion}
          draft={draft}
          isReadOnly={isReadOnly}
          focusId={suggestionId}
          accept={() => {
            choose({ state: 'LEVEL', level: suggestion.level, suggestionAction: 'ACCEPTED' });
          }}
          reject={() => {
            choose({ suggestionAction: 'REJECTED' });
          }}
        />
      )}
      <LevelChoice
        rubric={rubric}
        indicator={indicator}
        draft={draft}
        isReadOnly={isReadOnly}
        choose={choose}
        typeBasis={(basis) => {
          queue.edit(id, { basis }, 'basis');
        }}
      />
      <CommentBox
        key={`comment-${id}`}
        indicator={id}
        draft={draft}
        isReadOnly={isReadOnly}
        textareaId={commentId}
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
      <Discussions key={`discussions-${id}`} townYearId={props.townYearId} indicator={id} />
      <p className="detail-links">
        <Button size="small" aria-pressed={props.isPreviousOpen} onClick={props.togglePrevious}>
          {t('desk.previous')} <kbd aria-hidden="true">l</kbd>
        </Button>
        <Link to={props.acrossPath}>{t('desk.across', { indicator: id })}</Link>
      </p>
    </section>
  );
}
