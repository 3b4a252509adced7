/** Something wrong in a content file, told so that its author can mend it. */
export interface Problem {
  /** The file as its author knows it, such as `scenarios/x.yaml`. */
  file: string;
  /** Where in the file, such as `items[3].met[0]`; empty for the whole file. */
  path: string;
  line?: number;
  message: string;
  /** What to do about it. */
  remedy: string;
}

export type Path = readonly (string | number)[];

/** `['items', 3, 'met', 0]` → `items[3].met[0]`. */
export function printPath(path: Path): string {
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`),
    '',
  );
}

/** One line: `scenarios/x.yaml:41 items[3].met[0]: concept 'outbx' is not defined; did you mean 'outbox'?` */
export function printProblem(problem: Problem): string {
  const place = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}`;
  const where = problem.path === '' ? place : `${place} ${problem.path}`;
  return `${where}: ${problem.message}${problem.remedy === '' ? '' : `; ${problem.remedy}`}`;
}
