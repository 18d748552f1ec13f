import { useMutation } from '@apollo/client/react';
import { App, Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeclareConflictDocument, type ConflictKind } from '../../gql/graphql';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { useAct } from '../../ui/use-act';

const kinds: readonly ConflictKind[] = ['OWN_TOWN', 'RELATIVE', 'OTHER'];

interface DeclareConflictProps {
  readonly towns: readonly { readonly id: string; readonly name: string }[];
  /** Whose conflict the lead may enter; empty: one's own only. */
  readonly people: readonly { readonly accountId: string; readonly name: string }[];
}

/** Says with which town somebody must have nothing to do, and why. */
export function DeclareConflict({ towns, people }: DeclareConflictProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { problem, act } = useAct();
  const [townId, setTownId] = useState<string | null>(null);
  const [accountId, setAccountId] = useState<string | null>(null);
  const [kind, setKind] = useState<ConflictKind>('OWN_TOWN');
  const [reason, setReason] = useState('');
  const [declare, { loading }] = useMutation(DeclareConflictDocument);
  const isReady = townId !== null && reason.trim() !== '';

  function send(): void {
    if (townId === null) return;
    void act(
      // what the person may no longer see must not stay in this window
      async () =>
        (
          await declare({
            variables: { townId, kind, reason, accountId },
            refetchQueries: ['Conflicts'],
            update: (cache) => {
              cache.evict({ fieldName: 'townYear' });
              cache.evict({ fieldName: 'report' });
              cache.evict({ fieldName: 'mySheet' });
            },
          })
        ).data?.declareConflict,
      () => {
        setTownId(null);
        setReason('');
        void message.success(t('conflicts.declared'));
      },
    );
  }

  return (
    <form
      className="declare-conflict"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {problem !== null && <Notice tone="alert">{problem}</Notice>}
      {people.length > 0 && (
        <Field label={t('conflicts.person')}>
          {(ids) => (
            <Select
              {...ids}
              className="full-width"
              value={accountId ?? ''}
              options={[
                { value: '', label: t('conflicts.myself') },
                ...people.map((one) => ({ value: one.accountId, label: one.name })),
              ]}
              onChange={(next: string) => {
                setAccountId(next === '' ? null : next);
              }}
            />
          )}
        </Field>
      )}
      <Field label={t('round.town')}>
        {(ids) => (
          <Select
            {...ids}
            className="full-width"
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={t('conflicts.pickTown')}
            value={townId}
            options={towns.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(next: string) => {
              setTownId(next);
            }}
          />
        )}
      </Field>
      <Field label={t('conflicts.kind')}>
        {(ids) => (
          <Select
            {...ids}
            className="full-width"
            value={kind}
            options={kinds.map((value) => ({ value, label: t(`conflicts.kinds.${value}`) }))}
            onChange={setKind}
          />
        )}
      </Field>
      <Field label={t('conflicts.reason')} hint={t('conflicts.reasonHint')}>
        {(ids) => (
          <Input
            {...ids}
            value={reason}
            maxLength={500}
            onChange={(event) => {
              setReason(event.target.value);
            }}
          />
        )}
      </Field>
      <Button type="primary" htmlType="submit" disabled={!isReady} loading={loading}>
        {t('conflicts.declare')}
      </Button>
    </form>
  );
}
