import { createParameterDecorator } from 'type-graphql';
import type { ParameterDecorator } from 'type-graphql';
import { notSignedInError } from './not-signed-in-error.js';
import type { RequestContext } from './request-context.js';

/** The parameter is who asks. */
export function CurrentActor(): ParameterDecorator {
  return createParameterDecorator<RequestContext>(({ context }) => {
    if (!context.session) throw notSignedInError();
    return context.session.actor;
  });
}

/** The parameter is the request's loaders. */
export function CurrentLoaders(): ParameterDecorator {
  return createParameterDecorator<RequestContext>(({ context }) => {
    if (!context.loaders) throw notSignedInError();
    return context.loaders;
  });
}

/** The parameter is what answers requests. */
export function FromServices(): ParameterDecorator {
  return createParameterDecorator<RequestContext>(({ context }) => context.services);
}
