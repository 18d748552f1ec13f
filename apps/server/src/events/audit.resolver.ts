import { Arg, ID, Query, Resolver } from 'type-graphql';
import { CurrentActor, FromServices } from '../graphql/current.js';
import { PermitOr } from '../graphql/permit.js';
import type { Actor } from '../permissions/actor.js';
import type { Services } from '../services.js';
import { AuditFilterInput, AuditType, VisibilityType } from './audit.type.js';
import type { AuditView } from './audit-view.js';
import type { VisibilityView } from './visibility.service.js';

@Resolver()
export class AuditResolver {
  @Query(() => AuditType, { nullable: true, description: 'Auditor, lead: the county’s record, newest first.' })
  @PermitOr(null, 'seeAudit')
  audit(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('filter', () => AuditFilterInput) filter: AuditFilterInput,
  ): Promise<AuditView | null> {
    return services.audit.find(actor, filter);
  }

  @Query(() => [VisibilityType], { description: 'Auditor, lead: when a round’s sheets could be seen, and by whom.' })
  @PermitOr([], 'seeAudit')
  visibility(
    @FromServices() services: Services,
    @CurrentActor() actor: Actor,
    @Arg('roundId', () => ID) roundId: string,
  ): Promise<readonly VisibilityView[]> {
    return services.visibility.find(actor, roundId);
  }
}
