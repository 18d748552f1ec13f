import type { Language, Plan, Rubric, RubricProblem } from '@fazhi/domain';
import { defaultPlan, defaultRubric, parsePlan, parseRubric } from '@fazhi/rubric-files';
import { WrongUse } from './parse-command.js';
import type { Terminal } from './terminal.js';

/**
 * The rubric and plan that the command names, or those that ship.
 * @throws WrongUse where a file is missing or unsound, with every fault and its place
 */
export async function loadBasis(
  files: { readonly rubric: string | null; readonly plan: string | null; readonly language: Language },
  terminal: Terminal,
): Promise<{ readonly rubric: Rubric; readonly plan: Plan }> {
  const { language } = files;
  const text = async (path: string) => {
    try {
      return new TextDecoder().decode(await terminal.readFile(path));
    } catch {
      throw new WrongUse(language, { zh: `打不开 ${path}`, en: `${path} cannot be opened` });
    }
  };
  let rubric = defaultRubric();
  if (files.rubric !== null) {
    const outcome = parseRubric(await text(files.rubric));
    if (!outcome.ok) throw unsound(files.rubric, outcome.problems, language);
    rubric = outcome.rubric;
  }
  // The plan that ships is for the rubric that ships; a county's own rubric without a plan has no targets.
  if (files.plan === null)
    return {
      rubric,
      plan:
        rubric.id === defaultPlan().rubric
          ? planWithin(defaultPlan(), rubric)
          : { id: 'none', rubric: rubric.id, measures: [] },
    };
  const outcome = parsePlan(await text(files.plan), rubric);
  if (!outcome.ok) throw unsound(files.plan, outcome.problems, language);
  return { rubric, plan: outcome.plan };
}

/** Without the measures of indicators that an edited rubric no longer has. */
function planWithin(plan: Plan, rubric: Rubric): Plan {
  const ids = new Set(rubric.indicators.map(({ id }) => id));
  return { ...plan, measures: plan.measures.filter(({ indicator }) => ids.has(indicator)) };
}

function unsound(path: string, problems: readonly RubricProblem[], language: Language): WrongUse {
  const lines = (of: Language) =>
    problems.map((problem) => `\n  ${problem.path === '' ? '' : `${problem.path}: `}${problem.message[of]}`).join('');
  return new WrongUse(language, {
    zh: `${path} 有 ${problems.length} 处问题：${lines('zh')}`,
    en: `${path} has ${problems.length} problem(s):${lines('en')}`,
  });
}
