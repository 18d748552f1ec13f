import { Arg, Mutation, Query, Resolver } from 'type-graphql';
import { CurrentActor, FromServices } from '../graphql/current.js';
import { Permit, PermitOr } from '../graphql/permit.js';
import type { Actor } from '../permissions/actor.js';
import type { Refusal } from '../refusals/refusal.js';
import type { Services } from '../services.js';
import type { LinkMade } from './account.service.js';
import { AccountType, CreateAccountInput, CreateAccountResult } from './account.type.js';
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
}
