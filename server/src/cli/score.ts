import { parseArgs } from 'node:util';
import { fail, repositoryRoot } from '../command-line.ts';
import { readConfig } from '../config.ts';
import { loadContent } from '../content/loader.ts';
import { printProblem } from '../content/problem.ts';
import type { Script } from '../content/script.ts';
import { ENGINES, type Engine, LEVELS, type Level } from '../contract/vocabulary.ts';
import { readBoard } from '../detect/board-graph.ts';
import { replay } from '../interview/state.ts';
import { builtInJudge } from '../judges/built-in.ts';
import { type Judge, JudgeFailure } from '../judges/judge.ts';
import { type ScoringRecord, scoringRecord, transcriptRecord } from '../scoring/record.ts';
import { crossChecked } from '../scoring/run.ts';
import { makeScorecard } from '../scoring/scorecard.ts';
import { scriptOf } from './scenario-script.ts';
import type { Transcript } from './transcript.ts';
import { transcriptOf } from './transcript-file.ts';

const USAGE = 'score --scenario ID [--level L] [--engine built-in|model] FILE';

/** Scores a transcript and prints the scorecard as JSON on stdout. Exit codes: 0 done, 1 not judged, 2 bad input. */
async function score(): Promise<void> {
  const wanted = readArguments();
  const root = repositoryRoot();
  const read = readConfig(process.env, root);
  if (!read.ok) fail(read.message);
  const loaded = loadContent({ root, overlay: read.config.contentDir });
  if (!loaded.ok) fail(loaded.problems.slice(0, 1).map(printProblem).join(''));
  const { content } = loaded;
  const record = recordOf(scriptOf(content, wanted.scenario, wanted.level), transcriptOf(wanted.file));
  const estimate = makeScorecard(
    record,
    await builtInJudge.judge(record, () => {}, new AbortController().signal),
    builtInJudge,
  );
  if (wanted.engine === 'built-in') return print(estimate);
  const { makeEngines } = await import('../engines.ts');
  const { chooseEngines } = await import('../models/choose-model.ts');
  const chosen = await chooseEngines(read.config);
  if (!chosen.ok) fail(chosen.message);
  const judge = makeEngines(chosen.engines, content, read.config).modelJudge;
  if (!judge)
    fail('--engine model: no model is set up to score; set SCORER_MODEL or OPENAI_API_KEY, or use --engine built-in');
  print(crossChecked(makeScorecard(record, await judged(judge, record), judge), estimate));
}

async function judged(judge: Judge, record: ScoringRecord) {
  try {
    return await judge.judge(record, () => {}, new AbortController().signal);
  } catch (error) {
    if (!(error instanceof JudgeFailure)) throw error;
    process.stderr.write(`Not scored: ${error.message.replaceAll('\n', ' ')}\n`);
    process.exit(1);
  }
}

interface Wanted {
  scenario: string;
  level: Level | null;
  engine: Engine;
  file: string;
}

function readArguments(): Wanted {
  const { values, positionals } = parsed();
  const level = LEVELS.find((each) => each === values.level);
  const engine = ENGINES.find((each) => each === (values.engine ?? 'built-in'));
  const [file, ...more] = positionals;
  if (values.scenario === undefined) fail(`--scenario is missing; ${USAGE}`);
  if (values.level !== undefined && level === undefined)
    fail(`--level ${values.level} is none of ${LEVELS.join(', ')}`);
  if (engine === undefined) fail(`--engine ${values.engine} is none of ${ENGINES.join(', ')}`);
  if (file === undefined || more.length > 0) fail(`name one transcript FILE; ${USAGE}`);
  return { scenario: values.scenario, level: level ?? null, engine, file };
}

function parsed() {
  try {
    const options = { scenario: { type: 'string' }, level: { type: 'string' }, engine: { type: 'string' } } as const;
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    return fail(`${error instanceof Error ? error.message.split('\n')[0] : 'bad arguments'}; ${USAGE}`);
  }
}

/** An export whose turns are those of its own events is scored as the session was; anything else by its turns alone. */
function recordOf(script: Script, { turns, events, board, code }: Transcript): ScoringRecord {
  const graph = board ? readBoard(board) : null;
  const said = events ? replay(events).view.turns : [];
  const same =
    said.length === turns.length && said.every((turn, n) => turn.id === turns[n]?.id && turn.text === turns[n]?.text);
  return events && same ? scoringRecord(script, events, graph, code) : transcriptRecord(script, turns, graph, code);
}

function print(scorecard: unknown): void {
  process.stdout.write(`${JSON.stringify(scorecard, null, 2)}\n`);
}

await score();
