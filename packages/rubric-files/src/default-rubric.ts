import type { Rubric } from '@fazhi/domain';
import { readDataFile } from './data-file.js';
import { parseRubric } from './parse-rubric.js';

/** The rubric that ships (data/town.yaml), for counties that have none of their own yet. */
export function defaultRubric(): Rubric {
  const outcome = parseRubric(readDataFile('town.yaml'));
  if (!outcome.ok)
    throw new Error(
      `data/town.yaml: ${outcome.problems.map(({ path, message }) => `${path}: ${message.en}`).join('; ')}`,
    );
  return outcome.rubric;
}
