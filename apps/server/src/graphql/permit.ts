import { createMethodMiddlewareDecorator } from 'type-graphql';
import { mayEver } from '../permissions/permissions.js';
import type { Operation } from '../permissions/permissions.js';
import { refuse } from '../refusals/refusal.js';
import { notSignedInError } from './not-signed-in-error.js';
import type { RequestContext } from './request-context.js';

/** A mutation's declared permission: others get a refusal. Whose town it is, the service asks on. */
export function Permit(operation: Operation): MethodDecorator {
  return createMethodMiddlewareDecorator<RequestContext>(({ context }, next) => {
    if (!context.session) return Promise.resolve(refuse('not-signed-in'));
    return mayEver(context.session.actor.role, operation) ? next() : Promise.resolve(refuse('forbidden'));
  });
}

/** A query's declared permission: others get what they would get if there were nothing. */
export function PermitOr(otherwise: null | readonly never[], operation: Operation): MethodDecorator {
  return createMethodMiddlewareDecorator<RequestContext>(({ context }, next) => {
    if (!context.session) throw notSignedInError();
    return mayEver(context.session.actor.role, operation) ? next() : Promise.resolve(otherwise);
  });
}
