import type { RubricProblem } from '@fazhi/domain';
import type { ErrorObject } from 'ajv';

/** Turns one of ajv's errors into a sentence with its place, naming list items by their id. */
export function describeSchemaError(error: ErrorObject, document: unknown): RubricProblem {
  const path = placeOf(error.instancePath, document);
  const params = error.params as Readonly<Record<string, unknown>>;
  switch (error.keyword) {
    case 'required':
      return {
        path,
        message: {
          zh: `缺少“${String(params['missingProperty'])}”`,
          en: `“${String(params['missingProperty'])}” is missing`,
        },
      };
    case 'additionalProperties':
      return {
        path,
        message: {
          zh: `不认识“${String(params['additionalProperty'])}”，请检查拼写`,
          en: `“${String(params['additionalProperty'])}” is not known here; check the spelling`,
        },
      };
    case 'type':
      return {
        path,
        message: {
          zh: `应为${TYPES_ZH[String(params['type'])] ?? String(params['type'])}`,
          en: `must be ${String(params['type'])}`,
        },
      };
    case 'enum':
      return {
        path,
        message: {
          zh: `只能是：${listOf(params['allowedValues'])}`,
          en: `must be one of: ${listOf(params['allowedValues'])}`,
        },
      };
    case 'const':
      return {
        path,
        message: {
          zh: `只能是：${String(params['allowedValue'])}`,
          en: `must be ${String(params['allowedValue'])}`,
        },
      };
    case 'discriminator': {
      const kinds = kindsOf(error);
      return {
        path: joinPath(path, 'kind'),
        message: { zh: `只能是：${kinds.join('、')}`, en: `must be one of: ${kinds.join(', ')}` },
      };
    }
    case 'minProperties':
      return { path, message: { zh: '不能为空', en: 'must not be empty' } };
    case 'pattern':
      return {
        path,
        message: {
          zh: `写法不对，应符合 ${String(params['pattern'])}`,
          en: `must look like ${String(params['pattern'])}`,
        },
      };
    case 'multipleOf':
      return { path, message: { zh: '分值最多到小数点后两位', en: 'must have at most two decimals' } };
    case 'minItems':
    case 'maxItems':
      return {
        path,
        message: {
          zh: `项数不对：${error.keyword === 'minItems' ? '至少' : '至多'} ${String(params['limit'])} 项`,
          en: `must have ${error.keyword === 'minItems' ? 'at least' : 'at most'} ${String(params['limit'])} items`,
        },
      };
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return {
        path,
        message: {
          zh: `数值须 ${String(params['comparison'])} ${String(params['limit'])}`,
          en: `must be ${String(params['comparison'])} ${String(params['limit'])}`,
        },
      };
    default:
      return { path, message: { zh: `写法不对（${error.keyword}）`, en: error.message ?? error.keyword } };
  }
}

const joinPath = (path: string, key: string) => (path === '' ? key : `${path} › ${key}`);

/** The tags that a discriminated union knows, from the branches of its schema. */
function kindsOf({ parentSchema }: ErrorObject): readonly string[] {
  const branches = (parentSchema?.['oneOf'] ?? []) as readonly {
    readonly properties: { readonly kind: { readonly const: string } };
  }[];
  return branches.map(({ properties }) => properties.kind.const);
}

const TYPES_ZH: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  integer: '整数',
  array: '列表',
  object: '一组键值',
  boolean: 'true 或 false',
};

const listOf = (values: unknown) => (Array.isArray(values) ? values.map(String).join('、') : String(values));

/** "/indicators/3/points" → "indicators › D2 › points" */
function placeOf(pointer: string, document: unknown): string {
  const names: string[] = [];
  let here = document;
  for (const key of pointer.split('/').slice(1)) {
    here = typeof here === 'object' && here !== null ? (here as Readonly<Record<string, unknown>>)[key] : undefined;
    const id = typeof here === 'object' && here !== null ? (here as { readonly id?: unknown }).id : undefined;
    names.push(typeof id === 'string' ? id : key);
  }
  return names.join(' › ');
}
