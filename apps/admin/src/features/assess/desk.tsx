import { Button } from 'antd';
import type { Span } from '@fazhi/domain';
import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useLanguage } from '../../i18n/use-language';
import { useMe } from '../../session/session';
import { useDocumentTitle } from '../../ui/page';
import { CarriedRectification } from '../../ui/carried-rectification';
import { ReportChecks } from '../../ui/report-checks';
import { ContentsList } from './contents-list';
import { DeskBottomBar } from './desk-bottom-bar';
import { DeskDialogs, type DeskDialog } from './desk-dialogs';
import type { DeskCommand } from './desk-keys';
import { DeskTopBar } from './desk-top-bar';
import type { DeskPlace, DeskReport, DeskRound, DeskSheet, DeskTown } from './desk-types';
import type { EntryDraft } from './entry-draft';
import { IndicatorDetail } from './indicator-detail';
import { LeaveGuard } from './leave-guard';
import { cutParagraphs } from './paragraphs';
import { NewVersion } from './new-version';
import { previewTotal } from './preview-total';
import { ReportText } from './report-text';
import { RubricPane } from './rubric-pane';
import { SaveState } from './save-state';
import { saveStatus } from './save-status';
import { MarkBar } from './mark-bar';
import { OwnEvidenceList } from './own-evidence-list';
import { PaneDivider } from './pane-divider';
import { PreviousYearPane } from './previous-year-pane';
import { selectedSpan } from './report-places';
import { ReportSearch } from './report-search';
import { useOwnEvidence } from './use-own-evidence';
import { usePreviousYearOpen } from './use-previous-year-open';
import { useDeskFocus } from './use-desk-focus';
import { useDeskKeys } from './use-desk-keys';
import { useSaveQueue } from './use-save-queue';
import { useTownSteps } from './use-town-steps';
import { useWithheld } from './use-withheld';

interface DeskProps {
  readonly round: DeskRound;
  readonly town: DeskTown;
  readonly report: DeskReport;
  readonly sheet: DeskSheet;
}

const noReading = { text: '', sections: [], evidence: [] };

/** One town's report beside the rubric. */
export function Desk({ round, town, report, sheet }: DeskProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const { roles } = useMe();
  const [query] = useSearchParams();
  const { rubric } = round;
  const { text, sections, evidence } = report.reading ?? noReading;
  const { queue, view } = useSaveQueue(sheet);
  const ruledOut = useMemo(() => new Map(sheet.ruledOut.map((one) => [one.indicator, one.basis])), [sheet.ruledOut]);
  const ruledOutIds = useMemo(() => new Set(ruledOut.keys()), [ruledOut]);
  const hasSubmitted = sheet.submittedAt !== null || town.sheets.some((one) => one.submittedAt !== null);
  const isReadOnly = sheet.submittedAt !== null || town.result !== null;
  const unscored = rubric.indicators
    .filter((one) => !ruledOut.has(one.id) && (view.entries.get(one.id)?.draft.state ?? 'NOT_SCORED') === 'NOT_SCORED')
    .map((one) => one.id);
  const marks = sheet.ownEvidence;
  // what the person marked stands after what the reader found: a place's number is its place in this list
  const places = useMemo<readonly DeskPlace[]>(
    () => [
      ...evidence,
      ...marks
        .flatMap(({ indicator: of, start, end }) =>
          start === null || end === null ? [] : [{ indicator: of, start, end }],
        )
        .map((one, index) => ({ ...one, number: evidence.length + index, isOwn: true })),
    ],
    [evidence, marks],
  );
  const own = useOwnEvidence(town.id, report.id, marks, queue);
  const desk = useDeskFocus(rubric, places, () => {
    const asked = rubric.indicators.find((one) => one.id === query.get('indicator'))?.id;
    return asked ?? unscored[0] ?? rubric.indicators[0]?.id ?? '';
  });
  const { focus } = desk;
  const indicator = rubric.indicators.find((one) => one.id === focus.indicator);
  const entry = view.entries.get(focus.indicator);
  const focusedEvidence = useMemo(
    () =>
      evidence.filter((one) => one.indicator === focus.indicator).sort((a, b) => a.start - b.start || a.end - b.end),
    [evidence, focus.indicator],
  );
  // the reader's first, so that the numbers in the margin are those of the list beside; one's own carry a pencil
  const focusedNumbers = useMemo(
    () => [
      ...focusedEvidence.map((one) => one.number),
      ...places.filter((one) => one.isOwn === true && one.indicator === focus.indicator).map((one) => one.number),
    ],
    [focusedEvidence, places, focus.indicator],
  );
  const title = report.metadata?.title ?? null;
  const paragraphs = useMemo(() => cutParagraphs(text, places, sections, title), [text, places, sections, title]);
  const dimensionOf = useMemo(() => new Map(rubric.indicators.map((one) => [one.id, one.dimension])), [rubric]);
  const suggestion = report.suggestions.find((one) => one.indicator === focus.indicator);
  const isWithheld = report.withheld.includes(focus.indicator);
  useWithheld(report, view, () => {
    desk.focusIndicator(focus.indicator);
  });
  const total = useMemo(() => previewTotal(rubric, ruledOutIds, view.entries), [rubric, ruledOutIds, view.entries]);
  const steps = useTownSteps(round, town.id);
  const pane = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const [search, setSearch] = useState<number | null>(null);
  const previous = usePreviousYearOpen();
  const suggestionId = useId();
  const commentId = useId();
  const [dialog, setDialog] = useState<DeskDialog>(null);
  const [tab, setTab] = useState<'report' | 'rubric'>('report');
  const [said, setSaid] = useState('');
  const status = saveStatus(view);
  useDocumentTitle(t('desk.title', { town: town.town.name }));

  useEffect(() => {
    const found = pane.current?.querySelector(`[data-evidence~="${String(focus.evidence)}"]`);
    found?.scrollIntoView({ block: 'center' });
  }, [focus.evidence, focus.jumps, tab]);

  function choose(patch: Partial<EntryDraft>): void {
    if (isReadOnly || ruledOut.has(focus.indicator)) return;
    const takesBack =
      patch.suggestionAction === undefined &&
      entry?.draft.suggestionAction === 'ACCEPTED' &&
      patch.level !== suggestion?.level;
    queue.edit(focus.indicator, takesBack ? { ...patch, suggestionAction: 'NONE' } : patch);
    setSaid('');
  }

  const jump = useCallback((start: number): void => {
    const lines = [...(pane.current?.querySelectorAll<HTMLElement>('[data-start]') ?? [])];
    lines
      .filter((line) => Number(line.dataset['start']) <= start)
      .at(-1)
      ?.scrollIntoView({ block: 'start' });
  }, []);

  function mark(place: Span | null): void {
    if (isReadOnly) return;
    if (place === null) {
      setSaid(t('desk.markNothing'));
      return;
    }
    void own.mark(focus.indicator, place, text).then((marked) => {
      if (marked === null) return;
      window.getSelection()?.removeAllRanges();
      setSaid(t('desk.marked', { indicator: focus.indicator }));
    });
  }

  function goToNextUnscored(): void {
    const at = rubric.indicators.findIndex((one) => one.id === focus.indicator);
    const place = (id: string): number => rubric.indicators.findIndex((one) => one.id === id);
    const next = unscored.find((id) => place(id) > at) ?? unscored[0];
    if (next === undefined) setSaid(t('desk.allScored'));
    else desk.focusIndicator(next);
  }

  function undo(): void {
    if (!isReadOnly && own.isLast()) {
      void own.undo().then(() => {
        setSaid(t('desk.markUndone'));
      });
      return;
    }
    const indicatorOfStep = isReadOnly ? null : queue.undo();
    if (indicatorOfStep !== null && indicatorOfStep !== focus.indicator) desk.focusIndicator(indicatorOfStep);
    setSaid(indicatorOfStep === null ? t('desk.nothingToUndo') : t('desk.undone', { indicator: indicatorOfStep }));
  }

  function run(command: DeskCommand): boolean {
    switch (command.kind) {
      case 'level':
        choose({ state: 'LEVEL', level: command.level });
        return true;
      case 'indicator':
        desk.stepIndicator(command.by);
        return true;
      case 'town':
        steps.go(command.by);
        return true;
      case 'next-unscored':
        goToNextUnscored();
        return true;
      case 'next-evidence':
        desk.stepEvidence();
        return true;
      case 'suggestion':
        setTab('rubric');
        document.getElementById(suggestionId)?.focus();
        return true;
      case 'comment':
        setTab('rubric');
        document.getElementById(commentId)?.focus();
        return true;
      case 'submit':
        if (!isReadOnly) setDialog('submit');
        return true;
      case 'undo':
        undo();
        return true;
      case 'search':
        setTab('report');
        setSearch((calls) => (calls ?? 0) + 1);
        return true;
      case 'mark':
        mark(pane.current === null ? null : selectedSpan(pane.current, text));
        return true;
      case 'previous-year':
        previous.toggle();
        return true;
      case 'list':
        setDialog('keys');
        return true;
      case 'leave-field':
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        return true;
    }
  }
  useDeskKeys(dialog === null, run);
  const above = useMemo(
    () => (
      <>
        {report.reading !== null && <ReportChecks checks={report.reading} jump={jump} />}
        <CarriedRectification items={town.carriedRectification} />
      </>
    ),
    [report.reading, town.carriedRectification, jump],
  );

  return (
    <div className="desk" data-tab={tab}>
      <SaveState status={status} isReadOnly={isReadOnly} />
      <DeskTopBar
        steps={steps}
        town={town}
        settled={total.settled}
        toSettle={total.toSettle}
        openSearch={() => {
          setSearch((calls) => (calls ?? 0) + 1);
        }}
        openKeys={() => {
          setDialog('keys');
        }}
      />
      <NewVersion town={town} sheet={sheet} />
      <div className="desk-tabs">
        {(['report', 'rubric'] as const).map((one) => (
          <Button
            key={one}
            type={tab === one ? 'primary' : 'text'}
            aria-pressed={tab === one}
            onClick={() => {
              setTab(one);
            }}
          >
            {t(`desk.${one}`)}
          </Button>
        ))}
      </div>
      <div className={previous.isOpen ? 'desk-body desk-body-three' : 'desk-body'} ref={body}>
        <ContentsList sections={sections} jump={jump} />
        <div className="report-column">
          <ReportText
            paragraphs={paragraphs}
            evidence={places}
            dimensionOf={dimensionOf}
            focused={focusedNumbers}
            current={focus.evidence}
            pane={pane}
            pickEvidence={desk.focusEvidence}
          >
            {above}
          </ReportText>
          {search !== null && (
            <ReportSearch
              text={text}
              pane={pane}
              calls={search}
              close={() => {
                setSearch(null);
              }}
            />
          )}
          {!isReadOnly && <MarkBar pane={pane} text={text} indicator={focus.indicator} mark={mark} />}
        </div>
        {previous.isOpen && (
          <PreviousYearPane townYearId={town.id} indicator={focus.indicator} close={previous.toggle} />
        )}
        <PaneDivider body={body} />
        <aside className="desk-rubric" aria-label={t('desk.rubric')}>
          <RubricPane
            rubric={rubric}
            entries={view.entries}
            ruledOut={ruledOutIds}
            focusedId={focus.indicator}
            focus={desk.focusIndicator}
          />
          {indicator !== undefined && entry !== undefined && (
            <IndicatorDetail
              rubric={rubric}
              indicator={indicator}
              measures={round.plan.measures.filter((one) => one.indicator === indicator.id)}
              suggestion={suggestion}
              isWithheld={isWithheld}
              townYearId={town.id}
              evidence={focusedEvidence}
              claim={town.claims.find((one) => one.indicator === indicator.id)}
              attachments={town.attachments.filter((one) => one.indicator === indicator.id)}
              text={text}
              own={
                <OwnEvidenceList
                  marks={marks.filter((one) => one.indicator === indicator.id)}
                  reportVersion={town.report?.version ?? 1}
                  isReadOnly={isReadOnly}
                  problem={own.problem}
                  show={(id) => {
                    const at = marks.filter(({ start }) => start !== null).findIndex((one) => one.id === id);
                    desk.focusEvidence(evidence.length + at);
                  }}
                  change={(one, wanted) => {
                    void own.change(one, wanted);
                  }}
                />
              }
              togglePrevious={previous.toggle}
              isPreviousOpen={previous.isOpen}
              acrossPath={`/rounds/${round.id}/indicators/${indicator.id}`}
              currentEvidence={focus.evidence}
              entry={entry}
              queue={queue}
              isReadOnly={isReadOnly}
              ruledOutBy={ruledOut.has(indicator.id) ? pick(ruledOut.get(indicator.id) ?? { zh: '', en: '' }) : null}
              commentId={commentId}
              suggestionId={suggestionId}
              pickEvidence={desk.focusEvidence}
              choose={choose}
            />
          )}
        </aside>
      </div>
      <DeskBottomBar
        total={total}
        submittedAt={sheet.submittedAt}
        publishedAt={town.result?.publishedAt ?? null}
        said={said}
        submit={() => {
          setDialog('submit');
        }}
        reopen={() => {
          setDialog('reopen');
        }}
        publish={
          roles.includes('LEAD') && round.phase === null && hasSubmitted && town.result === null
            ? () => {
                setDialog('publish');
              }
            : null
        }
      />
      <DeskDialogs
        dialog={dialog}
        roundId={round.id}
        town={town}
        unscored={unscored}
        total={total}
        queue={queue}
        goTo={desk.focusIndicator}
        close={() => {
          setDialog(null);
        }}
      />
      <LeaveGuard queue={queue} view={view} />
    </div>
  );
}
