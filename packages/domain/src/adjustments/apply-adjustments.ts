import { canonicalJson } from '../canonical-json.js';
import type { OutsideGroupName } from '../outside-item.js';
import type { Rubric } from '../rubric.js';
import type { AdjustmentLine, AdjustmentOutcome, AppliedAdjustments, Ceiling } from './adjustment.js';
import { claimedPoints } from './claimed-points.js';
import { describeOutcome } from './describe-outcome.js';
import type { ProposedItem } from './proposed-item.js';
import { settleGroup, type ValidClaim } from './settle-group.js';

const GROUPS: readonly OutsideGroupName[] = ['completeness', 'bonus', 'deductions'];

/**
 * Turns what was proposed for a town into points outside its indicators and vetoes [AJ1]–[AJ11], [VT1]. Every proposed item comes back with
 * what became of it; the order in which they were proposed changes nothing.
 */
export function applyAdjustments(rubric: Rubric, proposed: readonly ProposedItem[]): AppliedAdjustments {
  const valid: Record<OutsideGroupName, ValidClaim[]> = { completeness: [], bonus: [], deductions: [] };
  const lines: AdjustmentLine[] = [];
  const vetoes: Ceiling[] = [];
  for (const each of inOrder(proposed)) {
    const group = GROUPS.find((name) => rubric.outside[name].items.some(({ id }) => id === each.item));
    const items = group ? rubric.outside[group].items : [];
    const place = items.findIndex(({ id }) => id === each.item);
    const item = items[place];
    const veto = rubric.outside.vetoes.find(({ id }) => id === each.item);
    const where = group ?? (veto ? 'vetoes' : null);
    const refuse = (outcome: AdjustmentOutcome) => lines.push(emptyLine(each, where, outcome));
    if (!where) refuse('not-in-rubric');
    else if (each.basis.trim() === '') refuse('no-basis');
    else if (veto && each.claim.kind === 'holds') {
      refuse('holds-grade');
      vetoes.push({ ceiling: veto.ceiling, from: 'veto', id: veto.id, reason: vetoReason(veto, each.basis) });
    } else {
      const claimed = item ? claimedPoints(item, each.claim) : null;
      if (group && item && claimed !== null) valid[group].push({ proposed: each, item, place, claimed });
      else refuse('wrong-claim');
    }
  }
  const settled = GROUPS.map((name) =>
    settleGroup(
      name,
      rubric.outside[name],
      valid[name].sort((a, b) => a.place - b.place || Math.abs(b.claimed) - Math.abs(a.claimed)),
    ),
  );
  const sumOf = (name: OutsideGroupName) =>
    settled.flat().reduce((sum, { group, counted }) => sum + (group === name ? counted : 0), 0);
  const groups = { completeness: sumOf('completeness'), bonus: sumOf('bonus'), deductions: sumOf('deductions') };
  return {
    lines: [...settled.flat(), ...lines],
    groups,
    points: groups.completeness + groups.bonus + groups.deductions,
    returnsReport: settled.flat().some(({ outcome }) => outcome === 'returns-report'),
    vetoes,
  };
}

/** By content, so that the order of proposing decides nothing [AJ10]. */
function inOrder(proposed: readonly ProposedItem[]): readonly ProposedItem[] {
  return proposed
    .map((each) => ({ each, key: canonicalJson(each) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ each }) => each);
}

const emptyLine = (
  proposed: ProposedItem,
  group: AdjustmentLine['group'],
  outcome: AdjustmentOutcome,
): AdjustmentLine => ({ proposed, group, claimed: 0, counted: 0, outcome, reason: describeOutcome(outcome, 0, 0) });

const vetoReason = (veto: { readonly zh: string; readonly en: string | null }, basis: string) => ({
  zh: `${veto.zh}（${basis.trim()}）`,
  en: `${veto.en ?? veto.zh} (${basis.trim()})`,
});
