import { Arg, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { EvidenceType, ReadingType } from './reading.type.js';
import type { EvidenceView, ReadingView } from './report-view.js';

@Resolver(() => ReadingType)
export class ReadingResolver {
  @FieldResolver(() => [EvidenceType])
  evidence(
    @Root() reading: ReadingView,
    @Arg('indicator', () => ID, { nullable: true, description: 'For this one only.' }) indicator?: string | null,
  ): readonly EvidenceView[] {
    return indicator ? reading.evidence.filter((piece) => piece.indicator === indicator) : reading.evidence;
  }
}
