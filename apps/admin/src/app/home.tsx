import { Navigate } from 'react-router';
import { useMe } from '../session/session';
import { Skeleton } from '../ui/skeleton';

/** Each role's first page. */
export function Home() {
  const { role } = useMe();
  const first = role === 'ADMINISTRATOR' ? '/accounts' : role === 'TOWN' ? '/years' : '/rounds';
  return (
    <>
      <Skeleton rows={6} />
      <Navigate to={first} replace />
    </>
  );
}
