import { drawFieldCheck } from '@fazhi/domain';
import type { Level, Reading } from '@fazhi/domain';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { isDay } from '../calendars/check-calendar.js';
import type { Database } from '../database/database.js';
import { appendEvent } from '../events/append-event.js';
import type { NewEvent } from '../events/new-event.js';
import { FilingClaimEntity } from '../filings/filing-claim.entity.js';
import { findRoundMaterial, sheetsThatCount } from '../moderation/round-material.js';
import type { Actor } from '../permissions/actor.js';
import { ask } from '../permissions/ask.js';
import { may } from '../permissions/permissions.js';
import type { Operation } from '../permissions/permissions.js';
import { shareProofs } from '../proofs/find-proofs.js';
import type { ProofEntity } from '../proofs/proof.entity.js';
import type { ProofOwner } from '../proofs/proof-owner.js';
import { checkReason } from '../refusals/check-reason.js';
import { isRefusal } from '../refusals/is-refusal.js';
import { refuse } from '../refusals/refusal.js';
import type { Refusal } from '../refusals/refusal.js';
import { ReadingEntity } from '../reports/reading.entity.js';
import { ResultEntity } from '../results/result.entity.js';
import { subjectOfRound } from '../rounds/current-round.js';
import type { RoundShelf } from '../rounds/round-shelf.js';
import { subjectOf } from '../rounds/town-in-round.js';
import type { TownInRound } from '../rounds/town-in-round.js';
import { findScoring } from '../scoring/find-scoring.js';
import { sha256 } from '../sha256.js';
import { SheetEntity } from '../sheets/sheet.entity.js';
import type { Surroundings } from '../surroundings.js';
import { FieldCheckEntity } from './field-check.entity.js';
import { FieldCheckItemEntity } from './field-check-item.entity.js';
import type { Found } from './found.js';
import { writeFieldCheckSheet } from './write-field-check-sheet.js';

export interface FieldCheckSaved {
  readonly __typename: 'FieldCheckSaved';
  /** Of what was written; 0 where forms were drawn. */
  readonly version: number;
}

export interface FieldCheckItemInput {
  readonly found?: Found | null;
  readonly note: string;
  readonly level?: number | null;
}
export interface FieldCheckHeadInput {
  readonly visitedOn: string;
  readonly visitors: string;
  readonly signedName: string;
  readonly signedRole: string;
  readonly objection: string;
}

const LARGEST_SAMPLE = 20;
const LONGEST_NOTE = 1000;
const QUOTES = 3;
const LONGEST_QUOTE = 200;
const SUBMITTED = refuse('sheet-submitted', {
  zh: '核查表已经提交，要修改请考评负责人先退回',
  en: 'The form is handed in; to change it the lead reopens it first',
});

/** Drawing forms, filling them in on the spot, and handing them in as a sheet of their own. */
export class FieldCheckChanges implements ProofOwner {
  constructor(
    private readonly database: Database,
    private readonly surroundings: Surroundings,
    private readonly shelf: RoundShelf,
  ) {}

  /** A form for each of the towns that has none yet; those with one keep it. */
  async draw(
    actor: Actor,
    roundId: string,
    townYearIds: readonly string[],
    sample: number,
  ): Promise<FieldCheckSaved | Refusal> {
    if (!Number.isInteger(sample) || sample < 0 || sample > LARGEST_SAMPLE)
      return refuse('invalid-input', {
        zh: `每个单位抽查 0 至 ${String(LARGEST_SAMPLE)} 项`,
        en: `Between 0 and ${String(LARGEST_SAMPLE)} indicators are drawn for a town`,
      });
    return this.database.write(async (manager) => {
      const round = await this.shelf.findRound(manager, roundId);
      if (!round) return refuse('not-found');
      const closed = ask(actor, 'drawFieldCheck', subjectOfRound(round));
      if (closed) return closed;
      const towns = await this.shelf.findTowns(manager, { id: In(townYearIds), roundId });
      if (towns.length === 0 || towns.length !== new Set(townYearIds).size) return refuse('not-found');
      const ids = towns.map(({ id }) => id);
      const drawn = new Set(
        (await manager.findBy(FieldCheckEntity, { townYearId: In(ids) })).map(({ townYearId }) => townYearId),
      );
      const material = await findRoundMaterial(manager, towns);
      const { settings } = await findScoring(manager, round);
      const claims = await manager.findBy(FilingClaimEntity, { townYearId: In(ids) });
      const rows = await manager.find(ReadingEntity, {
        where: { report: { townYearId: In(ids), state: 'filed' } },
        relations: { report: true },
      });
      const readings = new Map(
        rows.flatMap(({ report, reading }) =>
          report?.townYearId ? [[report.townYearId, JSON.parse(reading) as Reading] as const] : [],
        ),
      );
      const fresh = towns.filter(({ id }) => !drawn.has(id));
      const missing = fresh.filter(({ id }) => !readings.has(id));
      if (missing.length > 0)
        return refuse('no-report', {
          zh: `还没有可用的报告：${missing.map(({ town }) => town.name).join('、')}`,
          en: `No report stands for: ${missing.map(({ town }) => town.name).join(', ')}`,
        });
      for (const town of fresh) {
        const reading = readings.get(town.id);
        if (!reading) continue;
        const seed = Number.parseInt(sha256(this.surroundings.newToken()).slice(0, 8), 16) | 0;
        const items = drawFieldCheck({
          rubric: town.round.rubric,
          profile: town.profile,
          sheets: sheetsThatCount(town.id, material).map((one) => one.round),
          tolerance: settings.tolerance,
          evidence: reading.evidence,
          figures: reading.figures,
          claims: claims.filter(({ townYearId }) => townYearId === town.id),
          sample,
          seed,
        });
        await this.insert(manager, actor, town, { seed, sample, items, reading });
      }
      return { __typename: 'FieldCheckSaved' as const, version: 0 };
    });
  }

  /** One indicator as it was found; asked again with the same, it is the same. */
  async setItem(
    actor: Actor,
    id: string,
    expectedVersion: number,
    input: FieldCheckItemInput,
  ): Promise<FieldCheckSaved | Refusal> {
    const { note } = input;
    const wanted = { found: input.found ?? null, note, level: toLevel(input.level) };
    if (note.length > LONGEST_NOTE || wanted.level === undefined)
      return refuse('invalid-input', {
        zh: `档次为 0 至 4，记录最多 ${String(LONGEST_NOTE)} 字`,
        en: `A level is 0 to 4; a note has at most ${String(LONGEST_NOTE)} characters`,
      });
    const fields = { ...wanted, level: wanted.level };
    return this.database.write(async (manager) => {
      const item = await manager.findOneBy(FieldCheckItemEntity, { id });
      const check = item && (await manager.findOneBy(FieldCheckEntity, { id: item.fieldCheckId }));
      if (!item || !check) return refuse('not-found');
      const town = await this.findTown(manager, actor, 'fillFieldCheck', check);
      if (isRefusal(town)) return town;
      if (check.submittedAt) return SUBMITTED;
      const isSame = item.found === fields.found && item.note === fields.note && item.level === fields.level;
      if (item.version !== expectedVersion)
        // the answer to a first try got lost on the way and the phone asks again
        return item.version === expectedVersion + 1 && isSame
          ? { __typename: 'FieldCheckSaved' as const, version: item.version }
          : refuse('changed-meanwhile');
      const version = expectedVersion + 1;
      await manager.update(FieldCheckItemEntity, { id, version: expectedVersion }, { ...fields, version });
      await this.record(manager, actor, 'field-check-item-set', town, {
        subject: `${town.town.name} ${item.indicator}`,
        before: { found: item.found, note: item.note, level: item.level },
        after: fields,
      });
      return { __typename: 'FieldCheckSaved' as const, version };
    });
  }

  /** The day, who went, and what the town signed or objected to. */
  async setHead(
    actor: Actor,
    id: string,
    expectedVersion: number,
    input: FieldCheckHeadInput,
  ): Promise<FieldCheckSaved | Refusal> {
    const wanted = {
      visitedOn: input.visitedOn.trim(),
      visitors: input.visitors.trim(),
      signedName: input.signedName.trim(),
      signedRole: input.signedRole.trim(),
      objection: input.objection.trim(),
    };
    if (
      (wanted.visitedOn !== '' && !isDay(wanted.visitedOn)) ||
      wanted.visitors.length > 200 ||
      wanted.signedName.length > 60 ||
      wanted.signedRole.length > 60 ||
      wanted.objection.length > 2000
    )
      return refuse('invalid-input');
    return this.change(actor, id, expectedVersion, 'fillFieldCheck', async (manager, check, town, now) => {
      if (check.submittedAt) return SUBMITTED;
      const isSigned = wanted.signedName !== '' && wanted.signedRole !== '';
      const isKept = check.signedName === wanted.signedName && check.signedRole === wanted.signedRole;
      const signedAt = isSigned ? ((isKept ? check.signedAt : null) ?? now) : null;
      await this.record(manager, actor, 'field-check-signed', town, {
        before: headOf(check),
        after: { ...wanted, signedAt: signedAt?.toISOString() ?? null },
      });
      return { ...wanted, signedAt };
    });
  }

  /** Hands the form in as a sheet of its own: what was looked at with its level, everything else abstained from. */
  async submit(actor: Actor, id: string, expectedVersion: number): Promise<FieldCheckSaved | Refusal> {
    return this.change(actor, id, expectedVersion, 'fillFieldCheck', async (manager, check, town, now) => {
      if (check.submittedAt) return SUBMITTED;
      if (await manager.existsBy(ResultEntity, { townYearId: town.id })) return refuse('already-published');
      const items = await manager.findBy(FieldCheckItemEntity, { fieldCheckId: id });
      const open = items.filter(({ found, level }) => found === null || level === null);
      if (open.length > 0)
        return refuse('invalid-input', {
          zh: `还没有填完：${open.map(({ indicator }) => indicator).join('、')}`,
          en: `Still to be filled in: ${open.map(({ indicator }) => indicator).join(', ')}`,
        });
      if (check.visitedOn === '')
        return refuse('invalid-input', { zh: '请填写核查日期', en: 'Give the day of the visit' });
      if (check.signedAt === null && check.objection === '')
        return refuse('invalid-input', {
          zh: '请由被查单位签名；不肯签的，在异议里写明',
          en: 'The town signs; where it does not, say so under its objection',
        });
      await writeFieldCheckSheet(manager, this.surroundings, { town, items, accountId: actor.accountId, now });
      const files = await shareProofs(manager, 'field-check', [id, ...items.map((item) => item.id)], now);
      await this.record(manager, actor, 'field-check-submitted', town, {
        after: {
          ...headOf(check),
          files,
          items: items.map(({ indicator, found, level, note }) => ({ indicator, found, level, note })),
        },
      });
      return { submittedAt: now, submittedById: actor.accountId };
    });
  }

  /** The lead gives a form back to be mended; its sheet counts no longer until it is handed in again. */
  async reopen(actor: Actor, id: string, expectedVersion: number, reason: string): Promise<FieldCheckSaved | Refusal> {
    const why = reason.trim();
    const problem = checkReason(why);
    if (problem) return problem;
    return this.change(actor, id, expectedVersion, 'drawFieldCheck', async (manager, check, town) => {
      if (!check.submittedAt) return refuse('not-submitted');
      if (await manager.existsBy(ResultEntity, { townYearId: town.id })) return refuse('already-published');
      await manager.update(SheetEntity, { townYearId: town.id, source: 'field-check' }, { submittedAt: null });
      await this.record(manager, actor, 'field-check-reopened', town, { reason: why });
      return { submittedAt: null, submittedById: null };
    });
  }

  async checkAdding(
    manager: EntityManager,
    actor: Actor,
    ofId: string,
  ): Promise<{ readonly townYearId: string } | Refusal> {
    const item = await manager.findOneBy(FieldCheckItemEntity, { id: ofId });
    const check = await manager.findOneBy(FieldCheckEntity, { id: item?.fieldCheckId ?? ofId });
    if (!check) return refuse('not-found');
    const town = await this.findTown(manager, actor, 'fillFieldCheck', check);
    if (isRefusal(town)) return town;
    return check.submittedAt ? SUBMITTED : { townYearId: check.townYearId };
  }

  async isSeen(manager: EntityManager, actor: Actor, { townYearId }: ProofEntity): Promise<boolean> {
    const town = await this.shelf.findTown(manager, townYearId);
    return town !== null && may(actor, 'seeFieldCheck', subjectOf(town));
  }

  private async insert(
    manager: EntityManager,
    actor: Actor,
    town: TownInRound,
    drawn: {
      readonly seed: number;
      readonly sample: number;
      readonly items: ReturnType<typeof drawFieldCheck>;
      readonly reading: Reading;
    },
  ): Promise<void> {
    const { seed, sample, items, reading } = drawn;
    const now = this.surroundings.now();
    const id = this.surroundings.newId();
    await manager.insert(FieldCheckEntity, {
      id,
      townYearId: town.id,
      seed,
      sample,
      drawnAt: now,
      visitedOn: '',
      visitors: '',
      signedName: '',
      signedRole: '',
      signedAt: null,
      objection: '',
      submittedAt: null,
      submittedById: null,
      version: 1,
    });
    for (const [position, { indicator, reasons }] of items.entries())
      await manager.insert(FieldCheckItemEntity, {
        id: this.surroundings.newId(),
        fieldCheckId: id,
        indicator,
        position,
        reasons: [...reasons],
        quotes: quotesOn(reading, indicator),
        found: null,
        note: '',
        level: null,
        version: 1,
      });
    // reasons would tell of sheets that are not open yet
    await this.record(manager, actor, 'field-check-drawn', town, {
      after: { seed, sample, indicators: items.map(({ indicator }) => indicator) },
    });
  }

  /** One change of a form's head with its version, in one transaction. */
  private async change(
    actor: Actor,
    id: string,
    expectedVersion: number,
    operation: Operation,
    make: (
      manager: EntityManager,
      check: FieldCheckEntity,
      town: TownInRound,
      now: Date,
    ) => Promise<Refusal | Partial<Omit<FieldCheckEntity, 'townYear' | 'submittedBy'>>>,
  ): Promise<FieldCheckSaved | Refusal> {
    return this.database.write(async (manager) => {
      const check = await manager.findOneBy(FieldCheckEntity, { id });
      if (!check) return refuse('not-found');
      const town = await this.findTown(manager, actor, operation, check);
      if (isRefusal(town)) return town;
      if (check.version !== expectedVersion) return refuse('changed-meanwhile');
      const patch = await make(manager, check, town, this.surroundings.now());
      if (isRefusal(patch)) return patch;
      const version = expectedVersion + 1;
      await manager.update(FieldCheckEntity, { id, version: expectedVersion }, { ...patch, version });
      return { __typename: 'FieldCheckSaved' as const, version };
    });
  }

  private async findTown(
    manager: EntityManager,
    actor: Actor,
    operation: Operation,
    { townYearId }: FieldCheckEntity,
  ): Promise<TownInRound | Refusal> {
    const town = await this.shelf.findTown(manager, townYearId);
    return town ? (ask(actor, operation, subjectOf(town)) ?? town) : refuse('not-found');
  }

  private record(
    manager: EntityManager,
    actor: Actor,
    action: NewEvent['action'],
    town: TownInRound,
    more: Partial<Pick<NewEvent, 'subject' | 'before' | 'after' | 'reason'>>,
  ): Promise<void> {
    return appendEvent(manager, this.surroundings.now(), {
      actor,
      action,
      subject: town.town.name,
      subjectId: town.id,
      townYearId: town.id,
      ...more,
    });
  }
}

/** Undefined for what is no level. */
function toLevel(level: number | null | undefined): Level | null | undefined {
  if (level === null || level === undefined) return null;
  return ([0, 1, 2, 3, 4] as const).find((one) => one === level);
}

function headOf({ visitedOn, visitors, signedName, signedRole, signedAt, objection }: FieldCheckEntity) {
  return { visitedOn, visitors, signedName, signedRole, signedAt: signedAt?.toISOString() ?? null, objection };
}

/** The report's clearest words on an indicator. */
function quotesOn({ text, evidence }: Reading, indicator: string): string[] {
  const order = ['result', 'supported', 'measure', 'attitude'];
  return evidence
    .filter((piece) => piece.indicator === indicator)
    .sort((a, b) => order.indexOf(a.strength) - order.indexOf(b.strength))
    .slice(0, QUOTES)
    .map(({ start, end }) => text.slice(start, Math.min(end, start + LONGEST_QUOTE)));
}
