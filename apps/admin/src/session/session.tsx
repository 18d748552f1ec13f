import { useQuery } from '@apollo/client/react';
import { createContext, useContext, type ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { MeDocument, type MeFieldsFragment, type Role } from '../gql/graphql';
import { ErrorState } from '../ui/error-state';
import { tellTimesIn } from '../ui/format-date';
import { ForbiddenState } from '../ui/forbidden-state';
import { Skeleton } from '../ui/skeleton';

const MeContext = createContext<MeFieldsFragment | null>(null);

/** Who is signed in. Only inside RequireSession. */
export function useMe(): MeFieldsFragment {
  const me = useContext(MeContext);
  if (me === null) throw new Error('useMe outside RequireSession');
  return me;
}

export function RequireSession({ children }: { readonly children: ReactNode }) {
  const { data, loading, error, refetch } = useQuery(MeDocument);
  const location = useLocation();
  if (data === undefined) {
    if (error !== undefined && !loading) return <ErrorState error={error} retry={() => void refetch()} />;
    return <Skeleton rows={3} />;
  }
  if (data.me === null) {
    const path = location.pathname + location.search;
    return <Navigate to={path === '/' ? '/sign-in' : `/sign-in?return=${encodeURIComponent(path)}`} replace />;
  }
  tellTimesIn(data.me.timeZone);
  return <MeContext value={data.me}>{children}</MeContext>;
}

export function RequireRole({ roles, children }: { readonly roles: readonly Role[]; readonly children: ReactNode }) {
  const me = useMe();
  return roles.some((role) => me.roles.includes(role)) ? children : <ForbiddenState role={me.role} />;
}
