import type { County } from './found-county.js';

const PAUSE = 200;

/** Every town but these files its report, and the lead accepts it. */
export async function fileReports(county: County, without: readonly string[] = []): Promise<void> {
  const { as, roundId } = county;
  const filing = county.towns.filter(({ name }) => !without.includes(name));
  for (const { name, loginName } of filing)
    await as(loginName).send(
      `/files/reports?round=${roundId}`,
      `${String(county.year)}年度法治政府建设报告（${name}）.txt`,
      await county.reportOf(name),
    );
  for (const { name, townYearId } of filing) {
    // reading goes on after the answer
    while (!(await isFiled(county, townYearId))) await new Promise((resolve) => setTimeout(resolve, PAUSE));
    await as('county-lead').ask(
      'mutation ($id: ID!) { reviewFiling(townYearId: $id, isAccepted: true) { __typename ... on Refusal { code message { zh } } } }',
      { id: townYearId, name },
    );
  }
}

async function isFiled({ as }: County, townYearId: string): Promise<boolean> {
  const { townYear } = await as('county-lead').ask<{ townYear: { report: object | null } }>(
    'query ($id: ID!) { townYear(id: $id) { report { id } } }',
    { id: townYearId },
  );
  return townYear.report !== null;
}
