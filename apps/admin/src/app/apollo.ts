import { ApolloClient, ApolloLink, CombinedGraphQLErrors, HttpLink, InMemoryCache, ServerError } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { map } from 'rxjs';
import { MeDocument } from '../gql/graphql';
import { possibleTypes } from './possible-types';

const signedOutCodes = new Set<unknown>(['NOT_SIGNED_IN', 'UNAUTHENTICATED']);

function saysSignedOut(error: unknown): boolean {
  if (ServerError.is(error)) return error.statusCode === 401;
  return CombinedGraphQLErrors.is(error) && error.errors.some((one) => signedOutCodes.has(one.extensions?.['code']));
}

function isRefusedAsSignedOut(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'code' in value && signedOutCodes.has(value.code);
}

/** A lost session is written into the cache as "nobody": the session's guard then leads to the sign-in page. */
export function createClient(): ApolloClient {
  const client: ApolloClient = new ApolloClient({
    cache: new InMemoryCache({
      possibleTypes,
      typePolicies: {
        Sheet: { keyFields: ['townYearId'], fields: { total: { merge: true } } },
        Dimension: { keyFields: false },
        Indicator: { keyFields: false },
        Grade: { keyFields: false },
        // Ids that are the same in every year, with that year's wording.
        Measure: { keyFields: false },
        TownYear: { fields: { result: { merge: true }, myProgress: { merge: true } } },
        Report: { fields: { metadata: { merge: true }, reading: { merge: true } } },
      },
    }),
    link: ApolloLink.from([
      new ErrorLink(({ error }) => {
        if (saysSignedOut(error)) forget();
      }),
      new ApolloLink((operation, forward) =>
        forward(operation).pipe(
          map((result) => {
            if (Object.values(result.data ?? {}).some(isRefusedAsSignedOut)) forget();
            return result;
          }),
        ),
      ),
      new HttpLink({ uri: '/graphql', credentials: 'same-origin', headers: { 'x-fazhi-request': '1' } }),
    ]),
  });

  function forget(): void {
    client.writeQuery({ query: MeDocument, data: { me: null } });
  }

  return client;
}
