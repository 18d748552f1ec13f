import { useMutation } from '@apollo/client/react';
import { Button, Input } from 'antd';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangePasswordDocument } from '../../gql/graphql';
import { useLanguage } from '../../i18n/use-language';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { isGoodNewPassword, NewPasswordFields } from './new-password-fields';

export function ChangePasswordPage() {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState({ first: '', again: '' });
  const [tried, setTried] = useState(false);
  const [outcome, setOutcome] = useState<{ ok: boolean; text: string } | null>(null);
  const [changePassword, { loading }] = useMutation(ChangePasswordDocument);

  async function submit(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    setOutcome(null);
    if (current === '' || !isGoodNewPassword(next)) return;
    try {
      const { data } = await changePassword({ variables: { current, next: next.first } });
      if (data?.changePassword.__typename === 'Done') {
        setOutcome({ ok: true, text: t('signIn.changed') });
        setCurrent('');
        setNext({ first: '', again: '' });
        setTried(false);
      } else if (data?.changePassword.__typename === 'Refusal')
        setOutcome({ ok: false, text: pick(data.changePassword.message) });
    } catch {
      setOutcome({ ok: false, text: t('state.failed') });
    }
  }

  return (
    <Page title={t('signIn.changeTitle')} narrow>
      <form
        noValidate
        className="sheet-form"
        onSubmit={(event) => {
          void submit(event);
        }}
      >
        {outcome !== null && <Notice tone={outcome.ok ? 'plain' : 'alert'}>{outcome.text}</Notice>}
        <Field label={t('field.currentPassword')} error={tried && current === '' ? t('field.required') : null}>
          {(ids) => (
            <Input
              {...ids}
              type="password"
              autoComplete="current-password"
              value={current}
              onChange={(event) => {
                setCurrent(event.target.value);
              }}
            />
          )}
        </Field>
        <NewPasswordFields value={next} tried={tried} change={setNext} />
        <Button type="primary" htmlType="submit" loading={loading}>
          {t('signIn.changeSubmit')}
        </Button>
      </form>
    </Page>
  );
}
