import type { ConversionFormula } from '@fazhi/domain';
import { SHEET_SOURCES } from '../sheets/sheet-source.js';
import type { SheetSource } from '../sheets/sheet-source.js';
import type { ConversionInput, ScoringInput } from './scoring.type.js';
import type { ScoringSettings } from './scoring-settings.js';

/** The settings that a person entered; what was left out is 0 or nothing, and the checks say so. */
export function readScoringInput({ weights, combine, tolerance, ...rest }: ScoringInput): ScoringSettings {
  const weightOf = (source: SheetSource) => weights.find((one) => one.source === source)?.weight ?? 0;
  return {
    weights: Object.fromEntries(
      SHEET_SOURCES.map((source) => [source, weightOf(source)]),
    ) as ScoringSettings['weights'],
    combine,
    trimFrom: rest.trimFrom ?? null,
    tolerance,
    quota: rest.quota ?? null,
    conversion: rest.conversion ? readConversion(rest.conversion) : null,
    showsBands: rest.showsBands,
  };
}

function readConversion({ kind, give, base, grades, first, step, least }: ConversionInput): ConversionFormula {
  switch (kind) {
    case 'proportion':
      return { kind, give: give ?? 0 };
    case 'above-base':
      return { kind, base: base ?? 0, give: give ?? 0 };
    case 'by-grade':
      return { kind, points: Object.fromEntries((grades ?? []).map(({ grade, points }) => [grade, points])) };
    case 'by-rank':
      return { kind, first: first ?? 0, step: step ?? 0, least: least ?? 0 };
  }
}
