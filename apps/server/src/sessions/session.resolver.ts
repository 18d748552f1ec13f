import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { ChangePasswordResult, MeType, SignInResult } from '../accounts/account.type.js';
import type { MeView } from '../accounts/account-view.js';
import { DoneType } from '../graphql/done.type.js';
import type { RequestContext } from '../graphql/request-context.js';
import { refuse } from '../refusals/refusal.js';
import type { Refusal } from '../refusals/refusal.js';
import { keepToken } from './keep-token.js';
import type { SignedIn } from './session.service.js';

/** Open to everybody: who is not signed in is nobody, and is told so. */
@Resolver()
export class SessionResolver {
  @Query(() => MeType, { nullable: true })
  async me(@Ctx() { services, session }: RequestContext): Promise<MeView | null> {
    return session && services.accounts.find(session.actor.accountId);
  }

  @Mutation(() => SignInResult)
  async signIn(
    @Ctx() { services, token, setToken }: RequestContext,
    @Arg('loginName', () => String) loginName: string,
    @Arg('password', () => String) password: string,
  ): Promise<SignedIn | Refusal> {
    return keepToken(await services.sessions.signIn(loginName, password, token), setToken);
  }

  @Mutation(() => DoneType)
  async signOut(@Ctx() { services, token, setToken }: RequestContext): Promise<{ readonly ok: boolean }> {
    await services.sessions.signOut(token);
    setToken(null);
    return { ok: true };
  }

  @Mutation(() => SignInResult, { description: 'First administrator’s or an invited account’s first password.' })
  async redeemLink(
    @Ctx() { services, setToken }: RequestContext,
    @Arg('token', () => String) token: string,
    @Arg('password', () => String) password: string,
    @Arg('loginName', () => String, { nullable: true }) loginName?: string | null,
    @Arg('displayName', () => String, { nullable: true }) displayName?: string | null,
  ): Promise<SignedIn | Refusal> {
    return keepToken(
      await services.sessions.redeemLink({
        token,
        password,
        loginName: loginName ?? null,
        displayName: displayName ?? null,
      }),
      setToken,
    );
  }

  @Mutation(() => ChangePasswordResult)
  async changePassword(
    @Ctx() { services, session }: RequestContext,
    @Arg('current', () => String) current: string,
    @Arg('next', () => String) next: string,
  ): Promise<{ readonly __typename: 'Done'; readonly ok: boolean } | Refusal> {
    return session ? services.sessions.changePassword(session, current, next) : refuse('not-signed-in');
  }
}
