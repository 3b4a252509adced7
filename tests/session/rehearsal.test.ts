import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileScript } from '../../server/src/content/compile-script.ts';
import { loadContent } from '../../server/src/content/loader.ts';
import { printProblem } from '../../server/src/content/problem.ts';
import type { Script } from '../../server/src/content/script.ts';
import { makeEngines } from '../../server/src/engines.ts';
import { replay } from '../../server/src/interview/state.ts';
import { CANDIDATES, type CandidateKind, makeCandidate } from '../../server/src/rehearsal/candidate.ts';
import { conductReport } from '../../server/src/rehearsal/conduct/report.ts';
import { seededRandom } from '../../server/src/rehearsal/random.ts';
import { runRehearsal } from '../../server/src/rehearsal/run.ts';
import { MemoryStore } from '../../server/src/store/memory-store.ts';

const root = join(import.meta.dirname, '../..');
const loaded = loadContent({ root, overlay: null });
if (!loaded.ok) throw new Error(loaded.problems.map(printProblem).join('\n'));
const { content } = loaded;
const { speak, builtInJudge } = makeEngines({ interviewer: 'built-in', scorer: 'built-in' }, content, {
  openAi: { key: null, baseUrl: null },
  scorerSamples: 1,
});
/** Three are enough here: all that is shipped is rehearsed by the bench. */
const scripts = ['coffee-preorder', 'global-subscription', 'next-gen-platform'].map((id) => {
  const scenario = content.scenarios.get(id);
  if (!scenario) throw new Error(`The shipped scenario ${id} is missing.`);
  return compileScript(scenario, content.rubric, scenario.file.levels[0] ?? 'senior');
});

const perform = (script: Script, kind: CandidateKind, seed = 1) =>
  runRehearsal({
    script,
    candidate: makeCandidate(kind, script, seededRandom(seed)),
    silent: kind === 'empty',
    seed,
    store: new MemoryStore(),
    speak,
    judge: builtInJudge,
  });

describe.each(scripts.map((script) => [script.scenario.id, script] as const))('rehearsing %s', (_, script) => {
  test('the interviewer keeps to its conduct with every candidate, and scores them in order', async () => {
    const overall = new Map<CandidateKind, number>();
    const verdicts = new Map<CandidateKind, string>();
    for (const kind of CANDIDATES) {
      const run = await perform(script, kind);
      const { scorecard } = run.session.state.view;
      overall.set(kind, scorecard?.overall ?? 0);
      verdicts.set(kind, scorecard?.verdict ?? 'none');
      const broken = conductReport({ script, ...run, scorecard }).checks.filter(({ pass }) => pass === false);
      expect(broken.map(({ id, measured }) => `${kind} ${id}: ${measured}`)).toEqual([]);
    }
    const points = (kind: CandidateKind) => overall.get(kind) ?? 0;
    expect(points('strong')).toBeGreaterThan(points('weak'));
    expect(points('weak')).toBeGreaterThan(points('empty'));
    expect(points('weak')).toBeGreaterThan(points('bluffing'));
    expect(points('injecting')).toBeLessThanOrEqual(points('weak'));
    for (const kind of ['empty', 'gibberish'] as const) {
      expect(['insufficient_evidence', 'strong_no_hire']).toContain(verdicts.get(kind));
    }
  });

  test('the fold of the log is the live state, and a seed gives the same events again', async () => {
    const [first, again] = [await perform(script, 'strong', 7), await perform(script, 'strong', 7)];
    expect(replay(first.events)).toEqual(first.session.state);
    expect(again.events).toEqual(first.events);
  });

  test('two candidates do not hear the same interview', async () => {
    const texts = async (kind: CandidateKind) => {
      const { session } = await perform(script, kind);
      return new Set(session.state.view.turns.filter(({ by }) => by === 'interviewer').map(({ text }) => text));
    };
    const [strong, weak] = [await texts('strong'), await texts('weak')];
    const shared = [...weak].filter((text) => strong.has(text));
    // The opening, a requirement change and the calls of time are told to everyone.
    expect(shared.length).toBeLessThan(weak.size / 2);
  });
});

describe('npm run rehearse', () => {
  const command = (...args: string[]) =>
    spawnSync(process.execPath, [join(root, 'server/src/cli/rehearse.ts'), ...args], {
      encoding: 'utf8',
      env: { ...process.env, INIT_CWD: folder },
    });
  const folder = mkdtempSync(join(tmpdir(), 'onsite-rehearse-'));
  const scenario = scripts[0]?.scenario.id ?? '';

  test("plays a file's candidate turns, one at each hand-over", () => {
    writeFileSync(
      join(folder, 'talk.txt'),
      'Interviewer: Hello?\n\nCandidate: First thought.\n\nCandidate: And then.\n',
    );
    const { stdout, status, stderr } = command('--scenario', scenario, '--candidate', 'talk.txt');
    expect(stderr).toBe('');
    const { session, turns, scorecard, conduct } = JSON.parse(stdout);
    expect(turns.flatMap((turn: { by: string; text: string }) => (turn.by === 'candidate' ? [turn.text] : []))).toEqual(
      ['First thought.', 'And then.'],
    );
    expect(session).toMatchObject({ scenarioId: scenario, status: 'scored' });
    expect(scorecard.verdict).toBe('insufficient_evidence');
    expect(conduct.checks.map(({ id }: { id: string }) => id)).toEqual(
      Array.from({ length: 20 }, (_, n) => `C${n + 1}`),
    );
    expect(status).toBe(0);
  });

  test.each([
    [['--scenario', 'no-such', '--candidate', 'strong'], 'no-such'],
    [['--scenario', scenario], '--candidate is missing'],
    [['--scenario', scenario, '--candidate', 'nobody.txt'], 'nobody.txt: is not there'],
    [['--scenario', scenario, '--candidate', 'strong', '--seed', 'x'], '--seed x'],
  ])('says in one line what is wrong with %j', (args, message) => {
    const { status, stdout, stderr } = command(...args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(message);
  });
});
