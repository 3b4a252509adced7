import type { Item, Script } from '../content/script.ts';
import { type Claim, contradictionsIn, type Taken } from '../detect/contradictions.ts';
import { compileDetector, type Detector } from '../detect/items.ts';
import { isForeign } from '../detect/language.ts';
import { onceFor } from '../detect/once.ts';
import { isOffTopic } from '../detect/topic.ts';
import type { Shown } from '../detect/windows.ts';
import { sentencesOf } from '../detect/words.ts';
import { assign } from './built-in-assign.ts';
import { boardJudge } from './built-in-board.ts';
import { doubtedBy, slippedBy, withTouched } from './built-in-claims.ts';
import { inCompany } from './built-in-company.ts';
import { followedIn, onCornerstones } from './built-in-cornerstone.ts';
import { type Fit, fitIn } from './built-in-fit.ts';
import { ownWords, type Passage } from './built-in-sentences.ts';
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

interface Tools {
  detector: Detector;
  fit: Fit;
}

const toolsFor = onceFor((script: Script): Tools => {
  const detector = compileDetector(script);
  return { detector, fit: fitIn(script, (text) => detector.readings(sentencesOf(text))) };
});

/** Judges every item of a record that is not measured. Pure. */
export function judgeBuiltIn(record: InterviewRecord): Verdicts {
  const { script } = record;
  const tools = toolsFor(script);
  const { detector } = tools;
  const words = ownWords(record);
  const offTopic = isOffTopic(script, words.spoken);
  const own = words.passages.flatMap(({ turnId, sentences }) => sentences.map((sentence) => ({ turnId, sentence })));
  const shownOnBoard = boardJudge(detector, record.board, words.spoken);
  const places = placesOf(tools, words.passages);
  const said = contradictionsIn(
    script,
    own.map(({ sentence }) => sentence),
  );
  const heard = withTouched(said, places);
  const slipped = slippedBy(heard);
  const taken = { ...heard, items: new Map([...heard.items].filter(([item]) => !slipped.has(item))) };
  const items = detector.items.map(({ item }) => item);
  const doubted = doubtedBy(taken, items);
  const served = inCompany(serve(places, taken, offTopic), places, items);
  const against = ({ number }: Claim): Pick<Judgement, 'against'> => {
    const claim = own[number];
    return claim ? { against: { turnId: claim.turnId, quote: claim.sentence.text } } : {};
  };
  const judgements = items.map((item): Judgement => {
    if (offTopic && isGated(item)) return notMet(item, 'the talk is about another problem');
    const contradiction = taken.items.get(item.id) ?? doubted.get(item.id);
    if (contradiction) return { ...notMet(item, `contradicted: ${contradiction.id}`), ...against(contradiction) };
    const slip = slipped.get(item.id);
    const shown = slip && (served.get(item.id) ?? shownOnBoard(item));
    if (shown) return { ...shown, status: 'partial', reason: `contradicted once: ${slip.id}`, ...against(slip) };
    return served.get(item.id) ?? shownOnBoard(item) ?? notMet(item, 'not found');
  });
  const flags = [
    ...(offTopic ? ['off-topic'] : []),
    ...(isNotEnglish(record) ? ['not-english'] : []),
    ...(words.steered ? ['injection'] : []),
  ];
  return {
    judgements: onCornerstones(judgements, detector, followedIn(detector, places, taken)),
    flags,
    flipRate: null,
    prompts: [],
  };
}

const notMet = (item: Item, reason: string): Judgement => ({ item: item.id, status: 'not_met', evidence: [], reason });
const isGated = (item: Item): boolean => item.own || item.dimension !== 'D7';

interface Place extends Shown {
  passage: Passage;
  fit: number;
  /** Numbers of the sentences over the whole record. */
  sentences: number[];
}

function placesOf({ detector, fit }: Tools, passages: readonly Passage[]): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  let offset = 0;
  for (const passage of passages) {
    const readings = detector.readings(passage.sentences);
    for (const shown of detector.shown(readings)) {
      const fits = fit.of(shown.item, readings.slice(shown.from, shown.to + 1));
      if (fit.isChance(shown.item, fits)) continue;
      const sentences = Array.from({ length: shown.to - shown.from + 1 }, (_, n) => offset + shown.from + n);
      const all = places.get(shown.item.id) ?? [];
      all.push({ ...shown, passage, sentences, fit: fits });
      places.set(shown.item.id, all);
    }
    offset += passage.sentences.length;
  }
  return places;
}

/** Shares the sentences out: first what is met, then with what is left what is half met. */
function serve(found: ReadonlyMap<string, readonly Place[]>, taken: Taken, offTopic: boolean): Map<string, Judgement> {
  const struck = struckSentences(found, taken);
  const usable = [...found.values()].flat().filter((place) => {
    const counts = !taken.items.has(place.item.id) && !(offTopic && isGated(place.item));
    return counts && !place.sentences.some((sentence) => struck.has(sentence));
  });
  const load = new Map<number, Set<string>>();
  const served = new Map<string, Judgement>();
  for (const status of ['met', 'partial'] as const) {
    const places = usable.filter((place) => place.status === status && !served.has(place.item.id));
    const claims = places.map(({ item, passage, sentences, fit }) => ({
      claim: item.id,
      turn: passage.turnId,
      sentences,
      fit,
    }));
    for (const [claim, index] of assign(claims, load)) {
      const place = places[index];
      if (place) served.set(claim, judgementOf(place));
    }
  }
  return served;
}

function judgementOf({ item, status, passage, from, to }: Place): Judgement {
  const evidence = passage.sentences.slice(from, to + 1).map(({ text }) => ({ turnId: passage.turnId, quote: text }));
  const reason = status === 'met' ? 'concepts and a relation in one place' : 'a part is missing or lies apart';
  return { item: item.id, status, evidence, reason };
}

/** Sentences that say what a contradiction takes back, and the contradiction itself: they are nobody's evidence. */
function struckSentences(found: ReadonlyMap<string, readonly Place[]>, taken: Taken): ReadonlySet<number> {
  const struck = new Set(taken.sentences.keys());
  for (const id of taken.items.keys())
    for (const place of found.get(id) ?? []) for (const each of place.sentences) struck.add(each);
  return struck;
}

function isNotEnglish({ turns }: InterviewRecord): boolean {
  const texts = turns.filter(({ by }) => by === 'candidate').map(({ text }) => text);
  return isForeign(
    texts,
    texts.flatMap((text) => sentencesOf(text).flatMap(({ tokens }) => tokens)),
  );
}
