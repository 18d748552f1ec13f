import { IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { CountyEntity } from '../counties/county.entity.js';
import { TownEntity } from '../counties/town.entity.js';
import type { Database } from '../database/database.js';
import { appendEvent } from '../events/append-event.js';
import type { NewEvent } from '../events/new-event.js';
import type { Actor } from '../permissions/actor.js';
import { checkRoles } from '../permissions/check-roles.js';
import type { Role } from '../permissions/role.js';
import { checkReason } from '../refusals/check-reason.js';
import { refuse } from '../refusals/refusal.js';
import type { Refusal } from '../refusals/refusal.js';
import { SessionEntity } from '../sessions/session.entity.js';
import { sha256 } from '../sha256.js';
import type { Surroundings } from '../surroundings.js';
import { AccountEntity } from './account.entity.js';
import type { AccountView } from './account-view.js';
import { checkAccountNames, normaliseLoginName } from './check-account-names.js';
import { OneTimeLinkEntity } from './one-time-link.entity.js';
import { presentAccount } from './present-account.js';

export interface NewAccount {
  readonly loginName: string;
  readonly displayName: string;
  readonly role: Role;
  readonly otherRoles?: readonly Role[] | null;
  readonly countyId?: string | null;
  readonly townId?: string | null;
}

export interface AccountChanged {
  readonly __typename: 'AccountChanged';
  readonly account: AccountView;
}

export interface LinkMade {
  readonly __typename: 'LinkMade';
  readonly account: AccountView;
  /** With the token: shown once. */
  readonly path: string;
  readonly expiresAt: Date;
}

const SETUP_HOURS = 24;
const INVITATION_HOURS = 7 * 24;
const WHICH_PLACE = {
  zh: '请选择账号所属的县（乡镇账号还要选择乡镇）',
  en: 'Choose the county that the account belongs to (and the town for a town’s account)',
};
const WITH_PLACE = { county: true, town: true } as const;

/** Accounts, and the one-time links that set their first passwords. */
export class AccountService {
  constructor(
    private readonly database: Database,
    private readonly surroundings: Surroundings,
  ) {}

  async list(): Promise<readonly AccountView[]> {
    const accounts = await this.database.read.find(AccountEntity, {
      relations: WITH_PLACE,
      order: { createdAt: 'ASC', loginName: 'ASC' },
    });
    return accounts.map(presentAccount);
  }

  async find(id: string): Promise<AccountView | null> {
    const account = await this.database.read.findOne(AccountEntity, { where: { id }, relations: WITH_PLACE });
    return account && presentAccount(account);
  }

  /**
   * Makes an account without a password, and the link by which its holder sets one. Asked again for the same account while it has no
   * password, it makes a new link in place of the one that was lost.
   */
  async create(actor: Actor | null, input: NewAccount): Promise<LinkMade | Refusal> {
    const loginName = normaliseLoginName(input.loginName);
    const displayName = input.displayName.trim();
    const otherRoles = [...(input.otherRoles ?? [])];
    const problem = checkAccountNames(loginName, displayName) ?? checkRoles([input.role, ...otherRoles]);
    if (problem) return problem;
    return this.database.write(async (manager) => {
      const place = await findPlace(manager, input);
      if (!place) return refuse('invalid-input', WHICH_PLACE);
      const now = this.surroundings.now();
      const belongs = { role: input.role, countyId: place.county?.id ?? null, townId: place.town?.id ?? null };
      const known = await manager.findOneBy(AccountEntity, { loginName });
      if (known && !(known.passwordHash === null && isSamePlace(known, belongs))) return refuse('name-taken');
      const row = {
        id: known?.id ?? this.surroundings.newId(),
        loginName,
        displayName,
        ...belongs,
        otherRoles,
        disabledAt: known?.disabledAt ?? null,
        passwordHash: null,
        createdAt: known?.createdAt ?? now,
      };
      if (known) {
        await manager.update(AccountEntity, { id: row.id }, { displayName, otherRoles });
        await manager.delete(OneTimeLinkEntity, { accountId: row.id });
      } else {
        await manager.insert(AccountEntity, row);
        await appendEvent(manager, now, {
          actor,
          action: 'account-created',
          subject: loginName,
          subjectId: row.id,
          countyId: belongs.countyId,
          after: { loginName, ...belongs, otherRoles },
        });
      }
      const link = await this.makeLink(manager, row.id, INVITATION_HOURS);
      return { __typename: 'LinkMade' as const, account: presentAccount({ ...row, ...place }), ...link };
    });
  }

  /** A link by which its holder sets a new password; until then the old one holds. Earlier links end. */
  async resetPassword(actor: Actor, accountId: string): Promise<LinkMade | Refusal> {
    return this.database.write(async (manager) => {
      const account = await manager.findOne(AccountEntity, { where: { id: accountId }, relations: WITH_PLACE });
      if (!account) return refuse('not-found');
      await manager.delete(OneTimeLinkEntity, { accountId, usedAt: IsNull() });
      const link = await this.makeLink(manager, accountId, SETUP_HOURS);
      await this.record(manager, actor, account, { action: 'password-link-made' });
      return { __typename: 'LinkMade' as const, account: presentAccount(account), ...link };
    });
  }

  /** Shuts an account out at once, sessions and links too, or lets it in again. */
  async disable(actor: Actor, accountId: string, disabled: boolean, reason: string): Promise<AccountChanged | Refusal> {
    const why = reason.trim();
    const problem = checkReason(why);
    if (problem) return problem;
    if (accountId === actor.accountId)
      return refuse('invalid-input', {
        zh: '不能停用自己的账号',
        en: 'You cannot shut out your own account',
      });
    return this.database.write(async (manager) => {
      const account = await manager.findOne(AccountEntity, { where: { id: accountId }, relations: WITH_PLACE });
      if (!account) return refuse('not-found');
      if ((account.disabledAt !== null) === disabled)
        return { __typename: 'AccountChanged' as const, account: presentAccount(account) };
      const disabledAt = disabled ? this.surroundings.now() : null;
      await manager.update(AccountEntity, { id: accountId }, { disabledAt });
      if (disabled) {
        await manager.delete(SessionEntity, { accountId });
        await manager.delete(OneTimeLinkEntity, { accountId, usedAt: IsNull() });
      }
      await this.record(manager, actor, account, {
        action: disabled ? 'account-disabled' : 'account-enabled',
        reason: why,
      });
      return { __typename: 'AccountChanged' as const, account: presentAccount(Object.assign(account, { disabledAt })) };
    });
  }

  async setOtherRoles(
    actor: Actor,
    accountId: string,
    otherRoles: readonly Role[],
    reason: string,
  ): Promise<AccountChanged | Refusal> {
    const why = reason.trim();
    const problem = checkReason(why);
    if (problem) return problem;
    return this.database.write(async (manager) => {
      const account = await manager.findOne(AccountEntity, { where: { id: accountId }, relations: WITH_PLACE });
      if (!account) return refuse('not-found');
      const unsafe = checkRoles([account.role, ...otherRoles]);
      if (unsafe) return unsafe;
      const roles = [...otherRoles];
      await manager.update(AccountEntity, { id: accountId }, { otherRoles: roles });
      await this.record(manager, actor, account, {
        action: 'roles-set',
        before: [account.role, ...account.otherRoles],
        after: [account.role, ...roles],
        reason: why,
      });
      return {
        __typename: 'AccountChanged' as const,
        account: presentAccount(Object.assign(account, { otherRoles: roles })),
      };
    });
  }

  private async record(
    manager: EntityManager,
    actor: Actor,
    { id, loginName, countyId }: AccountEntity,
    event: Pick<NewEvent, 'action' | 'before' | 'after' | 'reason'>,
  ): Promise<void> {
    const now = this.surroundings.now();
    await appendEvent(manager, now, { actor, subject: loginName, subjectId: id, countyId, ...event });
  }

  /** The link that makes the first administrator; null where there is one. Earlier such links end. */
  async makeSetupLink(): Promise<string | null> {
    return this.database.write(async (manager) => {
      if (await manager.existsBy(AccountEntity, { role: 'administrator' })) return null;
      await manager.delete(OneTimeLinkEntity, { accountId: IsNull(), usedAt: IsNull() });
      return (await this.makeLink(manager, null, SETUP_HOURS)).path;
    });
  }

  private async makeLink(
    manager: EntityManager,
    accountId: string | null,
    hours: number,
  ): Promise<{ readonly path: string; readonly expiresAt: Date }> {
    const token = this.surroundings.newToken();
    const expiresAt = new Date(this.surroundings.now().getTime() + hours * 3_600_000);
    await manager.insert(OneTimeLinkEntity, {
      id: this.surroundings.newId(),
      tokenHash: sha256(token),
      accountId,
      expiresAt,
      usedAt: null,
    });
    return { path: `/setup?token=${token}`, expiresAt };
  }
}

interface Place {
  readonly county: CountyEntity | null;
  readonly town: TownEntity | null;
}

async function findPlace(manager: EntityManager, { role, countyId, townId }: NewAccount): Promise<Place | null> {
  if (role === 'administrator') return countyId || townId ? null : { county: null, town: null };
  const county = countyId ? await manager.findOneBy(CountyEntity, { id: countyId }) : null;
  if (!county) return null;
  if (role !== 'town') return townId ? null : { county, town: null };
  const town = townId ? await manager.findOneBy(TownEntity, { id: townId, countyId: county.id }) : null;
  return town && { county, town };
}

type Belonging = Pick<AccountEntity, 'role' | 'countyId' | 'townId'>;

function isSamePlace(known: Belonging, wanted: Belonging): boolean {
  return known.role === wanted.role && known.countyId === wanted.countyId && known.townId === wanted.townId;
}
