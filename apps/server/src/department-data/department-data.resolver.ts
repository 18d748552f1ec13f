import type { Claim } from '@fazhi/domain';
import { Arg, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import { CurrentActor, FromServices } from '../graphql/current.js';
import { Permit, PermitOr } from '../graphql/permit.js';
import type { Actor } from '../permissions/actor.js';
import type { Refusal } from '../refusals/refusal.js';
import { RoundType } from '../rounds/round.type.js';
import type { RoundView } from '../rounds/round-view.js';
import type { Services } from '../services.js';
import {
  ChangeDepartmentDataResult,
  ClaimType,
  DepartmentItemInput,
  ImportDepartmentDataResult,
  OutsideItemType,
  TownDepartmentDataType,
} from './department-data.type.js';
import type { ClaimInput } from './department-data.type.js';
import type { DepartmentDataChanged } from './department-data-changes.js';
import type { DepartmentDataImported } from './department-import.service.js';
import type { OutsideItemView, TownDepartmentDataView } from './department-view.js';

@Resolver(() => RoundType)
export class DepartmentDataResolver {
  @FieldResolver(() => [OutsideItemType], { description: 'Lead: the rubric’s items outside its indicators.' })
  @PermitOr([], 'seeDepartmentData')
  outsideItems(
    @Root() round: RoundView,
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
  ): Promise<readonly OutsideItemView[]> {
    return services.departmentData.items(actor, round.id);
  }

  @FieldResolver(() => [TownDepartmentDataType], { description: 'Lead, from filing on.' })
  @PermitOr([], 'seeDepartmentData')
  departmentData(
    @Root() round: RoundView,
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
  ): Promise<readonly TownDepartmentDataView[]> {
    return services.departmentData.list(actor, round.id);
  }

  @Mutation(() => ChangeDepartmentDataResult, { description: 'Lead: states an item, or changes one.' })
  @Permit('editDepartmentData')
  saveDepartmentItem(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('input', () => DepartmentItemInput)
    { townYearId, id, version, item, claim, basis, matter }: DepartmentItemInput,
  ): Promise<DepartmentDataChanged | Refusal> {
    const known = id ? { id, version: version ?? 0 } : null;
    const about = (matter ?? '').trim();
    const stated = { item, basis: basis.trim(), matter: about === '' ? null : about, claim: readClaim(claim) };
    return services.departmentDataChanges.save(actor, townYearId, known, stated);
  }

  @Mutation(() => ChangeDepartmentDataResult, { description: 'Lead: takes an item out.' })
  @Permit('editDepartmentData')
  withdrawDepartmentItem(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('townYearId', () => ID) townYearId: string,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('reason', () => String) reason: string,
  ): Promise<DepartmentDataChanged | Refusal> {
    return services.departmentDataChanges.withdraw(actor, townYearId, { id, version }, reason);
  }

  @Mutation(() => ChangeDepartmentDataResult, {
    description: 'Lead: confirms or rejects what the reader proposes of a report’s completeness.',
  })
  @Permit('editDepartmentData')
  decideProposal(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('townYearId', () => ID) townYearId: string,
    @Arg('item', () => ID) item: string,
    @Arg('isConfirmed', () => Boolean) isConfirmed: boolean,
    @Arg('note', () => String, { defaultValue: '', description: 'The reason of a rejection; adds to the basis.' })
    note: string,
  ): Promise<DepartmentDataChanged | Refusal> {
    return services.departmentDataChanges.decideProposal(actor, townYearId, item, isConfirmed, note);
  }

  @Mutation(() => ImportDepartmentDataResult, {
    description: 'Lead: items from an .xlsx or .csv table. Without the stamp of a dry run it is one.',
  })
  @Permit('editDepartmentData')
  importDepartmentData(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('roundId', () => ID) roundId: string,
    @Arg('content', () => String, { description: 'The file in base64.' }) content: string,
    @Arg('stamp', () => String, { nullable: true }) stamp: string | null,
  ): Promise<DepartmentDataImported | Refusal> {
    return services.departmentImports.importTable(actor, roundId, content, stamp ?? null);
  }
}

/** Claims differ in what they state; whatever one does not is null. */
@Resolver(() => ClaimType)
export class ClaimResolver {
  @FieldResolver(() => Int, { nullable: true })
  times(@Root() claim: Claim): number | null {
    return claim.kind === 'times' ? claim.times : null;
  }

  @FieldResolver(() => ID, { nullable: true })
  rank(@Root() claim: Claim): string | null {
    return claim.kind === 'rank' ? claim.rank : null;
  }

  @FieldResolver(() => Int, { nullable: true })
  workingDays(@Root() claim: Claim): number | null {
    return claim.kind === 'late' ? claim.workingDays : null;
  }
}

/** What was left out is 0 or nothing, and the scoring rules say so. */
function readClaim({ kind, times, rank, workingDays }: ClaimInput): Claim {
  switch (kind) {
    case 'times':
      return { kind, times: times ?? 0 };
    case 'rank':
      return { kind, rank: rank ?? '' };
    case 'late':
      return { kind, workingDays: workingDays ?? 0 };
    case 'missing':
    case 'partial':
    case 'holds':
      return { kind };
  }
}
