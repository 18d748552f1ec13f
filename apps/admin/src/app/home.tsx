import { Navigate } from 'react-router';
import { useMe } from '../session/session';

/** Each role's first page. */
export function Home() {
  const { role } = useMe();
  if (role === 'ADMINISTRATOR') return <Navigate to="/accounts" replace />;
  return <Navigate to={role === 'TOWN' ? '/years' : '/rounds'} replace />;
}
