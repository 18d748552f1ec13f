import { ApolloServer } from '@apollo/server';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { limitMutations } from './limit-mutations.js';
import type { RequestContext } from './request-context.js';

/** What the caller caused and may read about. Everything else is ours, and is logged instead. */
const CALLERS_ERRORS: ReadonlySet<unknown> = new Set([
  ...Object.values(ApolloServerErrorCode).filter((code) => code !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR),
  'NOT_SIGNED_IN',
]);
const MOST_TOKENS = 4000;

export function createApollo(schema: GraphQLSchema, isProduction: boolean, log: Logger): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    schema,
    csrfPrevention: true,
    introspection: !isProduction,
    hideSchemaDetailsFromClientErrors: isProduction,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxLexicalTokens: MOST_TOKENS },
    validationRules: [limitMutations],
    plugins: [ApolloServerPluginLandingPageDisabled()],
    logger: log,
    // the server's own stop order is main.ts's business
    stopOnTerminationSignals: false,
    formatError: (formatted, error) => maskError(formatted, error, log),
  });
}

function maskError(formatted: GraphQLFormattedError, error: unknown, log: Logger): GraphQLFormattedError {
  if (CALLERS_ERRORS.has(formatted.extensions?.['code'])) return formatted;
  log.error({ err: error, path: formatted.path }, 'a request failed');
  return {
    message: '服务器出错，请稍后再试；已记入日志 / Something went wrong here; it is in the log',
    extensions: { code: ApolloServerErrorCode.INTERNAL_SERVER_ERROR },
    ...(formatted.path ? { path: formatted.path } : {}),
  };
}
