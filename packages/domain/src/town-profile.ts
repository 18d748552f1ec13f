/** A town's facts of the year (基本情况): drives what applies to it, denominators and peer groups. */
export interface TownProfile {
  readonly type: 'town' | 'township' | 'subdistrict';
  readonly villages: number | null;
  readonly communities: number | null;
  readonly population: number | null;
  /** Administrative law-enforcement officers. */
  readonly officers: number | null;
  /** Whether enforcement powers were delegated to the town (赋权); null where the county has not said. */
  readonly delegatedEnforcement: boolean | null;
  /** Whether it has a people's congress of its own; null where the county has not said. */
  readonly peoplesCongress: boolean | null;
}
