import type { TownProfile } from '@fazhi/domain';

export interface CountyView {
  readonly id: string;
  readonly name: string;
}

export interface TownView {
  readonly id: string;
  readonly name: string;
  readonly type: TownProfile['type'];
  /** Place in the county's official order, from 0. */
  readonly position: number;
}

export interface CountyWithTownsView extends CountyView {
  readonly towns: readonly TownView[];
}
