import { createMethodMiddlewareDecorator } from 'type-graphql';
import type { MiddlewareFn } from 'type-graphql';
import type { Actor } from '../permissions/actor.js';
import { mayEver } from '../permissions/permissions.js';
import type { Operation } from '../permissions/permissions.js';
import { rolesOf } from '../permissions/roles-of.js';
import { refuse } from '../refusals/refusal.js';
import { notSignedInError } from './not-signed-in-error.js';
import type { RequestContext } from './request-context.js';

/** Which operation each resolver's method declares, as `Class.method`: the permission table is checked against it. */
export const DECLARED = new Map<string, Operation>();

/** A mutation's declared permission: others get a refusal. Whose town it is, the service asks on. */
export function Permit(operation: Operation): MethodDecorator {
  return declare(operation, ({ context }, next) => {
    if (!context.session) return Promise.resolve(refuse('not-signed-in'));
    return isLetIn(context.session.actor, operation) ? next() : Promise.resolve(refuse('forbidden'));
  });
}

/** A query's declared permission: others get what they would get if there were nothing. */
export function PermitOr(otherwise: null | readonly never[], operation: Operation): MethodDecorator {
  return declare(operation, ({ context }, next) => {
    if (!context.session) throw notSignedInError();
    return isLetIn(context.session.actor, operation) ? next() : Promise.resolve(otherwise);
  });
}

/** The decorator, which also writes down what was declared. */
function declare(operation: Operation, middleware: MiddlewareFn<RequestContext>): MethodDecorator {
  const decorate = createMethodMiddlewareDecorator<RequestContext>(middleware);
  return (target, method, descriptor) => {
    DECLARED.set(`${target.constructor.name}.${String(method)}`, operation);
    decorate(target, method, descriptor);
  };
}

function isLetIn(actor: Actor, operation: Operation): boolean {
  return rolesOf(actor).some((role) => mayEver(role, operation));
}
