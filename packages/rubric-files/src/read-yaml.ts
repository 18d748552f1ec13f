import type { RubricProblem } from '@fazhi/domain';
import { Ajv, type ValidateFunction } from 'ajv';
import { LineCounter, parseDocument } from 'yaml';
import { readDataFile } from './data-file.js';
import { describeSchemaError } from './describe-schema-error.js';

/** The parsed document, or what is wrong with it and where. */
export type YamlOutcome =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problems: readonly RubricProblem[] };

/**
 * Parses YAML and checks it against a JSON Schema of the data folder.
 * @param schemaFile name of the schema's file
 */
export function readYaml(text: string, schemaFile: string): YamlOutcome {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0)
    return {
      ok: false,
      problems: document.errors.map((error) => {
        const { line, col } = lines.linePos(error.pos[0]);
        return {
          path: `${String(line)}:${String(col)}`,
          message: {
            zh: `第 ${String(line)} 行第 ${String(col)} 列不是正确的 YAML`,
            en: `Line ${String(line)}, column ${String(col)} is not valid YAML: ${error.message.split('\n')[0] ?? ''}`,
          },
        };
      }),
    };
  let value: unknown;
  try {
    // The count of aliases bounds what a small file can unfold to.
    value = document.toJS({ maxAliasCount: 100 });
  } catch {
    return {
      ok: false,
      problems: [{ path: '', message: { zh: '引用（&、*）过多或循环', en: 'Too many or circular aliases (&, *)' } }],
    };
  }
  const validate = validatorOf(schemaFile);
  if (validate(value)) return { ok: true, value };
  return { ok: false, problems: (validate.errors ?? []).map((error) => describeSchemaError(error, value)) };
}

const RUBRIC_SCHEMA = 'rubric.schema.json';

const validators = new Map<string, ValidateFunction>();

/** Compiled once: compiling takes longer than checking. */
function validatorOf(schemaFile: string): ValidateFunction {
  let validate = validators.get(schemaFile);
  if (!validate) {
    const ajv = new Ajv({
      allErrors: true,
      discriminator: true,
      verbose: true,
      multipleOfPrecision: 6,
      strictTypes: false,
    });
    // A plan's curves are the rubric's.
    if (schemaFile !== RUBRIC_SCHEMA) ajv.addSchema(JSON.parse(readDataFile(RUBRIC_SCHEMA)) as object, RUBRIC_SCHEMA);
    validate = ajv.compile(JSON.parse(readDataFile(schemaFile)) as object);
    validators.set(schemaFile, validate);
  }
  return validate;
}
