import type { TownProfile } from '@fazhi/domain';

/** A town's type by the ending of its name: 镇, 乡 (also 民族乡), 街道; null where it has none of them. */
export function townTypeOf(name: string): TownProfile['type'] | null {
  if (name.endsWith('街道') || name.endsWith('街道办事处')) return 'subdistrict';
  if (name.endsWith('镇')) return 'town';
  if (name.endsWith('乡')) return 'township';
  return null;
}
