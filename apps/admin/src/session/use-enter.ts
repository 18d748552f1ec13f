import { useApolloClient } from '@apollo/client/react';
import { useNavigate, useSearchParams } from 'react-router';
import { MeDocument, type MeFieldsFragment } from '../gql/graphql';

/** Only paths of this very app: a return address must not lead elsewhere. */
function safeReturnPath(path: string | null): string {
  return path !== null && /^\/(?![/\\])/.test(path) ? path : '/';
}

/** Goes in as the person just signed in, to the page asked for before. */
export function useEnter(): (me: MeFieldsFragment) => Promise<void> {
  const client = useApolloClient();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  return async (me) => {
    await client.clearStore();
    client.writeQuery({ query: MeDocument, data: { me } });
    await navigate(safeReturnPath(search.get('return')), { replace: true });
  };
}
