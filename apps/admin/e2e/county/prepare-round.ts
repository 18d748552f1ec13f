import type { County } from './found-county.js';
import { PHASES } from './move-to.js';

const DAYS_OF_A_PHASE = 14;

/** Two weeks for each phase, the first from today on. */
function datesFrom(today: Date): { phase: string; starts: string; ends: string }[] {
  const day = (after: number) => {
    const date = new Date(today);
    date.setUTCDate(date.getUTCDate() + after);
    return `${date.toISOString().slice(0, 10)}T09:00`;
  };
  return PHASES.map((phase, place) => ({
    phase,
    starts: day(place * DAYS_OF_A_PHASE),
    ends: day((place + 1) * DAYS_OF_A_PHASE),
  }));
}

/** The lead's first week: dates of the phases, the working days they are counted in, the towns' facts by table. */
export async function prepareRound({ as, roundId, towns }: County): Promise<void> {
  const lead = as('county-lead');
  const today = new Date();
  await lead.ask(
    'mutation ($id: ID!, $dates: [PhaseDatesInput!]!) { setPhaseDates(roundId: $id, dates: $dates, reason: "", startIn: PREPARATION) { __typename ... on Refusal { code message { zh } } } }',
    { id: roundId, dates: datesFrom(today) },
  );
  for (const year of [0, 1, 2].map((more) => today.getUTCFullYear() + more))
    await lead.ask(
      'mutation ($input: WorkCalendarInput!) { setWorkCalendar(input: $input) { __typename ... on Refusal { code message { zh } } } }',
      { input: { year, holidays: [`${String(year)}-01-01`], workdays: [], expectedVersion: 0 } },
    );
  const table = [
    '乡镇,类型,行政村,社区,人口,执法人员,承接赋权,人大',
    ...towns.map(({ name }, place) =>
      [
        name,
        name.endsWith('街道') ? '街道' : name.slice(-1),
        12 + place,
        2,
        21_000 + 3700 * place,
        7 + place,
        '是',
        '是',
      ].join(','),
    ),
  ].join('\n');
  const importing = async (stamp: string | null) =>
    (
      await lead.ask<{ importProfiles: { stamp: string } }>(
        'mutation ($id: ID!, $content: String!, $stamp: String) { importProfiles(roundId: $id, content: $content, stamp: $stamp) { __typename ... on ProfilesImported { stamp } ... on Refusal { code message { zh } } } }',
        { id: roundId, content: Buffer.from(table).toString('base64'), stamp },
      )
    ).importProfiles.stamp;
  await importing(await importing(null));
}
