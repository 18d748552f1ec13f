import { canonicalJson } from '@fazhi/domain';
import type { RoundSheet, SealedResult } from '@fazhi/domain';
import type { PackageContents } from '@fazhi/sealed-package';
import type { FrozenResult } from '../results/frozen-result.js';
import type { PackageMaterial, Remark } from './package-material.js';

/** Lays out what is stored as the files of a package. Runs in a worker. */
export function toPackageContents(material: PackageMaterial, madeAt: Date, page: string): PackageContents {
  const { county, year, rubric, plan, version, events } = material;
  const sealed = version && (JSON.parse(version.sealed) as SealedResult);
  return {
    county,
    year,
    madeAt: madeAt.toISOString(),
    rubric,
    plan,
    events,
    page,
    scoring: canonicalJson(
      sealed
        ? { aggregation: sealed.input.aggregation, uncertainty: sealed.uncertainty }
        : { rules: Object.fromEntries(material.towns.flatMap(({ id, told }) => (told === null ? [] : [[id, ruleOf(told)]]))) }, // prettier-ignore
    ),
    result: version && { versionId: version.id, sealed: version.sealed },
    towns: material.towns.map(({ id, name, told, text }) => ({
      id,
      name,
      told,
      text,
      sheets: sealed
        ? sealed.input.sheets.filter(({ town }) => town === id).map((sheet) => sheetOf(sheet, material.remarks))
        : told === null
          ? []
          : (JSON.parse(told) as FrozenResult).judgements.map((judgement) => canonicalJson({ judgement })),
    })),
  };
}

/** A sheet as it entered the result, and what was written beside it. */
function sheetOf(sheet: RoundSheet, remarks: readonly Remark[]): string {
  return canonicalJson({
    sheet,
    remarks: remarks
      .filter(({ sheetId }) => sheetId === sheet.id)
      .map(({ indicator, comment, audience }) => ({ indicator, comment, audience })),
  });
}

function ruleOf(told: string): string {
  return (JSON.parse(told) as FrozenResult).rule;
}
