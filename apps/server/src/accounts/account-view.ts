import type { CountyView, TownView } from '../counties/county-view.js';
import type { Role } from '../permissions/role.js';

export interface MeView {
  readonly id: string;
  readonly loginName: string;
  readonly displayName: string;
  readonly role: Role;
  /** All of them, the first one first. */
  readonly roles: readonly Role[];
  readonly county: CountyView | null;
  readonly town: TownView | null;
  /** In which the county tells times; null without a county. */
  readonly timeZone: string | null;
}

export interface AccountView extends MeView {
  readonly createdAt: Date;
  /** Whether it has a password yet. */
  readonly activated: boolean;
  readonly disabled: boolean;
}
