import { parseArgs } from 'node:util';
import { fail, repositoryRoot } from '../command-line.ts';
import { type Config, readConfig } from '../config.ts';
import type { Content } from '../content/content.ts';
import { loadContent } from '../content/loader.ts';
import { printProblem } from '../content/problem.ts';
import type { Script } from '../content/script.ts';
import { ENGINES, type Engine, LEVELS, type Level } from '../contract/vocabulary.ts';
import { makeEngines } from '../engines.ts';
import { sessionDetail } from '../http/session-detail.ts';
import { chooseEngines } from '../models/choose-model.ts';
import { CANDIDATES, makeCandidate, readingCandidate, type SimulatedCandidate } from '../rehearsal/candidate.ts';
import { conductReport } from '../rehearsal/conduct/report.ts';
import { seededRandom } from '../rehearsal/random.ts';
import { runRehearsal } from '../rehearsal/run.ts';
import { MemoryStore } from '../store/memory-store.ts';
import { scriptOf } from './scenario-script.ts';
import { transcriptOf } from './transcript-file.ts';

const USAGE = `rehearse --scenario ID [--level L] --candidate ${CANDIDATES.join('|')}|FILE [--seed N] [--interviewer built-in|model]`;

/**
 * Rehearses an interview with a simulated candidate on a virtual clock and prints {session, turns, scorecard, conduct}
 * as JSON on stdout. Exit codes: 0 done, 1 a conduct check failed, 2 bad input.
 */
async function rehearse(): Promise<void> {
  const wanted = readArguments();
  const root = repositoryRoot();
  const read = readConfig(process.env, root);
  if (!read.ok) fail(read.message);
  const loaded = loadContent({ root, overlay: read.config.contentDir });
  if (!loaded.ok) fail(loaded.problems.slice(0, 1).map(printProblem).join(''));
  const script = scriptOf(loaded.content, wanted.scenario, wanted.level);
  const candidate = candidateOf(wanted, script);
  const { speak, builtInJudge } = await enginesOf(wanted, loaded.content, read.config);
  const store = new MemoryStore();
  const silent = wanted.candidate === 'empty';
  const run = await runRehearsal({ script, candidate, silent, seed: wanted.seed, store, speak, judge: builtInJudge });
  const detail = await sessionDetail(store, run.session.id);
  const conduct = conductReport({ script, ...run });
  process.stdout.write(`${JSON.stringify({ ...detail, conduct }, null, 2)}\n`);
  process.exitCode = conduct.passed === conduct.total ? 0 : 1;
}

interface Wanted {
  scenario: string;
  level: Level | null;
  candidate: string;
  seed: number;
  interviewer: Engine;
}

function readArguments(): Wanted {
  const { scenario, level: named, candidate, seed: given = '1', interviewer: engine = 'built-in' } = parsed();
  const level = LEVELS.find((each) => each === named);
  const interviewer = ENGINES.find((each) => each === engine);
  if (scenario === undefined) fail(`--scenario is missing; ${USAGE}`);
  if (candidate === undefined || candidate === '') fail(`--candidate is missing; ${USAGE}`);
  if (named !== undefined && level === undefined) fail(`--level ${named} is none of ${LEVELS.join(', ')}`);
  if (interviewer === undefined) fail(`--interviewer ${engine} is none of ${ENGINES.join(', ')}`);
  if (!/^\d{1,9}$/.test(given)) fail(`--seed ${given} is no whole number from 0 to 999999999`);
  return { scenario, level: level ?? null, candidate, seed: Number(given), interviewer };
}

function parsed() {
  const text = { type: 'string' } as const;
  const options = { scenario: text, level: text, candidate: text, seed: text, interviewer: text };
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    return fail(`${error instanceof Error ? error.message.split('\n')[0] : 'bad arguments'}; ${USAGE}`);
  }
}

function candidateOf({ candidate, seed }: Wanted, script: Script): SimulatedCandidate {
  const kind = CANDIDATES.find((each) => each === candidate);
  if (kind) return makeCandidate(kind, script, seededRandom(seed));
  const { turns } = transcriptOf(candidate);
  const said = turns.flatMap(({ by, text }) => (by === 'candidate' && text.trim() !== '' ? [text] : []));
  if (said.length === 0) fail(`${candidate}: holds no turn of the candidate; begin each with "Candidate:"`);
  return readingCandidate(said);
}

/** The interviewer that was asked for; the judge is always the one without a model. */
async function enginesOf({ interviewer }: Wanted, content: Content, config: Config) {
  if (interviewer === 'built-in') {
    return makeEngines({ interviewer: 'built-in', scorer: 'built-in' }, content, config);
  }
  const chosen = await chooseEngines(config);
  if (!chosen.ok) fail(chosen.message);
  if (chosen.engines.interviewer === 'built-in') {
    fail('--interviewer model: none is set up; set INTERVIEWER_MODEL or OPENAI_API_KEY, or use --interviewer built-in');
  }
  for (const note of [...chosen.engines.notes, ...chosen.engines.warnings]) process.stderr.write(`${note}\n`);
  return makeEngines(chosen.engines, content, config);
}

await rehearse();
