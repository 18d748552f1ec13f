import { useApolloClient } from '@apollo/client/react';
import type { Bilingual, Span } from '@fazhi/domain';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeOwnEvidenceDocument, MarkEvidenceDocument, type OwnEvidenceFieldsFragment } from '../../gql/graphql';
import { useLanguage } from '../../i18n/use-language';
import type { SaveQueue } from './save-queue';

type Answer =
  | { readonly __typename: 'OwnEvidenceSaved'; readonly evidence: OwnEvidenceFieldsFragment }
  | { readonly __typename: 'Refusal'; readonly message: Bilingual };

interface Step {
  /** How many changes of entries there were before it. */
  readonly after: number;
  readonly id: string;
  /** As it was before; null where it was not there. */
  readonly before: OwnEvidenceFieldsFragment | null;
}

export interface OwnEvidenceActs {
  readonly mark: (indicator: string, place: Span, text: string) => Promise<OwnEvidenceFieldsFragment | null>;
  readonly change: (
    one: OwnEvidenceFieldsFragment,
    wanted: { isForTown?: boolean; isRemoved?: boolean },
  ) => Promise<void>;
  /** Whether the last thing done at the desk was done to a mark: then undoing takes that back. */
  readonly isLast: () => boolean;
  readonly undo: () => Promise<void>;
  readonly problem: string | null;
}

/** Marks evidence, says for whom it is, takes it away; each step can be undone in its turn with those of the entries. */
export function useOwnEvidence(
  townYearId: string,
  reportId: string,
  marks: readonly OwnEvidenceFieldsFragment[],
  queue: SaveQueue,
): OwnEvidenceActs {
  const client = useApolloClient();
  const { t } = useTranslation();
  const { pick } = useLanguage();
  const history = useRef<Step[]>([]);
  const latest = useRef(new Map<string, OwnEvidenceFieldsFragment>());
  const [problem, setProblem] = useState<string | null>(null);

  async function save(ask: () => Promise<Answer | undefined>): Promise<OwnEvidenceFieldsFragment | null> {
    setProblem(null);
    try {
      const answer = await ask();
      if (answer?.__typename === 'OwnEvidenceSaved') {
        latest.current.set(answer.evidence.id, answer.evidence);
        keep(answer.evidence);
        return answer.evidence;
      }
      setProblem(answer === undefined ? t('state.failed') : pick(answer.message));
    } catch {
      setProblem(t('state.failed'));
    }
    return null;
  }

  /** The list on the sheet follows at once. */
  function keep(saved: OwnEvidenceFieldsFragment): void {
    const { cache } = client;
    const own = cache.identify({ __typename: 'OwnEvidence', id: saved.id });
    if (own === undefined) return;
    cache.modify<{ ownEvidence: readonly { __ref: string }[] }>({
      id: cache.identify({ __typename: 'Sheet', townYearId }) ?? '',
      fields: {
        ownEvidence: (list) => {
          const others = (list as readonly { __ref: string }[]).filter(({ __ref }) => __ref !== own);
          return saved.isRemoved ? others : [...others, { __ref: own }];
        },
      },
    });
  }

  const set = (id: string, expectedVersion: number, isForTown: boolean, isRemoved: boolean) =>
    save(async () => {
      const { data } = await client.mutate({
        mutation: ChangeOwnEvidenceDocument,
        variables: { input: { id, expectedVersion, isForTown, isRemoved } },
      });
      return data?.saved;
    });

  return {
    problem,
    mark: async (indicator, { start, end }, text) => {
      const saved = await save(async () => {
        const { data } = await client.mutate({
          mutation: MarkEvidenceDocument,
          variables: {
            input: {
              townYearId,
              indicator,
              reportId,
              quote: text.slice(start, end),
              quoteStart: start,
              isForTown: false,
            },
          },
        });
        return data?.saved;
      });
      if (saved !== null && !marks.some(({ id }) => id === saved.id))
        history.current.push({ after: queue.steps, id: saved.id, before: null });
      return saved;
    },
    change: async (one, { isForTown = one.isForTown, isRemoved = one.isRemoved }) => {
      if ((await set(one.id, one.version, isForTown, isRemoved)) !== null)
        history.current.push({ after: queue.steps, id: one.id, before: one });
    },
    isLast: () => {
      const last = history.current.at(-1);
      return last !== undefined && last.after >= queue.steps;
    },
    undo: async () => {
      const step = history.current.pop();
      if (step === undefined) return;
      const now = latest.current.get(step.id);
      if (now !== undefined)
        await set(step.id, now.version, step.before?.isForTown ?? now.isForTown, step.before?.isRemoved ?? true);
    },
  };
}
