import type { ProposedItem } from '@fazhi/domain';
import type { DepartmentItemEntity } from './department-item.entity.js';

/** A stated item as the scoring rules take it. */
export function toProposed({ item, basis, matter, claim }: DepartmentItemEntity): ProposedItem {
  return { item, basis, matter, claim };
}
