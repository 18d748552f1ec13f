import { useQuery } from '@apollo/client/react';
import { formatPoints } from '@fazhi/domain';
import { Button } from 'antd';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PreviousYearDocument, type PreviousYearQuery } from '../../gql/graphql';
import { useLanguage } from '../../i18n/use-language';
import { QueryView } from '../../ui/query-view';
import { cutParagraphs } from './paragraphs';
import { ReportParagraph } from './report-paragraph';

interface PreviousYearPaneProps {
  readonly townYearId: string;
  /** This year's indicator in focus; the pane shows its counterpart. */
  readonly indicator: string;
  readonly close: () => void;
}

type PreviousYear = NonNullable<PreviousYearQuery['previousYear']>;

/** Last year's level and report beside this year's, at the place that spoke for the indicator in focus. */
export function PreviousYearPane({ townYearId, indicator, close }: PreviousYearPaneProps) {
  const { t } = useTranslation();
  const result = useQuery(PreviousYearDocument, { variables: { townYearId } });
  const year = result.data?.previousYear?.townYear.year;
  const title = year === undefined ? t('desk.previous') : t('desk.previousTitle', { year });
  return (
    <section className="previous-pane" aria-label={title} data-testid="previous-year">
      <header>
        <h2>{title}</h2>
        <Button size="small" type="text" aria-label={t('desk.previousClose')} onClick={close}>
          ✕
        </Button>
      </header>
      <QueryView result={result} rows={8}>
        {({ previousYear }) =>
          previousYear === null ? (
            <p className="quiet previous-none">{t('desk.previousNone')}</p>
          ) : (
            <Previous previous={previousYear} indicator={indicator} />
          )
        }
      </QueryView>
    </section>
  );
}

const nothing = { text: '', sections: [], evidence: [] };

function Previous({ previous, indicator }: { readonly previous: PreviousYear; readonly indicator: string }) {
  const { t } = useTranslation();
  const { report } = previous.townYear;
  const { text, sections, evidence } = report?.reading ?? nothing;
  const counterpart = previous.indicators.find((one) => one.indicator === indicator);
  const was = counterpart?.was ?? '';
  const title = report?.metadata?.title ?? null;
  const paragraphs = useMemo(() => cutParagraphs(text, evidence, sections, title), [text, evidence, sections, title]);
  const focused = useMemo(
    () =>
      evidence
        .filter((one) => one.indicator === was)
        .sort((a, b) => a.start - b.start)
        .map(({ number }) => number),
    [evidence, was],
  );
  const dimensionOf = useMemo(
    () => new Map(evidence.map((one) => [one.indicator, one.indicator.charAt(0)])),
    [evidence],
  );
  const pane = useRef<HTMLDivElement>(null);
  const [first] = focused;
  useEffect(() => {
    pane.current?.querySelector(`[data-evidence~="${String(first)}"]`)?.scrollIntoView({ block: 'center' });
  }, [first]);

  return (
    <>
      <PreviousLevel previous={previous} indicator={indicator} />
      {text === '' ? (
        <p className="quiet previous-none">{t('desk.previousNoReport')}</p>
      ) : (
        <div className="previous-scroll" ref={pane} role="region" aria-label={t('desk.previousReport')} tabIndex={0}>
          <article className="report-text" lang="zh-CN">
            {paragraphs.map((paragraph) => (
              <ReportParagraph
                key={paragraph.start}
                paragraph={paragraph}
                evidence={evidence}
                dimensionOf={dimensionOf}
                focused={focused}
                current={null}
              />
            ))}
          </article>
        </div>
      )}
    </>
  );
}

function PreviousLevel({ previous, indicator }: { readonly previous: PreviousYear; readonly indicator: string }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const one = previous.indicators.find((each) => each.indicator === indicator);
  if (one === undefined) return <p className="previous-level">{t('desk.previousNew', { indicator })}</p>;
  const words =
    one.state === null
      ? t('desk.previousUnpublished')
      : one.state === 'LEVEL' && one.level !== null && one.points !== null
        ? t('desk.previousLevel', {
            level: one.level,
            points: formatPoints(one.points),
            max: formatPoints(one.maxPoints),
          })
        : t(one.state === 'NOT_APPLICABLE' ? 'desk.notApplicable' : 'desk.cannotJudge');
  return (
    <div className="previous-level">
      <p>
        <span className="indicator-id">{one.was}</span> {pick(one.name)}{' '}
        <strong data-testid="previous-level">{words}</strong>
      </p>
      {one.by === 'SAME_ID' && <p className="small">{t('desk.previousOtherName')}</p>}
      {one.state === 'LEVEL' && !one.samePoints && <p className="small">{t('desk.previousOtherPoints')}</p>}
      {one.levelText !== null && <p className="small">{pick(one.levelText)}</p>}
      {one.comments.map((comment) => (
        <blockquote key={comment}>{comment}</blockquote>
      ))}
    </div>
  );
}
