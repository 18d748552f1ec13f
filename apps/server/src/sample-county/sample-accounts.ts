import type { Role } from '../permissions/role.js';
import type { SampleCounty } from './read-county-file.js';

export interface SampleAccount {
  readonly loginName: string;
  readonly displayName: string;
  readonly role: Role;
  /** Name of the town, for town users. */
  readonly town: string | null;
}

/** Who can sign in to the sample county. The people are invented. */
export function listSampleAccounts(county: SampleCounty): readonly SampleAccount[] {
  return [
    { loginName: 'admin', displayName: '系统管理员', role: 'administrator', town: null },
    { loginName: 'lead', displayName: '周岚', role: 'lead', town: null },
    { loginName: 'assessor1', displayName: '林知远', role: 'assessor', town: null },
    { loginName: 'assessor2', displayName: '苏明舟', role: 'assessor', town: null },
    { loginName: 'assessor3', displayName: '陶静安', role: 'assessor', town: null },
    ...county.towns.map(({ id, name }) => ({ loginName: id, displayName: name, role: 'town' as const, town: name })),
  ];
}
