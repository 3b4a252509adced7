import type { Item, Script } from '../content/script.ts';
import type { BoardGraph } from '../detect/board-graph.ts';
import { compilePhrases, findConcepts } from '../detect/concepts.ts';
import { contradictionsIn } from '../detect/contradictions.ts';
import { compileDetector, type Detector, type Shown } from '../detect/items.ts';
import { isForeign } from '../detect/language.ts';
import { sentencesOf } from '../detect/words.ts';
import { assign } from './built-in-assign.ts';
import { type OwnWords, ownWords, type Passage } from './built-in-sentences.ts';
import type { InterviewRecord, Judge, Judgement, Verdicts } from './judge.ts';

/** The judge without a model (scoring.md, Built-in judge). Deterministic and linear in the transcript. */
export const builtInJudge: Judge = {
  engine: 'built-in',
  model: null,
  judge: (record, report) => {
    const verdicts = judgeBuiltIn(record);
    report(8, 8);
    return Promise.resolve(verdicts);
  },
};

/** Fewer of the scenario's subject groups than this, and the talk was about something else. */
const LEAST_SUBJECTS = 3;
/** At most this many places are considered for one item; the first ones count. */
const MOST_OPTIONS = 24;

const DETECTORS = new WeakMap<Script, Detector>();

function detectorOf(script: Script): Detector {
  const detector = DETECTORS.get(script) ?? compileDetector(script);
  DETECTORS.set(script, detector);
  return detector;
}

/** Judges every item of a record that is not measured. Pure. */
export function judgeBuiltIn(record: InterviewRecord): Verdicts {
  const { script } = record;
  const detector = detectorOf(script);
  const words = ownWords(record);
  const offTopic = isOffTopic(script, words);
  const taken = contradictionsIn(
    script,
    words.passages.flatMap((passage) => passage.sentences),
  );
  const found = placesOf(detector, words.passages);
  const counts = (item: Item): boolean => !taken.has(item.id) && !(offTopic && isGated(item));
  const served = serve(found, counts);
  const judgements = detector.items.map(({ item }): Judgement => {
    if (offTopic && isGated(item)) return notMet(item, 'the talk is about another problem');
    const contradiction = taken.get(item.id);
    if (contradiction) return notMet(item, `contradicted: ${contradiction}`);
    return served.get(item.id) ?? onBoard(detector, item, record.board) ?? notMet(item, 'not found');
  });
  const flags = [
    ...(offTopic ? ['off-topic'] : []),
    ...(isNotEnglish(record) ? ['not-english'] : []),
    ...(words.steered ? ['injection'] : []),
  ];
  return { judgements, flags, flipRate: null, prompts: [] };
}

const notMet = (item: Item, reason: string): Judgement => ({ item: item.id, status: 'not_met', evidence: [], reason });
const isGated = (item: Item): boolean => item.own || !['D7', 'D8'].includes(item.dimension);

interface Place extends Shown {
  passage: Passage;
  /** Numbers of the sentences over the whole record. */
  sentences: number[];
}

function placesOf(detector: Detector, passages: readonly Passage[]): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  let offset = 0;
  for (const passage of passages) {
    for (const shown of detector.shown(detector.readings(passage.sentences))) {
      const sentences = Array.from({ length: shown.to - shown.from + 1 }, (_, n) => offset + shown.from + n);
      const all = places.get(shown.item.id) ?? [];
      all.push({ ...shown, passage, sentences });
      places.set(shown.item.id, all);
    }
    offset += passage.sentences.length;
  }
  return places;
}

/** Shares the sentences out: first what is met, then with what is left what is half met. */
function serve(found: ReadonlyMap<string, readonly Place[]>, counts: (item: Item) => boolean): Map<string, Judgement> {
  const choices = [...found].flatMap(([claim, places]) => {
    const whole = places.filter((place) => place.status === 'met');
    const options = [...whole, ...places.filter((place) => place.status === 'partial')].slice(0, MOST_OPTIONS);
    return places[0] && counts(places[0].item) ? [{ claim, options }] : [];
  });
  const given = assign(choices);
  const served = new Map<string, Judgement>();
  for (const { claim, options } of choices) {
    const place = options[given.get(claim) ?? -1];
    if (!place) continue;
    const quoted = place.passage.sentences.slice(place.from, place.to + 1);
    const evidence = quoted.map(({ text }) => ({ turnId: place.passage.turnId, quote: text }));
    const reason = place.status === 'met' ? 'concepts and a relation in one place' : 'a part is missing or lies apart';
    served.set(claim, { item: claim, status: place.status, evidence, reason });
  }
  return served;
}

/** A box that is tied to another names its concept for this system: enough for an anchor-1 item. */
function onBoard(detector: Detector, item: Item, board: BoardGraph | null): Judgement | null {
  if (!board || item.anchor !== 1 || item.met.length === 0) return null;
  const tied = new Set(board.edges.flatMap((edge) => [edge.from, edge.to]));
  for (const node of board.nodes) {
    if (!tied.has(node.id)) continue;
    const said = new Set(
      sentencesOf(node.label).flatMap(({ tokens }) =>
        findConcepts(detector.concepts, tokens).map((match) => match.concept),
      ),
    );
    if (!item.met.every((concept) => said.has(concept))) continue;
    return {
      item: item.id,
      status: 'met',
      evidence: [{ turnId: 'board', quote: node.label }],
      reason: 'on the board, tied to another part',
    };
  }
  return null;
}

function isOffTopic(script: Script, { passages }: OwnWords): boolean {
  if (script.subject.length < LEAST_SUBJECTS) return false;
  const spoken = passages
    .filter(({ turnId }) => turnId !== 'board' && turnId !== 'code')
    .flatMap((passage) => passage.sentences);
  const touched = script.subject.filter((group) => {
    const compiled = compilePhrases(group);
    return spoken.some(({ tokens }) => findConcepts(compiled, tokens).length > 0);
  });
  return touched.length < LEAST_SUBJECTS;
}

function isNotEnglish({ turns }: InterviewRecord): boolean {
  const texts = turns.filter(({ by }) => by === 'candidate').map(({ text }) => text);
  return isForeign(
    texts,
    texts.flatMap((text) => sentencesOf(text).flatMap(({ tokens }) => tokens)),
  );
}
