import { Navigate } from 'react-router';
import type { Role } from '../gql/graphql';
import { useMe } from '../session/session';
import { Skeleton } from '../ui/skeleton';

/** Whoever comes as several things begins with the first of them here. */
const firstPages: readonly (readonly [Role, string])[] = [
  ['ADMINISTRATOR', '/accounts'],
  ['TOWN', '/years'],
  ['LEAD', '/rounds'],
  ['ASSESSOR', '/rounds'],
  ['VIEWER', '/results'],
  ['AUDITOR', '/audit'],
];

/** Each role's first page. */
export function Home() {
  const { roles } = useMe();
  const first = firstPages.find(([role]) => roles.includes(role))?.[1] ?? '/rounds';
  return (
    <>
      <Skeleton rows={6} />
      <Navigate to={first} replace />
    </>
  );
}
