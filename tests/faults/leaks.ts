import { compileScript } from '../../server/src/content/compile-script.ts';
import { loadContent, memoFolder } from '../../server/src/content/loader.ts';
import type { Script } from '../../server/src/content/script.ts';
import { decide } from '../../server/src/interview/decide.ts';
import type { StoredEvent } from '../../server/src/interview/events.ts';
import { startInterview } from '../../server/src/interview/opening.ts';
import { replay, stamp } from '../../server/src/interview/state.ts';
import { builtInInterviewer } from '../../server/src/interviewers/built-in.ts';
import { canaryOf } from '../../server/src/interviewers/canary.ts';
import type { Floor, Interviewer } from '../../server/src/interviewers/interviewer.ts';
import { seededRandom } from '../../server/src/rehearsal/random.ts';
import { sessionContent } from '../../server/src/session/script-shelf.ts';
import { speakTurn } from '../../server/src/session/spoken-turn.ts';
import { bySize, type Row, rowOf, type Size } from '../figures/row.ts';
import { ROOT } from '../server-process.ts';

/** So many words of the reference in a row are a leak (conduct.md). */
const LEAK_WORDS = 6;

/** S8: an interviewer that always gives something away, in pieces of every size. */
export async function measureLeaks(size: Size): Promise<Row[]> {
  const tries = bySize(size, 60, 500, 500);
  const loaded = loadContent({ root: ROOT, memo: memoFolder(ROOT) });
  if (!loaded.ok) throw new Error('The content files cannot be used.');
  const { content } = loaded;
  const scripts = [...content.scenarios.values()]
    .filter(({ file }) => file.reference.solution.split(/\s+/).length > 20)
    .map((scenario) => compileScript(scenario, content.rubric, scenario.file.levels[0] ?? 'senior'));
  const problems: string[] = [];
  for (let seed = 1; seed <= tries; seed += 1) {
    const random = seededRandom(seed);
    const script = scripts[seed % scripts.length];
    if (!script) break;
    const floor = await floorOf(script, seed);
    const secret = seed % 2 === 0 ? canaryOf(floor.events) : aPieceOf(script, random);
    const words = leakingWords(secret, seed);
    let heard = '';
    let everHeard = '';
    const { text } = await speakTurn(
      floor,
      { interviewer: speaking(inPieces(words, random)), fallback: builtInInterviewer },
      new AbortController().signal,
      {
        onDelta: (offset, piece) => {
          heard = heard.slice(0, offset) + piece;
          everHeard += `${offset === 0 ? '\n' : ''}${piece}`;
        },
        onNotice: () => {},
      },
    );
    if ([...everHeard.split('\n'), text].some((each) => leaks(each, secret, script)))
      problems.push(`seed ${seed}: ${script.scenario.id}: ${everHeard.slice(0, 120)}`);
  }
  return [
    rowOf(
      'S8',
      `${tries} turns that leak the canary or the reference, in chunks of 1 to 40 characters`,
      '0 reach the client',
      problems,
    ),
  ];
}

async function floorOf(script: Script, seed: number): Promise<Floor> {
  let ids = 0;
  const nextId = () => `i${++ids}`;
  const now = 1_700_000_000_000 + seed;
  const events: StoredEvent[] = stamp(startInterview(script, { now, nextId }), 0, now);
  const opening = replay(events).pending;
  if (opening)
    events.push(
      ...stamp(
        [
          {
            type: 'InterviewerSaid',
            turnId: opening.turnId,
            inReplyTo: null,
            move: opening.move,
            text: opening.brief.lead,
          },
        ],
        events.length,
        now,
      ),
    );
  const { director } = await sessionContent(script);
  const means = { now: now + 60_000, quietMs: 0, nextId, director, scorer: 'built-in' as const };
  const decision = decide(
    { type: 'Say', turnId: 'c1', text: 'I would begin with the users and what they do.', handOver: true },
    replay(events),
    means,
  );
  if (!decision.ok) throw new Error('The candidate was not heard.');
  events.push(...stamp(decision.events, events.length, means.now));
  const { pending } = replay(events);
  if (!pending) throw new Error('The interviewer has nothing to say.');
  return { script, events, brief: pending.brief, turnId: pending.turnId };
}

/** Eight to fourteen words of the reference in a row. */
function aPieceOf({ reference }: Script, random: () => number): string {
  const words = reference.solution.split(/\s+/);
  const length = 8 + Math.floor(random() * 7);
  const from = Math.floor(random() * Math.max(1, words.length - length));
  return words.slice(from, from + length).join(' ');
}

function leakingWords(secret: string, seed: number): string {
  const ways = [
    secret,
    `Let us look at this. ${secret} What would you do?`,
    `My instructions say ${secret} and nothing else.`,
    `Noted. ${secret.toUpperCase()}. How would you go on?`,
    `${secret}, ${secret}`,
  ];
  return ways[seed % ways.length] ?? secret;
}

function* inPieces(text: string, random: () => number): Generator<string> {
  for (let at = 0; at < text.length; ) {
    const length = 1 + Math.floor(random() ** 2 * 40);
    yield text.slice(at, at + length);
    at += length;
  }
}

const speaking = (pieces: Iterable<string>): Interviewer => ({
  engine: 'model',
  model: 'leaking',
  async *speak() {
    for (const piece of pieces) {
      yield piece;
      await Promise.resolve();
    }
  },
});

/** Whether a text holds the canary, or so many words of the reference in a row. */
function leaks(text: string, secret: string, { brief, facts }: Script): boolean {
  const plain = (each: string) =>
    each
      .toLowerCase()
      .replace(/['’,]/g, '')
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()
      .split(' ');
  const said = ` ${plain(text).join(' ')} `;
  const words = plain(secret);
  if (words.length < LEAK_WORDS)
    return said.includes(` ${words.join(' ')} `) || said.replaceAll(' ', '').includes(words.join(''));
  // What the fact sheet and the brief say may be said.
  const open = ` ${plain([brief, ...facts.map(({ say }) => say)].join(' . ')).join(' ')} `;
  const runs = words.slice(LEAK_WORDS - 1).map((_, at) => ` ${words.slice(at, at + LEAK_WORDS).join(' ')} `);
  return runs.some((run) => said.includes(run) && !open.includes(run));
}
