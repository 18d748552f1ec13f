import { useTranslation } from 'react-i18next';
import type { CompletenessState, ReportChecksFragment } from '../gql/graphql';
import { useLanguage } from '../i18n/use-language';
import './report-checks.css';

/** Beside the word, so that colour alone says nothing. */
const SIGNS: Readonly<Record<CompletenessState, string>> = { PRESENT: '✓', PARTIAL: '◐', MISSING: '✗', UNKNOWN: '？' };

interface ReportChecksProps {
  readonly checks: ReportChecksFragment;
  /** Shows a place of the text; absent where the text is not on the page. */
  readonly jump?: (start: number) => void;
}

/** What the report lacks and where its text or numbers look wrong, as the reader proposes it. Folded to one line until asked for. */
export function ReportChecks({ checks, jump }: ReportChecksProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const { completeness, flags } = checks;
  if (completeness.length === 0 && flags.length === 0) return null;
  const lacking = completeness.filter(({ state }) => state === 'MISSING').length;
  const partial = completeness.filter(({ state, item }) => state === 'PARTIAL' && item !== 'C8').length;
  const sound = lacking + partial + flags.length === 0;
  const found = [
    ...(lacking > 0 ? [t('checks.lacking', { n: lacking })] : []),
    ...(partial > 0 ? [t('checks.partial', { n: partial })] : []),
    ...(flags.length > 0 ? [t('checks.flags', { n: flags.length })] : []),
  ];
  return (
    <details className="report-checks" data-testid="report-checks">
      <summary>
        {t('checks.title')}
        {t('checks.colon')}
        {sound ? t('checks.sound') : found.join(t('round.comma'))}
      </summary>
      <p className="quiet">{t('checks.proposed')}</p>
      <ul>
        {completeness.map(({ item, name, state, reason, quotes }) => (
          <li key={item} data-state={state}>
            <span className="check-sign" aria-hidden="true">
              {SIGNS[state]}
            </span>
            <span>
              <strong>{t(`checks.state.${state}`)}</strong> {pick(name)}
              {t('checks.colon')}
              {pick(reason)} <Jump start={quotes[0]?.start} jump={jump} />
            </span>
          </li>
        ))}
        {flags.map(({ kind, start, quote, reason, alsoAt }) => (
          <li key={`${kind}-${String(start)}`} data-state="FLAG">
            <span className="check-sign" aria-hidden="true">
              !
            </span>
            <span>
              <q lang="zh-CN">{quote}</q> {pick(reason)}
              {alsoAt.length > 0 && t('checks.alsoAt', { count: alsoAt.length })} <Jump start={start} jump={jump} />
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface JumpProps {
  readonly start: number | undefined;
  readonly jump: ((start: number) => void) | undefined;
}

function Jump({ start, jump }: JumpProps) {
  const { t } = useTranslation();
  if (start === undefined || jump === undefined) return null;
  return (
    <button
      type="button"
      className="check-jump"
      onClick={() => {
        jump(start);
      }}
    >
      {t('checks.jump')}
    </button>
  );
}
