import { parseArgs } from 'node:util';
import { keepResults } from '../figures/page.ts';
import { type Row, tableOf } from '../figures/row.ts';
import { MEASUREMENTS, rowsOf } from './all.ts';

/**
 * faults [--full] [ID …]: measures what goals.md promises under "Nothing lost" and "Nobody in", prints a table and writes
 * results.json beside this file. Exit codes: 0 all pass, 1 a row does not, 2 bad input.
 */
const { values, positionals } = parseArgs({ options: { full: { type: 'boolean' } }, allowPositionals: true });
const known = MEASUREMENTS.map(({ ids }) => ids);
const unknown = positionals.find((id) => !known.includes(id));
if (unknown !== undefined) {
  console.error(`${unknown} is not measured here; choose from ${known.join(', ')}`);
  process.exit(2);
}
const rows: Row[] = [];
for (const id of positionals.length > 0 ? positionals : known) {
  const from = performance.now();
  const found = await rowsOf([id], values.full ? 'full' : 'short');
  rows.push(...found);
  console.error(`${id} ${((performance.now() - from) / 1000).toFixed(0)} s`);
}
console.log(tableOf(rows));
if (positionals.length === 0) keepResults('faults', values.full ?? false, rows);
process.exit(rows.some(({ pass }) => pass === false) ? 1 : 0);
