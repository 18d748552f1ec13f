import { useMutation } from '@apollo/client/react';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Bilingual } from '@fazhi/domain';
import { SignInDocument } from '../../gql/graphql';
import { useLanguage } from '../../i18n/use-language';
import { useEnter } from '../../session/use-enter';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { PlainButton } from '../../ui/plain-button';
import { PlainInput } from '../../ui/plain-input';
import { OutsideFrame } from './outside-frame';

export function SignInPage() {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const [search] = useSearchParams();
  const enter = useEnter();
  const [loginName, setLoginName] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<Bilingual | 'network' | null>(null);
  const [signIn, { loading }] = useMutation(SignInDocument);

  async function submit(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    setRefusal(null);
    if (loginName.trim() === '' || password === '') return;
    try {
      const { data } = await signIn({ variables: { loginName: loginName.trim(), password } });
      if (data?.signIn.__typename === 'SignedIn') await enter(data.signIn.me);
      else if (data?.signIn.__typename === 'Refusal') setRefusal(data.signIn.message);
    } catch {
      setRefusal('network');
    }
  }

  const missing = (value: string): string | null => (tried && value.trim() === '' ? t('field.required') : null);
  return (
    <OutsideFrame title={t('signIn.title')}>
      <form
        noValidate
        onSubmit={(event) => {
          void submit(event);
        }}
      >
        {refusal !== null && (
          <Notice tone="alert">{refusal === 'network' ? t('state.errorNetwork') : pick(refusal)}</Notice>
        )}
        <Field label={t('field.loginName')} error={missing(loginName)}>
          {(ids) => (
            <PlainInput
              {...ids}
              large
              autoComplete="username"
              autoFocus
              value={loginName}
              onChange={(event) => {
                setLoginName(event.target.value);
              }}
            />
          )}
        </Field>
        <Field label={t('field.password')} error={missing(password)}>
          {(ids) => (
            <PlainInput
              {...ids}
              large
              type="password"
              autoComplete="current-password"
              value={password}
              onChange={(event) => {
                setPassword(event.target.value);
              }}
            />
          )}
        </Field>
        <PlainButton kind="primary" large type="submit" busy={loading}>
          {loading ? t('signIn.working') : t('signIn.submit')}
        </PlainButton>
      </form>
      <p className="outside-foot">{search.get('return') === null ? t('signIn.forgotten') : t('signIn.returnNote')}</p>
    </OutsideFrame>
  );
}
