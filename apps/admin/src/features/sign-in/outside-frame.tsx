import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageButton } from '../../ui/language-button';
import { useDocumentTitle } from '../../ui/page';
import './sign-in.css';

/** The page before anybody is signed in. */
export function OutsideFrame({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { t } = useTranslation();
  useDocumentTitle(title);
  return (
    <main className="outside">
      <div className="outside-language">
        <LanguageButton />
      </div>
      <p className="outside-name">{t('app.name')}</p>
      <p className="outside-tagline">{t('app.tagline')}</p>
      <section className="outside-card">
        <h1>{title}</h1>
        {children}
      </section>
    </main>
  );
}
