import { rolesOf } from '../permissions/roles-of.js';
import type { SheetEntity } from './sheet.entity.js';

/** Whether a sheet is the county's own decision in a round without phases [RS1]. What a lead saw on the spot is one source among others. */
export function isDecision({ source, account }: SheetEntity): boolean {
  return source === 'desk' && account !== undefined && rolesOf(account).includes('lead');
}
