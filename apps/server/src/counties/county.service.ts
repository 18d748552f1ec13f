import type { Database } from '../database/database.js';
import { appendEvent } from '../events/append-event.js';
import type { Actor } from '../permissions/actor.js';
import { refuse } from '../refusals/refusal.js';
import type { Refusal } from '../refusals/refusal.js';
import type { Surroundings } from '../surroundings.js';
import { CountyEntity } from './county.entity.js';
import type { CountyView, CountyWithTownsView } from './county-view.js';
import { TownEntity } from './town.entity.js';
import { townTypeOf } from './town-type-of.js';

export interface NewCounty {
  readonly name: string;
  /** In the county's official order. */
  readonly towns: readonly string[];
}

export interface CountyCreated {
  readonly __typename: 'CountyCreated';
  readonly county: CountyView;
}

const LONGEST_NAME = 30;

/** Counties and their towns. */
export class CountyService {
  constructor(
    private readonly database: Database,
    private readonly surroundings: Surroundings,
  ) {}

  /** All counties by name, each with its towns in the official order. */
  async list(): Promise<readonly CountyWithTownsView[]> {
    const [counties, towns] = await Promise.all([
      this.database.read.find(CountyEntity, { order: { name: 'ASC' } }),
      this.database.read.find(TownEntity, { order: { position: 'ASC' } }),
    ]);
    return counties.map(({ id, name }) => ({ id, name, towns: towns.filter(({ countyId }) => countyId === id) }));
  }

  async create(actor: Actor | null, input: NewCounty): Promise<CountyCreated | Refusal> {
    const name = input.name.trim();
    const names = input.towns.map((town) => town.trim()).filter((town) => town !== '');
    const problem = findProblem(name, names);
    if (problem) return problem;
    return this.database.write(async (manager) => {
      if (await manager.existsBy(CountyEntity, { name })) return refuse('name-taken');
      const county = { id: this.surroundings.newId(), name, createdAt: this.surroundings.now() };
      await manager.insert(CountyEntity, county);
      for (const [position, town] of names.entries()) {
        await manager.insert(TownEntity, {
          id: this.surroundings.newId(),
          countyId: county.id,
          name: town,
          type: townTypeOf(town) ?? 'town',
          position,
        });
      }
      await appendEvent(manager, county.createdAt, {
        actor,
        action: 'county-created',
        subject: name,
        subjectId: county.id,
        after: { name, towns: names },
      });
      return { __typename: 'CountyCreated' as const, county: { id: county.id, name } };
    });
  }
}

function findProblem(name: string, towns: readonly string[]): Refusal | null {
  if (name === '' || name.length > LONGEST_NAME)
    return refuse('invalid-input', {
      zh: '请填写县名（30 字以内）',
      en: 'Give the county’s name (30 characters at most)',
    });
  if (towns.length === 0)
    return refuse('invalid-input', { zh: '请至少填写一个乡镇（街道）', en: 'Give at least one town' });
  const odd = towns.find((town) => town.length > LONGEST_NAME || townTypeOf(town) === null);
  if (odd !== undefined) {
    return refuse('invalid-input', {
      zh: `“${odd}”应以镇、乡或街道结尾，30 字以内`,
      en: `“${odd}” should end in 镇, 乡 or 街道, 30 characters at most`,
    });
  }
  const twice = towns.find((town, place) => towns.indexOf(town) !== place);
  if (twice !== undefined)
    return refuse('invalid-input', { zh: `“${twice}”写了两次`, en: `“${twice}” is there twice` });
  return null;
}
