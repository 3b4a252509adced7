import type { Bank, Script } from '../content/script.ts';
import { compilePhrases, findConcepts } from './concepts.ts';
import { onceFor } from './once.ts';
import { isStop, type Sentence, tokensOf } from './words.ts';

/** So many of the scenario's subject groups, touched, name its problem; fewer do where no scenario can be compared. */
const NAMED = 3;
/** Cosines of talk and scenario: as near as this, and it is about this problem whatever words it chooses; */
const PLAINLY = 0.36;
/** … nearer than this to no scenario, and it is vague: about nothing that another problem would be; */
const VAGUE = 0.2;
/** … and farther than this, it is not about this one. */
const [LEAST_KINSHIP, LEAST_OF_VAGUE] = [0.15, 0.1];
/** As near as this to the nearest one, and it may be about either; who names this one's subjects may be less near. */
const [NEARLY, STRANGER] = [0.88, 0.8];
/** Telling words of the brief that are said again: a few, and so many that they are the talk's subject. */
const [SOME_TOLD, MUCH_TOLD, SHARE_TOLD] = [2, 5, 0.2];

/**
 * Whether a talk is about another problem (scoring.md, Topic gate). Phrases alone cannot tell: somebody plain-spoken
 * says none of those that an author thought of, and another problem's answer may say many. So the talk's words are
 * compared with those of every scenario of the bank and with the brief. It is on topic where this one is plainly the
 * nearest, or nearly the nearest and touched by its subjects or its brief's own words; where enough of its subject
 * groups are touched it may be less near. Beginners speak so generally that they are near to no problem at all: who
 * takes up the brief is on topic then, too. A script without a bank goes by its subject groups.
 */
export function isOffTopic(script: Script, spoken: readonly Sentence[]): boolean {
  const { subject, bank, scenario } = script;
  if (subject.length < NAMED) return false;
  const touched = groupsOf(script).filter((group) =>
    spoken.some(({ tokens }) => findConcepts(group, tokens).length > 0),
  ).length;
  const words = wordsOf(bank);
  const own = words.vectors.get(scenario.id);
  const rivals = [...words.vectors].filter(([id, { kind }]) => id !== scenario.id && kind === script.kind);
  if (!own || rivals.length === 0) return touched < NAMED;
  // Said again it counts once, as everywhere.
  const once = [...new Map(spoken.map((sentence) => [sentence.text, sentence])).values()];
  const talk = vectorOf(countsOf(once), words.uses, words.count);
  const kinship = cosine(talk, own);
  const next = Math.max(...rivals.map(([, rival]) => cosine(talk, rival)));
  const brief = briefOf(script);
  const told = brief.filter((stem) => talk.weights.has(stem)).length;

  const isPlain = kinship >= next && kinship >= PLAINLY;
  const isNear = kinship >= next * NEARLY && kinship >= LEAST_KINSHIP;
  const isNamed = touched >= NAMED && kinship >= next * STRANGER && kinship >= LEAST_KINSHIP;
  const isTaken = brief.length < MUCH_TOLD || told >= MUCH_TOLD || (told >= SOME_TOLD && touched > 0);
  const takesUp = touched > 0 && told >= MUCH_TOLD && told >= brief.length * SHARE_TOLD;
  const isVague = next < VAGUE && kinship >= LEAST_OF_VAGUE && takesUp;
  return !(isPlain || (isNear && isTaken) || isNamed || isVague);
}

/** Shorter stems tell little. */
const SHORTEST_STEM = 4;

/** The telling words of title and brief: none that half of the scenarios use. */
const briefOf = onceFor(({ scenario, brief, bank }: Script): readonly string[] => {
  const { uses, count } = wordsOf(bank);
  const title = bank.files.find(({ id }) => id === scenario.id)?.title ?? '';
  const stems = tokensOf(`${title}. ${brief}`).flatMap(({ word, stem }) =>
    isStop(word) || stem.length < SHORTEST_STEM || /^\d/.test(word) ? [] : [stem],
  );
  return [...new Set(stems)].filter((stem) => (uses.get(stem) ?? 0) <= count / 2);
});
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
