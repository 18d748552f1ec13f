import { skipToken, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, Outlet, useMatch } from 'react-router';
import { ShellRoundsDocument } from '../gql/graphql';
import { RequireSession, useMe } from '../session/session';
import { LanguageButton } from '../ui/language-button';
import { StatusSlotContext } from '../ui/status-slot';
import { AccountMenu } from './account-menu';

export function Shell() {
  return (
    <RequireSession>
      <SignedInShell />
    </RequireSession>
  );
}

interface NavItem {
  readonly to: string;
  readonly label: string;
  readonly end?: boolean;
}

function useNavItems(): { readonly items: readonly NavItem[]; readonly title: string } {
  const { t } = useTranslation();
  const me = useMe();
  const match = useMatch('/rounds/:roundId/*');
  const { data } = useQuery(ShellRoundsDocument, me.role === 'ADMINISTRATOR' ? skipToken : {});
  const rounds = data?.rounds ?? [];
  const round = rounds.find((one) => one.id === match?.params.roundId) ?? rounds[0];
  const county = me.county?.name ?? '';
  const year = round?.year ?? 0;
  const phase = round?.phase ?? null;
  const title =
    round === undefined
      ? county
      : phase === null
        ? t('app.roundTitle', { county, year })
        : t('app.roundTitlePhase', { county, year, phase: t(`phase.${phase}`) });

  if (me.role === 'ADMINISTRATOR')
    return {
      title: t('app.name'),
      items: [
        { to: '/accounts', label: t('app.navAccounts') },
        { to: '/counties', label: t('app.navCounties') },
      ],
    };
  if (me.role === 'TOWN') {
    const own = me.town?.name ?? county;
    return {
      title: own,
      items: [
        { to: '/years', label: t('app.navTownHome') },
        { to: '/archive', label: t('app.navArchive') },
      ],
    };
  }
  const isLead = me.roles.includes('LEAD');
  const items: NavItem[] = [];
  if (round !== undefined) {
    const base = `/rounds/${round.id}`;
    if (isLead || me.roles.includes('ASSESSOR')) items.push({ to: base, label: t('app.navRound'), end: true });
    if (isLead)
      items.push(
        { to: `${base}/reports`, label: t('app.navReports') },
        { to: `${base}/assignment`, label: t('app.navAssignment') },
      );
    else if (me.roles.includes('ASSESSOR')) items.push({ to: `${base}/conflicts`, label: t('app.navConflicts') });
    if (me.roles.some((role) => role !== 'AUDITOR')) items.push({ to: `${base}/ranking`, label: t('app.navRanking') });
    // the others find it on the round's page
    if (me.role === 'VIEWER') items.push({ to: `${base}/appeals`, label: t('appeal.nav') });
    if (isLead) items.push({ to: `${base}/schedule`, label: t('app.navSchedule') });
  }
  if (isLead || me.roles.includes('AUDITOR')) items.push({ to: '/audit', label: t('app.navAudit') });
  return { title, items };
}

function SignedInShell() {
  const { t } = useTranslation();
  const { items, title } = useNavItems();
  const [statusSlot, setStatusSlot] = useState<HTMLElement | null>(null);
  return (
    <StatusSlotContext value={statusSlot}>
      <a className="skip-link" href="#content">
        {t('app.skip')}
      </a>
      <header className="shell-bar">
        <Link className="shell-title" to="/">
          {title}
        </Link>
        <nav aria-label={t('app.mainMenu')} className="shell-nav">
          {items.map((item) => (
            <NavLink key={item.to} to={item.to} end={item.end === true}>
              {item.label}
            </NavLink>
          ))}
        </nav>
        <span className="shell-status" ref={setStatusSlot} />
        <AccountMenu />
        <LanguageButton />
      </header>
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
    </StatusSlotContext>
  );
}
