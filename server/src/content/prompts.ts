import { z } from 'zod';
import { remedyFor } from './did-you-mean.ts';
import type { Problem } from './problem.ts';
import { checkShape } from './shape.ts';
import type { Source } from './sources.ts';
import { parseYaml } from './yaml-file.ts';

/** A prompt file: front matter and a body in which `{input}` stands for what is put in. */
export interface Prompt {
  id: string;
  version: string;
  /** Names of the placeholders, all of them used. */
  inputs: readonly string[];
  body: string;
  /** Of the file's bytes. */
  sha256: string;
}

const frontMatter = z.strictObject({
  id: z.string().min(1),
  version: z.coerce.string().min(1),
  inputs: z.array(z.string().regex(/^[A-Za-z][A-Za-z0-9_]*$/)).default([]),
});

const FILE = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/;
/** A doubled brace is a brace of the text. */
const PLACEHOLDER = /\{\{|\}\}|\{([A-Za-z][A-Za-z0-9_]*)\}/g;

/** Reads one prompt file; placeholders and declared inputs must be the same names. */
export function readPrompt(source: Source): Prompt | Problem[] {
  const parts = FILE.exec(source.text);
  if (!parts) {
    const message = 'does not begin with front matter';
    return [{ file: source.name, path: '', line: 1, message, remedy: 'begin with ---, id, version, inputs, ---' }];
  }
  const [, head = '', body = ''] = parts;
  // One line more than the front matter has, so that its lines are those of the file.
  const file = parseYaml(source.name, `\n${head}`);
  if (Array.isArray(file)) return file;
  const shaped = checkShape(frontMatter, file);
  if (Array.isArray(shaped)) return shaped;
  const problems: Problem[] = [];
  if (shaped.id !== source.id) {
    problems.push(file.problem(['id'], `the id '${shaped.id}' is not the file's name`, `write '${source.id}'`));
  }
  const used = new Set([...body.matchAll(PLACEHOLDER)].flatMap((match) => match[1] ?? []));
  const bodyLine = head.split('\n').length + 3;
  for (const name of used) {
    if (shaped.inputs.includes(name)) continue;
    const line = bodyLine + body.slice(0, body.indexOf(`{${name}}`)).split('\n').length - 1;
    const remedy = remedyFor(name, shaped.inputs, 'add it to `inputs`, or double the braces to mean braces');
    problems.push({ file: source.name, path: '', line, message: `{${name}} is not one of the inputs`, remedy });
  }
  shaped.inputs.forEach((name, i) => {
    if (!used.has(name)) problems.push(file.problem(['inputs', i], `the body never uses {${name}}`, 'take it out'));
  });
  if (problems.length > 0) return problems;
  return { ...shaped, body: body.trim(), sha256: source.sha256 };
}

/**
 * The body with its inputs put in.
 * @throws where an input is missing: that is a fault of the caller, not of the file
 */
export function fillPrompt(prompt: Prompt, inputs: Readonly<Record<string, string>>): string {
  return prompt.body.replace(PLACEHOLDER, (match, name: string | undefined) => {
    if (name === undefined) return match.charAt(0);
    const value = Object.hasOwn(inputs, name) ? inputs[name] : undefined;
    if (value === undefined) throw new Error(`prompt ${prompt.id}: the input '${name}' was not given`);
    return value;
  });
}
