import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../server-process.ts';
import { machine, versions } from './machine.ts';
import type { Row } from './row.ts';

type Part = 'bench' | 'faults';
interface Results {
  machine: ReturnType<typeof machine>;
  versions: ReturnType<typeof versions>;
  date: string;
  full: boolean;
  rows: readonly Row[];
}

const PAGE = join(ROOT, 'docs/figures.md');
const fileOf = (part: Part) => join(ROOT, 'tests', part, 'results.json');

/** Keeps the results of a whole run beside its harness, and puts them into the table of docs/figures.md. */
export function keepResults(part: Part, full: boolean, rows: readonly Row[]): void {
  const results = { machine: machine(), versions: versions(), date: new Date().toISOString(), full, rows };
  writeFileSync(fileOf(part), `${JSON.stringify(results, null, 2)}\n`);
  if (!existsSync(PAGE)) return;
  const [open, close] = [`<!-- ${part} -->`, `<!-- /${part} -->`];
  const page = readFileSync(PAGE, 'utf8');
  const [before, rest] = page.split(open);
  const after = rest?.split(close)[1];
  if (before === undefined || after === undefined) return;
  writeFileSync(PAGE, `${before}${open}\n${sectionOf(results)}\n${close}${after}`);
}

function sectionOf({ machine: on, versions: of, date, full, rows }: Results): string {
  return [
    `${date.slice(0, 10)}, ${full ? 'the long counts' : 'the short counts'}, Onsite ${of.onsite} on Node ${of.node}, ${on.cpus}, ${on.memoryGb} GB, ${on.system}; load when it ended: ${on.load.join(', ')}.`,
    '',
    markdownOf(rows),
  ].join('\n');
}

const SIGNS = { true: 'pass', false: '**fails**', null: 'too busy' } as const;

function markdownOf(rows: readonly Row[]): string {
  const cell = (text: string) => text.replaceAll('|', '\\|');
  return [
    '| id | figure | goal | |',
    '|---|---|---|---|',
    ...rows.map(
      ({ id, figure, goal, pass, reason }) =>
        `| ${id} | ${cell(figure)} | ${cell(goal)} | ${SIGNS[`${pass}`]}${reason ? `: ${cell(reason)}` : ''} |`,
    ),
  ].join('\n');
}
