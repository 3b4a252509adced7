import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from './command-line.ts';

/** This Onsite's version, from the root package.json. */
export const version: string = JSON.parse(readFileSync(join(repositoryRoot(), 'package.json'), 'utf8')).version;
