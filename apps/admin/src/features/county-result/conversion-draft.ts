import { checkConversion } from '@fazhi/domain';
import type { Bilingual, ConversionFormula, ConvertedRubric } from '@fazhi/domain';
import type { ConversionInput, ConversionKind } from '../../gql/graphql';

/** A conversion as it is being written: every field there is, of which a kind uses some. Points in hundredths; null: empty. */
export interface ConversionDraft {
  readonly kind: ConversionKind | 'NONE';
  readonly give: number | null;
  readonly base: number | null;
  readonly first: number | null;
  readonly step: number | null;
  readonly least: number | null;
  /** By grade id. */
  readonly grades: Readonly<Record<string, number | null>>;
}

export type ConversionField = 'give' | 'base' | 'first' | 'step' | 'least';

/** What each kind asks for, in the order of the form. */
export const FIELDS_OF: Readonly<Record<ConversionDraft['kind'], readonly ConversionField[]>> = {
  NONE: [],
  PROPORTION: ['give'],
  ABOVE_BASE: ['base', 'give'],
  BY_GRADE: [],
  BY_RANK: ['first', 'step', 'least'],
};

interface StoredConversion {
  readonly kind: ConversionKind;
  readonly give: number | null;
  readonly base: number | null;
  readonly first: number | null;
  readonly step: number | null;
  readonly least: number | null;
  readonly grades: readonly { readonly grade: string; readonly points: number }[];
}

export function draftOf(stored: StoredConversion | null): ConversionDraft {
  const { kind, give, base, first, step, least, grades } = stored ?? EMPTY;
  return {
    kind,
    give,
    base,
    first,
    step,
    least,
    grades: Object.fromEntries(grades.map(({ grade, points }) => [grade, points])),
  };
}

const EMPTY = { kind: 'NONE', give: null, base: null, first: null, step: null, least: null, grades: [] } as const;

/** What is sent: of the kind's own fields alone; null where nothing is converted. */
export function toConversionInput(draft: ConversionDraft, rubric: ConvertedRubric): ConversionInput | null {
  const { kind } = draft;
  if (kind === 'NONE') return null;
  const fields = Object.fromEntries(FIELDS_OF[kind].map((field) => [field, draft[field]]));
  if (kind !== 'BY_GRADE') return { kind, ...fields };
  return { kind, grades: rubric.grades.map(({ id }) => ({ grade: id, points: draft.grades[id] ?? 0 })) };
}

/** What is still wrong, by the scoring rules' own check; an empty field is wrong before anything else. */
export function findConversionProblems(
  draft: ConversionDraft,
  rubric: ConvertedRubric,
  missing: Bilingual,
): readonly Bilingual[] {
  if (draft.kind === 'NONE') return [];
  const isEmpty =
    FIELDS_OF[draft.kind].some((field) => draft[field] === null) ||
    (draft.kind === 'BY_GRADE' && rubric.grades.some(({ id }) => (draft.grades[id] ?? null) === null));
  return isEmpty ? [missing] : checkConversion(toFormula(draft.kind, draft), rubric).map(({ message }) => message);
}

function toFormula(
  kind: ConversionKind,
  { give, base, first, step, least, grades }: ConversionDraft,
): ConversionFormula {
  switch (kind) {
    case 'PROPORTION':
      return { kind: 'proportion', give: give ?? 0 };
    case 'ABOVE_BASE':
      return { kind: 'above-base', base: base ?? 0, give: give ?? 0 };
    case 'BY_GRADE':
      return {
        kind: 'by-grade',
        points: Object.fromEntries(Object.entries(grades).map(([id, points]) => [id, points ?? 0])),
      };
    case 'BY_RANK':
      return { kind: 'by-rank', first: first ?? 0, step: step ?? 0, least: least ?? 0 };
  }
}
