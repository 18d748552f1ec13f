import type { RubricProblem } from '@fazhi/domain';
import { Ajv } from 'ajv';
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
  // A count of aliases bounds what a small file can unfold to.
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
  const value: unknown = document.toJS({ maxAliasCount: 100 });
  const ajv = new Ajv({ allErrors: true, multipleOfPrecision: 6, strictTypes: false });
  const validate = ajv.compile(JSON.parse(readDataFile(schemaFile)) as object);
  if (validate(value)) return { ok: true, value };
  return { ok: false, problems: (validate.errors ?? []).map((error) => describeSchemaError(error, value)) };
}
