import { locateQuote } from '@fazhi/domain';
import type { Reading } from '@fazhi/domain';
import { In } from 'typeorm';
import { EventEntity } from '../events/event.entity.js';
import type { Database } from '../database/database.js';
import type { Actor } from '../permissions/actor.js';
import { may } from '../permissions/permissions.js';
import { FilingExtensionEntity } from '../phases/filing-extension.entity.js';
import { RoundPhaseEntity } from '../phases/round-phase.entity.js';
import { presentReport } from '../reports/present-report.js';
import { ReadingEntity } from '../reports/reading.entity.js';
import { ReportEntity } from '../reports/report.entity.js';
import type { RoundShelf } from '../rounds/round-shelf.js';
import { subjectOf } from '../rounds/town-in-round.js';
import type { TownInRound } from '../rounds/town-in-round.js';
import type { Surroundings } from '../surroundings.js';
import { FilingClaimEntity } from './filing-claim.entity.js';
import { FilingEntity } from './filing.entity.js';
import { filingStateOf } from './filing-state-of.js';
import type { FilingClaimView, FilingView, ReportVersionView } from './filing-view.js';

/** How each town's filing stands: for many towns at once, so that lists ask once. */
export class FilingService {
  constructor(
    private readonly database: Database,
    private readonly surroundings: Surroundings,
    private readonly shelf: RoundShelf,
  ) {}

  async filings(actor: Actor, townYearIds: readonly string[]): Promise<ReadonlyMap<string, FilingView>> {
    const towns = await this.findSeen(actor, townYearIds);
    const { read } = this.database;
    const ids = towns.map(({ id }) => id);
    const [rows, reports, phases, extensions] = await Promise.all([
      read.findBy(FilingEntity, { townYearId: In(ids) }),
      this.findVersions(ids),
      read.findBy(RoundPhaseEntity, { roundId: In([...new Set(towns.map(({ round }) => round.id))]), phase: 'filing' }),
      read.findBy(FilingExtensionEntity, { townYearId: In(ids) }),
    ]);
    return new Map(
      towns.map(({ id, round }) => {
        const row = rows.find(({ townYearId }) => townYearId === id) ?? NOTHING;
        const own = reports.filter(({ report }) => report.townYearId === id);
        const deadline =
          extensions.find(({ townYearId }) => townYearId === id)?.until ??
          phases.find(({ roundId }) => roundId === round.id)?.endsAt ??
          null;
        const first = own.map(({ report }) => report.filedAt.getTime()).sort((a, b) => a - b)[0];
        const { secrecyCheckedAt, publicLink, returnReason, returnedAt, acceptedAt, version } = row;
        return [
          id,
          {
            townYearId: id,
            state: filingStateOf(own.find(({ report }) => report.state === 'filed')?.stoodAt ?? null, row),
            isLate: deadline !== null && (first ?? this.surroundings.now().getTime()) >= deadline.getTime(),
            deadline,
            secrecyCheckedAt,
            publicLink,
            returnReason,
            returnedAt,
            acceptedAt,
            version,
          },
        ];
      }),
    );
  }

  /** What each town says of itself, its quotations found again in the report that stands now. */
  async claims(actor: Actor, townYearIds: readonly string[]): Promise<ReadonlyMap<string, readonly FilingClaimView[]>> {
    const towns = await this.findSeen(actor, townYearIds);
    const { read } = this.database;
    const claims = await read.find(FilingClaimEntity, {
      where: { townYearId: In(towns.map(({ id }) => id)) },
      order: { indicator: 'ASC' },
    });
    const quoting = [...new Set(claims.filter(({ quote }) => quote !== '').map(({ townYearId }) => townYearId))];
    const readings = await read.find(ReadingEntity, {
      where: { report: { townYearId: In(quoting), state: 'filed' } },
      relations: { report: true },
    });
    const texts = new Map(
      readings.map(({ report, reading }) => [report?.townYearId, (JSON.parse(reading) as Reading).text]),
    );
    return new Map(
      towns.map(({ id }) => [
        id,
        claims
          .filter(({ townYearId }) => townYearId === id)
          .map(({ indicator, level, note, quote, quoteStart, version }) => {
            const place = locateQuote(texts.get(id) ?? '', quote, quoteStart);
            return { indicator, level, note, quote, start: place?.start ?? null, end: place?.end ?? null, version };
          }),
      ]),
    );
  }

  /** Every report that stood for a town, newest first. */
  async versions(
    actor: Actor,
    townYearIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly ReportVersionView[]>> {
    const towns = await this.findSeen(actor, townYearIds);
    const versions = await this.findVersions(towns.map(({ id }) => id));
    return new Map(
      towns.map(({ id, round }) => [
        id,
        versions
          .filter(({ report }) => report.townYearId === id)
          .map(({ report, stoodAt }) => ({ report: presentReport(report, round.county.name, actor), stoodAt })),
      ]),
    );
  }

  private async findSeen(actor: Actor, ids: readonly string[]): Promise<readonly TownInRound[]> {
    const towns = await this.shelf.findTowns(this.database.read, { id: In(ids) });
    return towns.filter((town) => may(actor, 'seeFiling', subjectOf(town)));
  }

  private async findVersions(
    townYearIds: readonly string[],
  ): Promise<readonly { readonly report: ReportEntity; readonly stoodAt: Date }[]> {
    const { read } = this.database;
    const reports = await read.find(ReportEntity, {
      where: { townYearId: In(townYearIds), state: In(['filed', 'superseded']) },
      relations: { filedBy: true, proposedTownYear: true },
      order: { version: 'DESC' },
    });
    const stood = await read.find(EventEntity, {
      select: { number: true, subjectId: true, at: true },
      where: { townYearId: In(townYearIds), action: 'report-filed' },
    });
    const since = new Map(stood.map(({ subjectId, at }) => [subjectId, at]));
    return reports.map((report) => ({ report, stoodAt: since.get(report.id) ?? report.filedAt }));
  }
}

const NOTHING = {
  secrecyCheckedAt: null,
  publicLink: null,
  returnReason: null,
  returnedAt: null,
  acceptedAt: null,
  version: 0,
} as const;
