import { useMutation } from '@apollo/client/react';
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { SetFieldCheckItemDocument, type FieldCheckItemFieldsFragment, type Found } from '../../gql/graphql';
import { useLanguage } from '../../i18n/use-language';
import { Field } from '../../ui/field';
import { ProofAdder } from '../../ui/proof-adder';
import { ProofList } from '../../ui/proof-list';
import { AutosaveLine } from './autosave-line';
import { useAutosave } from './use-autosave';

interface CheckItemProps {
  readonly item: FieldCheckItemFieldsFragment;
  readonly isReadOnly: boolean;
  readonly changed: () => void;
}

const FOUND: readonly Found[] = ['FOUND', 'PARTLY', 'NOT_FOUND'];
const LEVELS = [0, 1, 2, 3, 4] as const;

/** One indicator on the spot: what the report says, what was there, the level, a note and photographs. Saves by itself. */
export function CheckItem({ item, isReadOnly, changed }: CheckItemProps) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const [save] = useMutation(SetFieldCheckItemDocument);
  const { id, indicator, reasons, quotes, proofs } = item;
  const { draft, state, edit, takeTheirs, keepMine } = useAutosave(
    { found: item.found, note: item.note, level: item.level, version: item.version },
    async ({ found, note, level }, expectedVersion) => {
      try {
        const { data } = await save({
          variables: { id, expectedVersion, input: { found, note, level } },
          // whoever leaves the form and comes back finds it as they left it, and its count goes on while it is filled in
          update: (cache, answer) => {
            const saved = answer.data?.saved;
            if (saved?.__typename !== 'FieldCheckSaved') return;
            cache.modify({
              id: cache.identify({ __typename: 'FieldCheckItem', id }) ?? '',
              fields: { found: () => found, note: () => note, level: () => level, version: () => saved.version },
            });
          },
        });
        if (data?.saved.__typename === 'Refusal' && data.saved.code === 'CHANGED_MEANWHILE') changed();
        return data?.saved ?? null;
      } catch {
        return null;
      }
    },
  );
  const theirs = `${item.found === null ? '—' : t(`fieldCheck.found.${item.found}`)} · ${String(item.level ?? '—')} · ${item.note}`;
  return (
    <section
      className="check-item"
      aria-label={`${indicator.id} ${pick(indicator)}`}
      data-testid={`check-${indicator.id}`}
    >
      <h2>
        {indicator.id} {pick(indicator)}
      </h2>
      {reasons.length > 0 && (
        <p className="small">{reasons.map((reason) => t(`fieldCheck.reason.${reason}`)).join(t('fieldCheck.comma'))}</p>
      )}
      {quotes.length === 0 ? (
        <p className="quiet">{t('fieldCheck.noQuote')}</p>
      ) : (
        quotes.map((quote) => (
          <blockquote key={quote} className="check-quote">
            {quote}
          </blockquote>
        ))
      )}
      <p className="check-label">{t('fieldCheck.foundLabel')}</p>
      <div className="check-buttons" role="radiogroup" aria-label={t('fieldCheck.foundLabel')}>
        {FOUND.map((found) => (
          <button
            key={found}
            type="button"
            role="radio"
            aria-checked={draft.found === found}
            className="check-choice"
            disabled={isReadOnly}
            onClick={() => {
              edit({ found }, false);
            }}
          >
            {t(`fieldCheck.found.${found}`)}
          </button>
        ))}
      </div>
      <p className="check-label">{t('fieldCheck.level')}</p>
      <div className="check-buttons" role="radiogroup" aria-label={t('fieldCheck.level')}>
        {LEVELS.map((level) => (
          <button
            key={level}
            type="button"
            role="radio"
            aria-checked={draft.level === level}
            aria-label={t('fieldCheck.levelOf', { level })}
            className="check-choice check-level"
            disabled={isReadOnly}
            onClick={() => {
              edit({ level }, false);
            }}
          >
            {level}
          </button>
        ))}
      </div>
      {draft.level !== null && <p className="small">{pick(indicator.levels[draft.level] ?? { zh: '', en: '' })}</p>}
      <Field label={t('fieldCheck.note')}>
        {(ids) => (
          <Input.TextArea
            {...ids}
            maxLength={1000}
            readOnly={isReadOnly}
            autoSize={{ minRows: 1, maxRows: 6 }}
            value={draft.note}
            onChange={(event) => {
              edit({ note: event.target.value }, true);
            }}
          />
        )}
      </Field>
      <ProofList proofs={proofs} removed={isReadOnly ? undefined : changed} />
      {!isReadOnly && <ProofAdder purpose="field-check" of={id} arrived={changed} />}
      {!isReadOnly && <AutosaveLine state={state} theirs={theirs} takeTheirs={takeTheirs} keepMine={keepMine} />}
    </section>
  );
}
