import { Arg, ID, Mutation, Query, Resolver } from 'type-graphql';
import { CurrentActor, FromServices } from '../graphql/current.js';
import { Permit, PermitOr } from '../graphql/permit.js';
import type { Actor } from '../permissions/actor.js';
import type { Role } from '../permissions/role.js';
import type { Refusal } from '../refusals/refusal.js';
import type { Services } from '../services.js';
import type { AccountChanged, LinkMade } from './account.service.js';
import { AccountType, ROLES, ChangeAccountResult, CreateAccountInput, CreateAccountResult } from './account.type.js';
import type { AccountView } from './account-view.js';

@Resolver()
export class AccountResolver {
  @Query(() => [AccountType], { description: 'Administrator.' })
  @PermitOr([], 'manageAccounts')
  accounts(@FromServices() services: Services): Promise<readonly AccountView[]> {
    return services.accounts.list();
  }

  @Mutation(() => CreateAccountResult)
  @Permit('manageAccounts')
  createAccount(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('input', () => CreateAccountInput) input: CreateAccountInput,
  ): Promise<LinkMade | Refusal> {
    return services.accounts.create(actor, input);
  }

  @Mutation(() => CreateAccountResult, {
    description: 'Administrator: a one-time link by which the holder of a forgotten password sets a new one.',
  })
  @Permit('manageAccounts')
  resetPassword(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('accountId', () => ID) accountId: string,
  ): Promise<LinkMade | Refusal> {
    return services.accounts.resetPassword(actor, accountId);
  }

  @Mutation(() => ChangeAccountResult, {
    description: 'Administrator: shuts an account out, or lets it in again. Its history stays.',
  })
  @Permit('manageAccounts')
  disableAccount(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('accountId', () => ID) accountId: string,
    @Arg('disabled', () => Boolean) disabled: boolean,
    @Arg('reason', () => String) reason: string,
  ): Promise<AccountChanged | Refusal> {
    return services.accounts.disable(actor, accountId, disabled, reason);
  }

  @Mutation(() => ChangeAccountResult, { description: 'Administrator: what else a person comes as.' })
  @Permit('manageAccounts')
  setOtherRoles(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('accountId', () => ID) accountId: string,
    @Arg('otherRoles', () => [ROLES]) otherRoles: Role[],
    @Arg('reason', () => String) reason: string,
  ): Promise<AccountChanged | Refusal> {
    return services.accounts.setOtherRoles(actor, accountId, otherRoles, reason);
  }
}
