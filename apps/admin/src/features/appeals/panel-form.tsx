import { useMutation } from '@apollo/client/react';
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SetAppealRuleDocument } from '../../gql/graphql';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { useSaved } from '../../ui/use-saved';
import type { AppealRule } from './appeals-types';

/** The lead names the review panel and says for how long towns may appeal. */
export function PanelForm({ rule, changed }: { readonly rule: AppealRule; readonly changed: () => void }) {
  const { t } = useTranslation();
  const [days, setDays] = useState(String(rule.days));
  const [members, setMembers] = useState(rule.members.filter(({ isMember }) => isMember).map(({ id }) => id));
  const hasPanel = rule.members.some(({ isMember }) => isMember);
  const [save, { loading }] = useMutation(SetAppealRuleDocument);
  const { problem, run } = useSaved(changed);
  return (
    <details className="appeal" open={rule.isOpen && !hasPanel}>
      <summary>{t('appeal.panel')}</summary>
      {rule.isOpen && !hasPanel && <Notice tone="alert">{t('appeal.noPanel')}</Notice>}
      <p className="quiet">{t('appeal.panelText')}</p>
      <Field label={t('appeal.days')}>
        {(ids) => (
          <Input
            {...ids}
            className="appeal-level"
            type="number"
            min={1}
            max={60}
            value={days}
            onChange={(event) => {
              setDays(event.target.value);
            }}
          />
        )}
      </Field>
      <div className="appeal-buttons">
        {rule.members.map(({ id, name }) => (
          <Checkbox
            key={id}
            checked={members.includes(id)}
            onChange={(event) => {
              setMembers(event.target.checked ? [...members, id] : members.filter((one) => one !== id));
            }}
          >
            {name}
          </Checkbox>
        ))}
      </div>
      {problem !== null && <Notice tone="alert">{problem}</Notice>}
      <Button
        loading={loading}
        onClick={() => {
          const { roundId, version } = rule;
          const variables = { roundId, expectedVersion: version, days: Number.parseInt(days, 10) || 0, members };
          void run(() => save({ variables }));
        }}
      >
        {t('appeal.savePanel')}
      </Button>
    </details>
  );
}
