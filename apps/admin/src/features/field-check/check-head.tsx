import { useMutation } from '@apollo/client/react';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ReopenFieldCheckDocument,
  SetFieldCheckHeadDocument,
  SubmitFieldCheckDocument,
  type FieldCheckFieldsFragment,
} from '../../gql/graphql';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { ProofAdder } from '../../ui/proof-adder';
import { ProofList } from '../../ui/proof-list';
import { useSaved } from '../../ui/use-saved';
import { AutosaveLine } from './autosave-line';
import { useAutosave } from './use-autosave';

interface CheckHeadProps {
  readonly check: FieldCheckFieldsFragment;
  readonly isReadOnly: boolean;
  readonly mayReopen: boolean;
  readonly changed: () => void;
}

const LINES = [
  ['visitors', 200],
  ['signedName', 60],
  ['signedRole', 60],
] as const;

/** The visit, the town's countersignature or objection, the signed paper, and handing it all in. */
export function CheckHead({ check, isReadOnly, mayReopen, changed }: CheckHeadProps) {
  const { t } = useTranslation();
  const { id, visitedOn, visitors, signedName, signedRole, objection, version } = check;
  const [reason, setReason] = useState('');
  const [save] = useMutation(SetFieldCheckHeadDocument);
  const [submit, submitting] = useMutation(SubmitFieldCheckDocument);
  const [reopen, reopening] = useMutation(ReopenFieldCheckDocument);
  const { problem, run } = useSaved(changed);
  const autosave = useAutosave(
    { visitedOn, visitors, signedName, signedRole, objection, version },
    async (draft, expectedVersion) => {
      try {
        const input = {
          visitedOn: draft.visitedOn,
          visitors: draft.visitors,
          signedName: draft.signedName,
          signedRole: draft.signedRole,
          objection: draft.objection,
        };
        const { data } = await save({
          variables: { id, expectedVersion, input },
          update: (cache, answer) => {
            const saved = answer.data?.saved;
            if (saved?.__typename !== 'FieldCheckSaved') return;
            cache.modify({
              id: cache.identify({ __typename: 'FieldCheck', id }) ?? '',
              fields: {
                visitedOn: () => input.visitedOn,
                visitors: () => input.visitors,
                signedName: () => input.signedName,
                signedRole: () => input.signedRole,
                objection: () => input.objection,
                version: () => saved.version,
              },
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
  const { draft, state, edit } = autosave;
  return (
    <section className="check-item" aria-label={t('fieldCheck.visit')}>
      <h2>{t('fieldCheck.visit')}</h2>
      <Field label={t('fieldCheck.visitedOn')}>
        {(ids) => (
          <Input
            {...ids}
            type="date"
            readOnly={isReadOnly}
            value={draft.visitedOn}
            onChange={(event) => {
              edit({ visitedOn: event.target.value }, false);
            }}
          />
        )}
      </Field>
      {LINES.map(([field, longest]) => (
        <Field key={field} label={t(`fieldCheck.${field}`)}>
          {(ids) => (
            <Input
              {...ids}
              maxLength={longest}
              readOnly={isReadOnly}
              value={draft[field]}
              onChange={(event) => {
                edit({ [field]: event.target.value }, true);
              }}
            />
          )}
        </Field>
      ))}
      <Field label={t('fieldCheck.objection')} hint={t('fieldCheck.objectionHint')}>
        {(ids) => (
          <Input.TextArea
            {...ids}
            maxLength={2000}
            readOnly={isReadOnly}
            autoSize={{ minRows: 1, maxRows: 6 }}
            value={draft.objection}
            onChange={(event) => {
              edit({ objection: event.target.value }, true);
            }}
          />
        )}
      </Field>
      <p className="quiet">{t('fieldCheck.paperProof')}</p>
      <ProofList proofs={check.proofs} removed={isReadOnly ? undefined : changed} />
      {problem !== null && <Notice tone="alert">{problem}</Notice>}
      {isReadOnly ? (
        mayReopen && (
          <>
            <Field label={t('fieldCheck.reopenReason')}>
              {(ids) => (
                <Input
                  {...ids}
                  maxLength={500}
                  value={reason}
                  onChange={(event) => {
                    setReason(event.target.value);
                  }}
                />
              )}
            </Field>
            <Button
              loading={reopening.loading}
              disabled={reason.trim() === ''}
              onClick={() => {
                void run(() => reopen({ variables: { id, expectedVersion: version, reason } }));
              }}
            >
              {t('fieldCheck.reopen')}
            </Button>
          </>
        )
      ) : (
        <>
          <ProofAdder purpose="field-check" of={id} arrived={changed} />
          <AutosaveLine
            state={state}
            theirs={[visitedOn, visitors, signedName, signedRole, objection].filter((one) => one !== '').join(' · ')}
            takeTheirs={autosave.takeTheirs}
            keepMine={autosave.keepMine}
          />
          <Button
            type="primary"
            loading={submitting.loading}
            disabled={state.kind !== 'saved'}
            onClick={() => {
              void run(() => submit({ variables: { id, expectedVersion: autosave.version() } }));
            }}
          >
            {t('fieldCheck.submit')}
          </Button>
        </>
      )}
    </section>
  );
}
