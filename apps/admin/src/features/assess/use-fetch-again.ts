import type { DocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect } from 'react';

/** Fetches a query that is on the page anew whenever something falls due: `due` names what, and is empty where nothing does. */
export function useFetchAgain(query: DocumentNode, due: string): void {
  const client = useApolloClient();
  useEffect(() => {
    if (due !== '') void client.refetchQueries({ include: [query] });
  }, [due, client, query]);
}
