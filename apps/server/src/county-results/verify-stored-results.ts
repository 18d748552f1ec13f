import { canonicalJson, composeResult, verifyResult } from '@fazhi/domain';
import type { Bilingual, Rubric, SealedResult } from '@fazhi/domain';
import type { EntityManager } from 'typeorm';
import { EventEntity } from '../events/event.entity.js';
import type { FrozenResult } from '../results/frozen-result.js';
import { ResultEntity } from '../results/result.entity.js';
import { sha256 } from '../sha256.js';
import { ResultVersionEntity } from './result-version.entity.js';
import { hashTold } from './seal-county.js';
import { TownResultEntity } from './town-result.entity.js';

/** How many results were computed again, and the first that does not hold; null where all do. */
interface StoredVerification {
  readonly counties: number;
  readonly towns: number;
  readonly problem: Bilingual | null;
}

/**
 * Computes every stored result again: a county's versions from what they were sealed with, a town's of a round without phases from its sheets. The
 * seals are compared with those in the record of events, so that a result that was forged as a whole is found too.
 */
export async function verifyStoredResults(manager: EntityManager): Promise<StoredVerification> {
  const versions = await manager.find(ResultVersionEntity, { order: { preparedAt: 'ASC' } });
  const events = await manager.find(EventEntity, { where: { action: 'results-prepared' } });
  const seals = new Map(
    events.map(({ subjectId, after }) => [subjectId, (JSON.parse(after) as { seal: string }).seal]),
  );
  for (const version of versions) {
    const told = await manager.find(TownResultEntity, { where: { resultVersionId: version.id } });
    const problem = checkVersion(version, told, seals.get(version.id));
    if (problem) return { counties: versions.length, towns: 0, problem };
  }
  const results = await manager.find(ResultEntity, {
    relations: { townYear: { round: true } },
    order: { publishedAt: 'ASC' },
  });
  const told = new Map(
    (await manager.find(TownResultEntity)).map((one) => [`${one.resultVersionId} ${one.townYearId}`, one.frozen]),
  );
  for (const result of results) {
    const problem = checkTown(result, told);
    if (problem) return { counties: versions.length, towns: results.length, problem };
  }
  return { counties: versions.length, towns: results.length, problem: null };
}

function checkVersion(
  { version, sealed, seal }: ResultVersionEntity,
  told: readonly TownResultEntity[],
  onRecord: string | undefined,
): Bilingual | null {
  const name = { zh: `第 ${String(version)} 版全县结果`, en: `version ${String(version)} of the county’s result` };
  const say = (zh: string, en: string) => ({ zh: `${name.zh}：${zh}`, en: `${name.en}: ${en}` });
  if (onRecord === undefined) return say('操作记录里没有它的封签', 'the record of events holds no seal of it');
  const found = verifyResult(sealed, sha256, onRecord);
  if (!found.ok) {
    const [first] = found.problems;
    const text = canonicalJson(first ?? null);
    return first?.kind === 'recomputed'
      ? say(
          `${first.path} 记为 ${show(first.stated)}，重算为 ${show(first.computed)}`,
          `${first.path} is stated as ${show(first.stated)} and computed as ${show(first.computed)}`,
        )
      : say(text, text);
  }
  if (found.seal !== seal) return say('封签与所存不同', 'its seal is not the one stored beside it');
  const forged = told.find(({ frozen, hash }) => sha256(frozen) !== hash);
  if (forged) return say('告知某单位的内容被改过', 'what a town was told has been changed');
  const { about } = JSON.parse(sealed) as SealedResult;
  return hashTold(new Map(told.map((one) => [one.townYearId, one]))) === about['told']
    ? null
    : say('告知各单位的内容与封签不符', 'what towns were told is not what was sealed');
}

function checkTown(
  { frozen, hash, townYearId, resultVersionId, townYear }: ResultEntity,
  told: ReadonlyMap<string, string>,
): Bilingual | null {
  const result = JSON.parse(frozen) as FrozenResult;
  const name = `${result.town} ${String(result.year)}`;
  if (sha256(frozen) !== hash)
    return { zh: `${name}：内容与校验码不符`, en: `${name}: the content does not match its hash` };
  if (resultVersionId !== null)
    return told.get(`${resultVersionId} ${townYearId}`) === frozen
      ? null
      : { zh: `${name}：公布的与封存的不同`, en: `${name}: what is published is not what was sealed` };
  if (!townYear?.round) return { zh: `${name}：找不到所属考评`, en: `${name}: its round is gone` };
  const again = composeResult(JSON.parse(townYear.round.rubric) as Rubric, result.judgements, result.profile);
  if (!again.ok) return { zh: `${name}：按所存评分算不出结果`, en: `${name}: no result follows from its sheets` };
  const { total, grade, dimensions } = again.result;
  const differing = (
    [
      ['total', result.total, total],
      ['grade', result.grade, grade],
      ['dimensions', result.dimensions, dimensions],
    ] as const
  ).find(([, stated, computed]) => canonicalJson(stated) !== canonicalJson(computed));
  if (!differing) return null;
  const [path, stated, computed] = differing;
  return {
    zh: `${name}：${path} 记为 ${show(stated)}，重算为 ${show(computed)}`,
    en: `${name}: ${path} is stated as ${show(stated)} and computed as ${show(computed)}`,
  };
}

function show(value: unknown): string {
  return value === undefined ? '—' : canonicalJson(value);
}
