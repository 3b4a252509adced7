import { parseArgs } from 'node:util';
import { keepResults } from '../figures/page.ts';
import { type Row, type Size, tableOf } from '../figures/row.ts';
import { measureCost } from './cost.ts';
import { measureCrowd } from './crowd.ts';
import { measureRoom } from './room-trace.ts';
import { measureScoringTime } from './scoring-time.ts';
import { measureFirstWord } from './speed.ts';
import { measureStart } from './start.ts';
import { measureStructured } from './structured.ts';
import { measureWeight } from './weight.ts';

const MEASUREMENTS: Readonly<Record<string, (size: Size) => Promise<Row[]>>> = {
  P1: measureFirstWord,
  'P2-P4': measureCrowd,
  P5: measureStart,
  P6: measureWeight,
  P7: measureRoom,
  P8: measureScoringTime,
  C1: measureCost,
  C2: measureStructured,
};

/** What each row's figure is counted in. */
const UNITS: Readonly<Record<string, string>> = {
  P1: 'ms',
  P2: 'streams',
  P3: 'ms',
  P4: 'KB',
  P5: 'ms',
  P6: 'KB',
  P7: 'ms',
  P8: 'ms',
  C1: '% of prompt tokens',
  C2: 'cases',
};

/**
 * bench [--full] [ID …]: measures what goals.md promises under "Speed and cost", prints a table and writes results.json
 * beside this file. Exit codes: 0 nothing failed, 1 a row does not pass, 2 bad input.
 */
const { values, positionals } = parseArgs({ options: { full: { type: 'boolean' } }, allowPositionals: true });
const unknown = positionals.find((id) => !(id in MEASUREMENTS));
if (unknown !== undefined) {
  console.error(`${unknown} is not measured here; choose from ${Object.keys(MEASUREMENTS).join(', ')}`);
  process.exit(2);
}
const rows: Row[] = [];
for (const [id, measure] of Object.entries(MEASUREMENTS)) {
  if (positionals.length > 0 && !positionals.includes(id)) continue;
  const from = performance.now();
  const found = await measure(values.full ? 'full' : 'short').catch((error: unknown): Row[] => [
    { id, figure: 'could not be measured', goal: '', pass: false, reason: String(error) },
  ]);
  rows.push(...found);
  console.error(`${id} ${((performance.now() - from) / 1000).toFixed(0)} s`);
}
console.log(tableOf(rows));
if (positionals.length === 0) {
  keepResults(
    'bench',
    values.full ?? false,
    rows.map((row) => ({ ...row, unit: UNITS[row.id] ?? '' })),
  );
}
process.exit(rows.some(({ pass }) => pass === false) ? 1 : 0);
