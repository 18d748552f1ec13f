import { useTranslation } from 'react-i18next';
import type { ProfileFieldsFragment } from '../../gql/graphql';
import type { facts } from './profile-facts';

/** A fact in words; nothing known is a dash. */
export function useFactText(): (profile: ProfileFieldsFragment, fact: (typeof facts)[number]) => string {
  const { t } = useTranslation();
  return (profile, fact) => {
    if (fact === 'type') return t(`profiles.types.${profile.type}`);
    const value = profile[fact];
    if (value === null) return '—';
    return typeof value === 'boolean' ? t(value ? 'profiles.yes' : 'profiles.no') : String(value);
  };
}
