import { Input } from 'antd';
import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import { Field } from '../../ui/field';
import type { DeskIndicator, DeskRubric } from './desk-types';
import type { EntryDraft } from './entry-draft';

interface LevelChoiceProps {
  readonly rubric: Pick<DeskRubric, 'levels'>;
  readonly indicator: DeskIndicator;
  readonly draft: EntryDraft;
  readonly isReadOnly: boolean;
  readonly choose: (patch: Partial<EntryDraft>) => void;
  readonly typeBasis: (basis: string) => void;
  /** Without the texts of the levels, where they stand elsewhere. */
  readonly isBrief?: boolean;
}

interface Option {
  readonly key: string;
  readonly short: string;
  readonly name: string;
  readonly isChosen: boolean;
  readonly patch: Partial<EntryDraft>;
}

/** Levels 0 to 4, not applicable, cannot judge: a radio group in which arrows only move the focus and Space or Enter chooses. */
export function LevelChoice({
  rubric,
  indicator,
  draft,
  isReadOnly,
  choose,
  typeBasis,
  isBrief = false,
}: LevelChoiceProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const group = useRef<HTMLDivElement>(null);
  const options: Option[] = [
    ...rubric.levels.map((name, level) => ({
      key: String(level),
      short: String(level),
      name: t('desk.levelName', { level, name: pick(name) }),
      isChosen: draft.state === 'LEVEL' && draft.level === level,
      patch: { state: 'LEVEL', level } as const,
    })),
    {
      key: 'not-applicable',
      short: t('desk.notApplicable'),
      name: t('desk.notApplicable'),
      isChosen: draft.state === 'NOT_APPLICABLE',
      patch: { state: 'NOT_APPLICABLE', level: null },
    },
    {
      key: 'cannot-judge',
      short: t('desk.cannotJudge'),
      name: t('desk.cannotJudge'),
      isChosen: draft.state === 'CANNOT_JUDGE',
      patch: { state: 'CANNOT_JUDGE', level: null },
    },
  ];
  const reachable = Math.max(
    0,
    options.findIndex((option) => option.isChosen),
  );

  function move(event: KeyboardEvent): void {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const buttons = [...(group.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    buttons[(at + by + buttons.length) % buttons.length]?.focus();
  }

  return (
    <div className="level-choice">
      <div
        role="radiogroup"
        aria-label={`${indicator.id} ${t('desk.levels')}`}
        className="level-options"
        ref={group}
        onKeyDown={move}
      >
        {options.map((option, index) => (
          <button
            key={option.key}
            type="button"
            role="radio"
            aria-checked={option.isChosen}
            aria-label={option.name}
            title={option.name}
            data-testid={`level-${option.key}`}
            className="level-option"
            tabIndex={index === reachable ? 0 : -1}
            disabled={isReadOnly}
            onClick={() => {
              choose(option.patch);
            }}
          >
            {option.short}
          </button>
        ))}
      </div>
      {draft.state === 'NOT_APPLICABLE' && (
        <Field
          label={t('desk.basis')}
          hint={draft.basis.trim() === '' ? t('desk.basisNeeded') : t('desk.notApplicableNote')}
        >
          {(ids) => (
            <Input
              {...ids}
              value={draft.basis}
              maxLength={500}
              disabled={isReadOnly}
              autoFocus={draft.basis === ''}
              onChange={(event) => {
                typeBasis(event.target.value);
              }}
            />
          )}
        </Field>
      )}
      {draft.state === 'CANNOT_JUDGE' && <p className="quiet">{t('desk.cannotJudgeNote')}</p>}
      {draft.state === 'NOT_SCORED' && !isBrief && <p className="quiet">{t('desk.pickLevel')}</p>}
      {draft.state === 'LEVEL' && draft.level !== null && !isBrief && (
        <LevelTexts indicator={indicator} rubric={rubric} level={draft.level} />
      )}
    </div>
  );
}

function LevelTexts(props: {
  readonly indicator: DeskIndicator;
  readonly rubric: Pick<DeskRubric, 'levels'>;
  readonly level: number;
}) {
  const { indicator, rubric, level } = props;
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const own = indicator.levels[level] ?? rubric.levels[level];
  const next = indicator.levels[level + 1] ?? rubric.levels[level + 1];
  return (
    <dl className="level-texts">
      <div>
        <dt>{t('desk.levelHint', { level })}</dt>
        <dd>{own === undefined ? '' : pick(own)}</dd>
      </div>
      <div>
        {next === undefined ? (
          <dd className="quiet">{t('desk.topLevel')}</dd>
        ) : (
          <>
            <dt>{t('desk.nextNeeds', { level: level + 1 })}</dt>
            <dd>{pick(next)}</dd>
          </>
        )}
      </div>
    </dl>
  );
}
