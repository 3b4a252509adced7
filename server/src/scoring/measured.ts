import type { Item, Script } from '../content/script.ts';
import type { Turn } from '../contract/candidate-view.ts';
import { findPhrases } from '../detect/concepts.ts';
import { relationsIn } from '../detect/relations.ts';
import { markSteering } from '../detect/steering.ts';
import { isStop, type Sentence, tokensOf } from '../detect/words.ts';
import type { Judgement } from '../judges/judge.ts';
import type { ScoringRecord } from './record.ts';

/** The change must be taken up within this many of the candidate's turns. */
const TURNS_TO_TAKE_UP = 4;

/** Judges an item that code decides from the record; null where the record cannot tell. */
export function measure(item: Item, record: ScoringRecord): Judgement | null {
  return item.measured === 'kept-time' ? keptTime(item, record) : tookUpChange(item, record);
}

/** Time was kept where the candidate spoke of the subject in every planned phase; half where one was left out. */
function keptTime(item: Item, { script, turns, phases }: ScoringRecord): Judgement | null {
  if (phases === null || script.phases.length < 2) return null;
  const subject = script.subject.flat();
  const isAbout = (text: string) => subject.length === 0 || findPhrases(text, subject).length > 0;
  const spoken = script.phases.map(({ id }) =>
    turns.find((turn) => turn.phase === id && isWord(turn) && isAbout(turn.text)),
  );
  const missing = spoken.filter((turn) => turn === undefined).length;
  const last = spoken.findLast((turn) => turn !== undefined);
  const quote = last ? firstSentence(last.text) : undefined;
  if (!last || quote === undefined || missing > 1) return none(item, 'not every phase was used');
  const evidence = [{ turnId: last.id, quote }];
  if (missing === 1) return { item: item.id, status: 'partial', evidence, reason: 'one phase was left out' };
  return { item: item.id, status: 'met', evidence, reason: 'every phase was used' };
}

/** A change was taken up where one of the next turns speaks of it, with a reason, condition or step. */
function tookUpChange(item: Item, { script, turns, changes }: ScoringRecord): Judgement | null {
  if (changes.length === 0) return null;
  for (const { id, turn } of changes) {
    const stems = changeStems(script, id);
    const after = turns
      .slice(turn + 1)
      .filter((each) => each.by === 'candidate')
      .slice(0, TURNS_TO_TAKE_UP);
    for (const each of after) {
      const sentence = honest(each.text).find(({ tokens }) => {
        const shared = new Set(tokens.filter(({ stem }) => stems.has(stem)).map(({ stem }) => stem));
        return shared.size >= 2 && tokens.length >= 5 && tokens.length <= 60 && relationsIn(tokens).size > 0;
      });
      if (!sentence) continue;
      const evidence = [{ turnId: each.id, quote: sentence.text }];
      return { item: item.id, status: 'met', evidence, reason: 'the change is taken into the design' };
    }
  }
  return none(item, 'the change is not taken up');
}

function changeStems(script: Script, id: string): ReadonlySet<string> {
  const change = script.changes.find((each) => each.id === id);
  const about = script.items.filter((item) => item.change === id || change?.for.includes(item.id));
  const texts = [change?.say ?? '', ...about.map((item) => item.good)];
  return new Set(
    texts.flatMap((text) =>
      tokensOf(text)
        .filter(({ word }) => !isStop(word))
        .map(({ stem }) => stem),
    ),
  );
}

const none = (item: Item, reason: string): Judgement => ({ item: item.id, status: 'not_met', evidence: [], reason });
const honest = (text: string): Sentence[] =>
  markSteering(text).flatMap(({ sentence, steers }) => (steers ? [] : [sentence]));
const firstSentence = (text: string): string | undefined => honest(text)[0]?.text;
const isWord = (turn: Turn): boolean => turn.by === 'candidate' && firstSentence(turn.text) !== undefined;
