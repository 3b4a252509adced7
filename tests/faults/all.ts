import type { Row, Size } from '../figures/row.ts';
import { measureDeadTabs, measureMarkup } from './browser.ts';
import { measureClockHistories } from './clock-histories.ts';
import { measureDisconnects } from './disconnects.ts';
import { measureDoors } from './doors.ts';
import { measureInjections } from './injections.ts';
import { measureKills } from './kills.ts';
import { measureLeaks } from './leaks.ts';
import { measureMalformed } from './malformed.ts';
import { measureModelFailures } from './model-failures.ts';
import { measureRehearsals } from './rehearsals.ts';
import { measureScoringKills } from './scoring-kills.ts';
import { measureSecondProcess } from './second-process.ts';
import { measureSecrets } from './secrets.ts';

/** Everything that is measured here, in the order of goals: a name to choose it by, and how. */
export const MEASUREMENTS: readonly { ids: string; measure: (size: Size) => Promise<Row[]> }[] = [
  { ids: 'R1', measure: measureKills },
  { ids: 'R3', measure: measureSecondProcess },
  { ids: 'R4', measure: measureDisconnects },
  { ids: 'R5', measure: measureDeadTabs },
  { ids: 'R6', measure: measureClockHistories },
  { ids: 'R7', measure: measureRehearsals },
  { ids: 'R8', measure: measureScoringKills },
  { ids: 'R9', measure: measureModelFailures },
  { ids: 'S2', measure: measureMalformed },
  { ids: 'S3', measure: measureDoors },
  { ids: 'S5', measure: measureSecrets },
  { ids: 'S7', measure: measureInjections },
  { ids: 'S8', measure: measureLeaks },
  { ids: 'S9', measure: measureMarkup },
];

/** Measures some of it. */
export async function rowsOf(ids: readonly string[], size: Size): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { ids: id, measure } of MEASUREMENTS.filter((each) => ids.includes(each.ids))) {
    rows.push(...(await measure(size).catch((error: unknown) => [failed(id, error)])));
  }
  return rows;
}

const failed = (id: string, error: unknown): Row => ({
  id,
  figure: 'could not be measured',
  goal: '',
  pass: false,
  reason: error instanceof Error ? error.message : String(error),
});
