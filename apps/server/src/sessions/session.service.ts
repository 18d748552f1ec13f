import { IsNull, LessThan, Not } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { AccountEntity } from '../accounts/account.entity.js';
import type { MeView } from '../accounts/account-view.js';
import { checkAccountNames, normaliseLoginName } from '../accounts/check-account-names.js';
import { checkPassword } from '../accounts/check-password.js';
import { OneTimeLinkEntity } from '../accounts/one-time-link.entity.js';
import { hashPassword, verifyPassword } from '../accounts/password-hash.js';
import { presentAccount } from '../accounts/present-account.js';
import { readDuties } from '../assignments/read-duties.js';
import type { Database } from '../database/database.js';
import { appendEvent } from '../events/append-event.js';
import type { Actor } from '../permissions/actor.js';
import { refuse } from '../refusals/refusal.js';
import type { Refusal } from '../refusals/refusal.js';
import { sha256 } from '../sha256.js';
import type { Surroundings } from '../surroundings.js';
import { SessionEntity } from './session.entity.js';
import { SignInAttemptEntity } from './sign-in-attempt.entity.js';
import { SignInThrottle } from './sign-in-throttle.js';

export interface SignedIn {
  readonly __typename: 'SignedIn';
  readonly me: MeView;
  /** For the cookie; never part of an answer's body. */
  readonly token: string;
}

/** A session that is good, and whose it is. */
export interface CurrentSession {
  readonly id: string;
  readonly actor: Actor;
}

export interface LinkRedemption {
  readonly token: string;
  readonly loginName?: string | null;
  readonly displayName?: string | null;
  readonly password: string;
}

const IDLE_LIMIT = 12 * 3_600_000;
/** How stale "last seen" may grow before it is written again. */
const TOUCH_EVERY = 5 * 60_000;
const WITH_PLACE = { county: true, town: true } as const;
const TOO_MANY = { zh: '失败次数过多，请 15 分钟后再试', en: 'Too many failed attempts; try again in 15 minutes' };

/** Signing in and out, and the passwords it takes. */
export class SessionService {
  private readonly throttle: SignInThrottle;

  constructor(
    private readonly database: Database,
    private readonly surroundings: Surroundings,
  ) {
    this.throttle = new SignInThrottle(database, surroundings);
  }

  /** @param replaced token of the session that this browser had before, which ends */
  async signIn(name: string, password: string, replaced: string | null): Promise<SignedIn | Refusal> {
    const loginName = normaliseLoginName(name).slice(0, 60);
    if (!(await this.throttle.begin(loginName))) return refuse('wrong-password', TOO_MANY);
    const account = await this.database.read.findOne(AccountEntity, { where: { loginName }, relations: WITH_PLACE });
    const matches = await verifyPassword(account?.passwordHash ?? null, password.slice(0, 1000));
    if (!account || !matches || account.disabledAt) return refuse('wrong-password');
    await this.throttle.succeed(loginName);
    return this.database.write(async (manager) => {
      if (replaced !== null) await manager.delete(SessionEntity, { tokenHash: sha256(replaced) });
      await this.deleteIdle(manager);
      return this.begin(manager, account);
    });
  }

  /** @param address from where the request came */
  async find(token: string, address: string | null = null): Promise<CurrentSession | null> {
    const session = await this.database.read.findOne(SessionEntity, {
      where: { tokenHash: sha256(token) },
      relations: { account: true },
    });
    if (!session?.account || session.account.disabledAt) return null;
    const now = this.surroundings.now();
    const idle = now.getTime() - session.lastSeenAt.getTime();
    if (idle >= IDLE_LIMIT) return null;
    if (idle >= TOUCH_EVERY)
      await this.database.write((manager) => manager.update(SessionEntity, { id: session.id }, { lastSeenAt: now }));
    const { id: accountId, displayName, role, otherRoles, countyId, townId } = session.account;
    const duties = await readDuties(this.database.read, { accountId, role, otherRoles });
    return {
      id: session.id,
      actor: { accountId, displayName, role, otherRoles, countyId, townId, address, ...duties },
    };
  }

  async signOut(token: string | null): Promise<void> {
    if (token !== null)
      await this.database.write((manager) => manager.delete(SessionEntity, { tokenHash: sha256(token) }));
  }

  /** Ends every other session of the account. */
  async changePassword(
    session: CurrentSession,
    current: string,
    next: string,
  ): Promise<{ readonly __typename: 'Done'; readonly ok: boolean } | Refusal> {
    const account = await this.database.read.findOneByOrFail(AccountEntity, { id: session.actor.accountId });
    if (!(await this.throttle.begin(account.loginName))) return refuse('wrong-password', TOO_MANY);
    if (!(await verifyPassword(account.passwordHash, current.slice(0, 1000))))
      return refuse('wrong-password', { zh: '现在的密码不正确', en: 'The current password is wrong' });
    await this.throttle.succeed(account.loginName);
    const problem = checkPassword(next, account.loginName);
    if (problem) return problem;
    const passwordHash = await hashPassword(next);
    return this.database.write(async (manager) => {
      await manager.update(AccountEntity, { id: account.id }, { passwordHash });
      await manager.delete(SessionEntity, { accountId: account.id, id: Not(session.id) });
      await appendEvent(manager, this.surroundings.now(), {
        actor: session.actor,
        action: 'password-changed',
        subject: account.loginName,
        subjectId: account.id,
      });
      return { __typename: 'Done' as const, ok: true };
    });
  }

  /** Sets the first password of an invited account, or makes the first administrator, and signs in. The link is spent by it. */
  async redeemLink(redemption: LinkRedemption): Promise<SignedIn | Refusal> {
    const tokenHash = sha256(redemption.token);
    const link = await this.database.read.findOne(OneTimeLinkEntity, {
      where: { tokenHash, usedAt: IsNull() },
      relations: { account: true },
    });
    if (!link || link.expiresAt <= this.surroundings.now()) return refuse('link-spent');
    const loginName = link.account?.loginName ?? normaliseLoginName(redemption.loginName ?? '');
    const displayName = link.account?.displayName ?? (redemption.displayName ?? loginName).trim();
    const problem = checkAccountNames(loginName, displayName) ?? checkPassword(redemption.password, loginName);
    if (problem) return problem;
    const passwordHash = await hashPassword(redemption.password);
    return this.database.write(async (manager) => {
      if (link.accountId === null && (await manager.existsBy(AccountEntity, { loginName })))
        return refuse('name-taken');
      const now = this.surroundings.now();
      // whoever comes second finds it spent, however close behind
      const spent = await manager.update(OneTimeLinkEntity, { id: link.id, usedAt: IsNull() }, { usedAt: now });
      if (spent.affected !== 1) return refuse('link-spent');
      const account =
        link.accountId === null
          ? await this.createAdministrator(manager, loginName, displayName, passwordHash)
          : await this.activate(manager, link.accountId, passwordHash);
      if (!account || account.disabledAt) return refuse('link-spent');
      await appendEvent(manager, now, {
        actor: {
          accountId: account.id,
          displayName: account.displayName,
          role: account.role,
          countyId: account.countyId,
        },
        action: link.account?.passwordHash ? 'password-reset' : 'account-activated',
        subject: account.loginName,
        subjectId: account.id,
      });
      return this.begin(manager, account);
    });
  }

  private async createAdministrator(
    manager: EntityManager,
    loginName: string,
    displayName: string,
    passwordHash: string,
  ): Promise<AccountEntity | null> {
    if (await manager.existsBy(AccountEntity, { role: 'administrator' })) return null;
    const id = this.surroundings.newId();
    await manager.insert(AccountEntity, {
      id,
      loginName,
      displayName,
      role: 'administrator',
      countyId: null,
      townId: null,
      passwordHash,
      createdAt: this.surroundings.now(),
    });
    return manager.findOneByOrFail(AccountEntity, { id });
  }

  private async activate(manager: EntityManager, id: string, passwordHash: string): Promise<AccountEntity> {
    await manager.update(AccountEntity, { id }, { passwordHash });
    await manager.delete(SessionEntity, { accountId: id });
    const { loginName } = await manager.findOneByOrFail(AccountEntity, { id });
    // whoever was locked out by a forgotten password is let in by the new one
    await manager.delete(SignInAttemptEntity, { loginName });
    return manager.findOneOrFail(AccountEntity, { where: { id }, relations: WITH_PLACE });
  }

  private async begin(manager: EntityManager, account: AccountEntity): Promise<SignedIn> {
    const token = this.surroundings.newToken();
    const now = this.surroundings.now();
    await manager.insert(SessionEntity, {
      id: this.surroundings.newId(),
      tokenHash: sha256(token),
      accountId: account.id,
      createdAt: now,
      lastSeenAt: now,
    });
    return { __typename: 'SignedIn', me: presentAccount(account), token };
  }

  private async deleteIdle(manager: EntityManager): Promise<void> {
    const limit = new Date(this.surroundings.now().getTime() - IDLE_LIMIT);
    await manager.delete(SessionEntity, { lastSeenAt: LessThan(limit) });
  }
}
