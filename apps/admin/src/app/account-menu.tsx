import { useApolloClient, useMutation } from '@apollo/client/react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { MeDocument, SignOutDocument } from '../gql/graphql';
import { useMe } from '../session/session';
import { PlainButton } from '../ui/plain-button';
import { useAppearance, type Appearance } from '../ui/use-appearance';
import './account-menu.css';

/** Who is signed in, and what that person may set. Opens and closes as a disclosure: Tab walks through it, Escape leads back. */
export function AccountMenu() {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const client = useApolloClient();
  const [signOut] = useMutation(SignOutDocument);
  const { appearance, setAppearance } = useAppearance();
  const [isOpen, setIsOpen] = useState(false);
  const around = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const list = useId();

  useEffect(() => {
    if (!isOpen) return;
    const closeOutside = (event: PointerEvent) => {
      if (event.target instanceof Node && around.current?.contains(event.target) !== true) setIsOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
    };
  }, [isOpen]);

  async function leave(): Promise<void> {
    // The page may have work to save first: only when it lets go is the session ended.
    await navigate('/sign-in');
    if (window.location.pathname !== '/sign-in') return;
    await signOut();
    await client.clearStore();
    client.writeQuery({ query: MeDocument, data: { me: null } });
  }

  const choices: readonly { key: Appearance; label: string }[] = [
    { key: 'system', label: t('app.appearanceSystem') },
    { key: 'light', label: t('app.appearanceLight') },
    { key: 'dark', label: t('app.appearanceDark') },
  ];
  const close = () => {
    setIsOpen(false);
  };
  const closeAndReturn = () => {
    close();
    button.current?.focus();
  };
  return (
    <div
      className="account-menu"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && isOpen) closeAndReturn();
      }}
      onBlur={(event) => {
        if (event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget)) close();
      }}
      ref={around}
    >
      <PlainButton
        kind="text"
        ref={button}
        data-testid="account-menu"
        aria-expanded={isOpen}
        aria-controls={list}
        onClick={() => {
          setIsOpen(!isOpen);
        }}
      >
        {me.displayName} <span aria-hidden="true">▾</span>
      </PlainButton>
      {isOpen && (
        <div className="account-list" id={list}>
          <p className="small">{`${me.loginName} · ${t(`role.${me.role}`)}`}</p>
          <Link to="/password" onClick={close}>
            {t('app.changePassword')}
          </Link>
          <fieldset>
            <legend className="small">{t('app.appearance')}</legend>
            {choices.map(({ key, label }) => (
              <label key={key}>
                <input
                  type="radio"
                  name="appearance"
                  checked={appearance === key}
                  onChange={() => {
                    setAppearance(key);
                  }}
                />
                {label}
              </label>
            ))}
          </fieldset>
          <button
            type="button"
            onClick={() => {
              close();
              void leave();
            }}
          >
            {t('app.signOut')}
          </button>
        </div>
      )}
    </div>
  );
}
