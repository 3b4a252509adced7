import { join, resolve } from 'node:path';

/** The project's folder. */
export function repositoryRoot(): string {
  return join(import.meta.dirname, '../..');
}

/** A path given on the command line: relative to where npm was called. */
export function givenPath(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}

/** Bad input: one message on stderr, exit code 2. */
export function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}
