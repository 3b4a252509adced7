import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTranscript } from '../../server/src/cli/transcript.ts';
import { compileScript } from '../../server/src/content/compile-script.ts';
import { loadContent } from '../../server/src/content/loader.ts';
import type { Script } from '../../server/src/content/script.ts';
import type { Turn } from '../../server/src/contract/candidate-view.ts';
import type { Scorecard } from '../../server/src/contract/scorecard.ts';
import { builtInJudge, judgeBuiltIn } from '../../server/src/judges/built-in.ts';
import { transcriptRecord } from '../../server/src/scoring/record.ts';
import { makeScorecard } from '../../server/src/scoring/scorecard.ts';

/** The project's folder. */
export const root = join(import.meta.dirname, '../..');

/** A shipped scenario at its default level. */
export function shippedScript(id: string): Script {
  const loaded = loadContent({ root });
  if (!loaded.ok) throw new Error(loaded.problems.map((problem) => problem.message).join('\n'));
  const scenario = loaded.content.scenarios.get(id);
  if (!scenario) throw new Error(`no scenario ${id}`);
  return compileScript(scenario, loaded.content.rubric, scenario.file.levels[0] ?? 'senior');
}

export function turnsOf(path: string): Turn[] {
  return readTranscript(readFileSync(join(import.meta.dirname, path))).turns;
}

/** The built-in scorecard of a transcript. */
export function scoreTurns(script: Script, turns: readonly Turn[]): Scorecard {
  const record = transcriptRecord(script, turns);
  return makeScorecard(record, judgeBuiltIn(record), builtInJudge);
}

/** Changes the words of the candidate's turns. */
export function rewrite(turns: readonly Turn[], change: (text: string, index: number) => string): Turn[] {
  return turns.map((turn, index) => (turn.by === 'candidate' ? { ...turn, text: change(turn.text, index) } : turn));
}
