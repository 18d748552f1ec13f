import { useMutation } from '@apollo/client/react';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { RedeemLinkDocument } from '../../gql/graphql';
import { useLanguage } from '../../i18n/use-language';
import { useEnter } from '../../session/use-enter';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { PlainButton } from '../../ui/plain-button';
import { PlainInput } from '../../ui/plain-input';
import { isGoodNewPassword, NewPasswordFields } from './new-password-fields';
import { OutsideFrame } from './outside-frame';

/** The first password, from a one-time link. The very first account also chooses its names. */
export function SetupPage() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const token = search.get('token') ?? '';
  if (token === '')
    return (
      <OutsideFrame title={t('signIn.setupNoToken')}>
        <p>{t('signIn.setupNoTokenText')}</p>
      </OutsideFrame>
    );
  return <SetupForm token={token} first={search.has('first')} />;
}

function SetupForm({ token, first }: { readonly token: string; readonly first: boolean }) {
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const enter = useEnter();
  const [isFirst, setIsFirst] = useState(first);
  const [loginName, setLoginName] = useState('');
  const [displayName, setDisplayName] = useState('');
  const [password, setPassword] = useState({ first: '', again: '' });
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [redeem, { loading }] = useMutation(RedeemLinkDocument);

  async function submit(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    setProblem(null);
    const namesMissing = isFirst && (loginName.trim() === '' || displayName.trim() === '');
    if (namesMissing || !isGoodNewPassword(password)) return;
    const names = isFirst ? { loginName: loginName.trim(), displayName: displayName.trim() } : {};
    try {
      const { data } = await redeem({ variables: { token, password: password.first, ...names } });
      if (data?.redeemLink.__typename === 'SignedIn') await enter(data.redeemLink.me);
      else if (data?.redeemLink.__typename === 'Refusal') {
        setProblem(pick(data.redeemLink.message));
        if (data.redeemLink.code === 'INVALID_INPUT') setIsFirst(true);
      }
    } catch {
      setProblem(t('state.errorNetwork'));
    }
  }

  const missing = (value: string): string | null => (tried && value.trim() === '' ? t('field.required') : null);
  return (
    <OutsideFrame title={t('signIn.setupTitle')}>
      <p>{isFirst ? t('signIn.setupFirst') : t('signIn.setupText')}</p>
      <form
        noValidate
        onSubmit={(event) => {
          void submit(event);
        }}
      >
        {problem !== null && <Notice tone="alert">{problem}</Notice>}
        {isFirst && (
          <>
            <Field label={t('field.loginName')} hint={t('accounts.loginRule')} error={missing(loginName)}>
              {(ids) => (
                <PlainInput
                  {...ids}
                  autoComplete="username"
                  value={loginName}
                  onChange={(event) => {
                    setLoginName(event.target.value);
                  }}
                />
              )}
            </Field>
            <Field label={t('field.displayName')} error={missing(displayName)}>
              {(ids) => (
                <PlainInput
                  {...ids}
                  autoComplete="name"
                  value={displayName}
                  onChange={(event) => {
                    setDisplayName(event.target.value);
                  }}
                />
              )}
            </Field>
          </>
        )}
        <NewPasswordFields value={password} tried={tried} change={setPassword} />
        <PlainButton kind="primary" large type="submit" busy={loading}>
          {t('signIn.setupSubmit')}
        </PlainButton>
        {!isFirst && (
          <PlainButton
            kind="text"
            className="setup-first"
            onClick={() => {
              setIsFirst(true);
            }}
          >
            {t('signIn.setupIsFirst')}
          </PlainButton>
        )}
      </form>
    </OutsideFrame>
  );
}
