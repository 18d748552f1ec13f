import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { CountyType, TownObjectType } from '../counties/county.type.js';
import { DoneType } from '../graphql/done.type.js';
import { readTypename } from '../graphql/read-typename.js';
import type { Role } from '../permissions/role.js';
import { RefusalType } from '../refusals/refusal.type.js';

export const ROLES = {
  ADMINISTRATOR: 'administrator',
  LEAD: 'lead',
  ASSESSOR: 'assessor',
  TOWN: 'town',
  VIEWER: 'viewer',
  AUDITOR: 'auditor',
} as const satisfies Record<string, Role>;
registerEnumType(ROLES, { name: 'Role' });

@ObjectType('Me')
export class MeType {
  @Field(() => ID) id!: string;
  @Field(() => String) loginName!: string;
  @Field(() => String) displayName!: string;
  @Field(() => ROLES) role!: Role;
  @Field(() => [ROLES], { description: 'All of them, the first one first.' }) roles!: Role[];
  @Field(() => CountyType, { nullable: true }) county!: CountyType | null;
  @Field(() => TownObjectType, { nullable: true }) town!: TownObjectType | null;
  @Field(() => String, { nullable: true, description: 'IANA name of the zone in which the county tells times.' })
  timeZone!: string | null;
}

@ObjectType('Account')
export class AccountType {
  @Field(() => ID) id!: string;
  @Field(() => String) loginName!: string;
  @Field(() => String) displayName!: string;
  @Field(() => ROLES) role!: Role;
  @Field(() => [ROLES], { description: 'All of them, the first one first.' }) roles!: Role[];
  @Field(() => CountyType, { nullable: true }) county!: CountyType | null;
  @Field(() => TownObjectType, { nullable: true }) town!: TownObjectType | null;
  @Field(() => Date) createdAt!: Date;
  @Field(() => Boolean, { description: 'Whether it has a password yet.' }) activated!: boolean;
  @Field(() => Boolean, { description: 'Nobody may sign in with it; what its holder did stays.' }) disabled!: boolean;
}

@InputType('CreateAccountInput')
export class CreateAccountInput {
  @Field(() => String) loginName!: string;
  @Field(() => String) displayName!: string;
  @Field(() => ROLES) role!: Role;
  @Field(() => [ROLES], { nullable: true }) otherRoles?: Role[] | null;
  @Field(() => ID, { nullable: true }) countyId?: string | null;
  @Field(() => ID, { nullable: true }) townId?: string | null;
}

@ObjectType('LinkMade')
class LinkMadeType {
  @Field(() => AccountType) account!: AccountType;
  @Field(() => String, { description: 'Path with the one-time token, shown once.' }) path!: string;
  @Field(() => Date) expiresAt!: Date;
}

@ObjectType('SignedIn')
class SignedInType {
  @Field(() => MeType) me!: MeType;
}

export const CreateAccountResult = createUnionType({
  name: 'CreateAccountResult',
  types: () => [LinkMadeType, RefusalType] as const,
  resolveType: readTypename,
});
export const SignInResult = createUnionType({
  name: 'SignInResult',
  types: () => [SignedInType, RefusalType] as const,
  resolveType: readTypename,
});
export const ChangePasswordResult = createUnionType({
  name: 'ChangePasswordResult',
  types: () => [DoneType, RefusalType] as const,
  resolveType: readTypename,
});

@ObjectType('AccountChanged')
class AccountChangedType {
  @Field(() => AccountType) account!: AccountType;
}

export const ChangeAccountResult = createUnionType({
  name: 'ChangeAccountResult',
  types: () => [AccountChangedType, RefusalType] as const,
  resolveType: readTypename,
});
