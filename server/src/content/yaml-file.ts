import { LineCounter, parseDocument } from 'yaml';
import type { Path, Problem } from './problem.ts';
import { printPath } from './problem.ts';

/** A content file's text, read as YAML. Lines are looked up only when a problem has to be told. */
export interface YamlFile {
  name: string;
  value: unknown;
  problem(path: Path, message: string, remedy: string): Problem;
}

/**
 * @param name the file as its author knows it, for messages
 * @returns the parsed file, or every syntax error with its line
 */
export function parseYaml(name: string, text: string): YamlFile | Problem[] {
  const value = readValue(name, text);
  if (value instanceof SyntaxProblems) return value.problems;
  return {
    name,
    value,
    problem: problemsIn({ name, text }),
  };
}

/** Makes problems of a file that has been read already: only to find a line is it parsed again. */
export function problemsIn({ name, text }: { name: string; text: string }): YamlFile['problem'] {
  return (path, message, remedy) => {
    const line = lineOf(text, path);
    return { file: name, path: printPath(path), ...(line === null ? {} : { line }), message, remedy };
  };
}

class SyntaxProblems {
  readonly problems: Problem[];
  constructor(problems: Problem[]) {
    this.problems = problems;
  }
}

function readValue(name: string, text: string): unknown {
  const document = parseDocument(text, { prettyErrors: false });
  if (document.errors.length > 0) {
    const lines = new LineCounter();
    parseDocument(text, { lineCounter: lines, prettyErrors: false });
    return new SyntaxProblems(
      document.errors.map((error) => ({
        file: name,
        path: '',
        line: lines.linePos(error.pos[0]).line,
        message: error.message,
        remedy: 'mend the YAML',
      })),
    );
  }
  try {
    return document.toJS();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return new SyntaxProblems([
      { file: name, path: '', message, remedy: 'write the file without anchors and aliases' },
    ]);
  }
}

/** The line of a path, or of the nearest thing above it that is in the file. */
function lineOf(text: string, path: Path): number | null {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    const range = rangeOf(node);
    if (range !== null) return lines.linePos(range).line;
  }
  return text === '' ? null : 1;
}

function rangeOf(node: unknown): number | null {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) return null;
  const start: unknown = node.range[0];
  return typeof start === 'number' ? start : null;
}
