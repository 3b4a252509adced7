import { z } from 'zod';
import { remedyFor } from './did-you-mean.ts';
import type { Path, Problem } from './problem.ts';
import type { YamlFile } from './yaml-file.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Parses a file by its schema; each issue becomes a problem with its line. */
export function checkShape<T extends z.ZodType>(schema: T, file: YamlFile): z.output<T> | Problem[] {
  const result = schema.safeParse(file.value);
  if (result.success) return result.data;
  return result.error.issues.flatMap((issue) => problemsOf(issue, schema, file));
}

function problemsOf(issue: z.core.$ZodIssue, schema: z.ZodType, file: YamlFile): Problem[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    return issue.keys.map((key) =>
      file.problem([...path, key], `the key '${key}' is not known here`, remedyFor(key, known, 'take it out')),
    );
  }
  if (issue.code === 'invalid_type' && valueAt(file.value, path) === undefined) {
    return [file.problem(path, 'is missing', `add it (${issue.expected})`)];
  }
  if (issue.code === 'invalid_type' && issue.expected === 'string') {
    return [file.problem(path, 'is not text', 'put it in quotes')];
  }
  if (issue.code === 'invalid_value') {
    const wanted = issue.values.map(String);
    const got = String(valueAt(file.value, path));
    return [
      file.problem(path, `'${got}' is not one of its values`, remedyFor(got, wanted, `use ${wanted.join(', ')}`)),
    ];
  }
  if (issue.code === 'invalid_union') {
    return [file.problem(path, 'has none of the shapes that it may have', 'compare with the published schema')];
  }
  return [file.problem(path, lowerFirst(issue.message), 'see the published schema beside the file')];
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, step) => {
    if (typeof at !== 'object' || at === null) return undefined;
    return (at as Record<string | number, unknown>)[step];
  }, value);
}

/** The keys that an object at this path may have, read from the schema's published form. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  let at: JsonSchema | undefined = publishedSchema(schema);
  for (const step of path) at = stepInto(at, step);
  return Object.keys(at?.properties ?? {});
}

function stepInto(at: JsonSchema | undefined, step: string | number): JsonSchema | undefined {
  const options = at?.anyOf as JsonSchema[] | undefined;
  if (options) return options.map((option) => stepInto(option, step)).find((found) => found !== undefined);
  const next =
    typeof step === 'number'
      ? ((at?.prefixItems as JsonSchema[] | undefined)?.[step] ?? at?.items)
      : (at?.properties?.[step] ?? at?.additionalProperties);
  return typeof next === 'object' && !Array.isArray(next) ? (next as JsonSchema) : undefined;
}

/** The JSON Schema that editors use for a file of this kind. */
export function publishedSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }) as JsonSchema;
}
