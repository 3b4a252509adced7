import type { Bank, Script } from '../content/script.ts';
import { compilePhrases, findConcepts } from './concepts.ts';
import { onceFor } from './once.ts';
import { isStop, type Sentence, tokensOf } from './words.ts';

/** Fewer of the scenario's subject groups than this, and its own words do not tell that the talk was about it. */
const LEAST_SUBJECTS = 3;
/** Cosine of talk and scenario below which even the nearest scenario is not what the talk is about. */
const LEAST_KINSHIP = 0.15;
/** As near as this to the nearest one, and it may be about either. */
const NEARLY = 0.85;
/** A talk that is so much nearer to another scenario is about that one, though it names subjects of this one. */
const STRANGER = 0.7;

/**
 * Whether a talk is about another problem (scoring.md, Topic gate). Phrases alone cannot tell: somebody plain-spoken
 * says none of those that an author thought of, and another problem's answer may say many. So the talk's words are
 * compared with those of every scenario of the bank: it is on topic where this one is nearly the nearest, and where
 * enough of its subject groups are touched it may be less near. A script without a bank goes by its subject groups.
 */
export function isOffTopic(script: Script, spoken: readonly Sentence[]): boolean {
  const { subject, bank, scenario } = script;
  if (subject.length < LEAST_SUBJECTS) return false;
  const touched = groupsOf(script).filter((group) =>
    spoken.some(({ tokens }) => findConcepts(group, tokens).length > 0),
  ).length;
  const words = wordsOf(bank);
  const own = words.vectors.get(scenario.id);
  const rivals = [...words.vectors].filter(([id, { kind }]) => id !== scenario.id && kind === script.kind);
  if (!own || rivals.length === 0) return touched < LEAST_SUBJECTS;
  // Said again it counts once, as everywhere.
  const once = [...new Map(spoken.map((sentence) => [sentence.text, sentence])).values()];
  const talk = vectorOf(countsOf(once), words.uses, words.count);
  const kinship = cosine(talk, own);
  const next = Math.max(...rivals.map(([, rival]) => cosine(talk, rival)));
  if (kinship >= next * NEARLY && kinship >= LEAST_KINSHIP) return false;
  return touched < LEAST_SUBJECTS || kinship < next * STRANGER;
}

const groupsOf = onceFor(({ subject }: Script) => subject.map((group) => compilePhrases(group)));

interface Vector {
  weights: ReadonlyMap<string, number>;
  length: number;
}

interface BankWords {
  vectors: ReadonlyMap<string, Vector & { kind: Script['kind'] }>;
  /** How many scenarios use a stem. */
  uses: ReadonlyMap<string, number>;
  count: number;
}

/** Takes some tens of milliseconds. */
const wordsOf = onceFor((bank: Bank): BankWords => {
  const counts = bank.files.map((file) => {
    const { title, brief, summary, facts, items } = file;
    // Not its `also`: some scenarios have many, and would be near to everything.
    const said = items.flatMap(({ asks, good }) => [asks, good]);
    const text = [title ?? '', brief, summary ?? '', ...facts.map(({ say }) => say), ...said].join('. ');
    return { file, counts: countsOf([{ tokens: tokensOf(text) }]) };
  });
  const uses = new Map<string, number>();
  for (const each of counts) for (const stem of each.counts.keys()) uses.set(stem, (uses.get(stem) ?? 0) + 1);
  const vectors = new Map(
    counts.map(({ file, counts: own }) => [file.id, { ...vectorOf(own, uses, counts.length), kind: file.kind }]),
  );
  return { vectors, uses, count: counts.length };
});

function countsOf(sentences: readonly Pick<Sentence, 'tokens'>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { tokens } of sentences)
    for (const { word, stem } of tokens)
      if (!isStop(word) && !/^\d/.test(word)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}

/** tf-idf: (1 + ln n) · ln((scenarios + 1) / (those that use the stem + ½)); stems that no scenario uses are left out. */
function vectorOf(counts: ReadonlyMap<string, number>, uses: ReadonlyMap<string, number>, all: number): Vector {
  const weights = new Map<string, number>();
  let square = 0;
  for (const [stem, count] of counts) {
    const used = uses.get(stem);
    if (used === undefined) continue;
    const weight = (1 + Math.log(count)) * Math.log((all + 1) / (used + 0.5));
    weights.set(stem, weight);
    square += weight * weight;
  }
  return { weights, length: Math.sqrt(square) };
}

function cosine(a: Vector, b: Vector): number {
  let sum = 0;
  for (const [stem, weight] of a.weights) sum += weight * (b.weights.get(stem) ?? 0);
  return a.length === 0 || b.length === 0 ? 0 : sum / (a.length * b.length);
}
