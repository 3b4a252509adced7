import type { Script } from '../content/script.ts';
import { isStop, sentencesOf, tokensOf } from '../detect/words.ts';
import { QUESTION_WORDS } from './ways-to-ask.ts';

type Ladder = Script['hints'][number];

const STUCK =
  /\b(?:hints?|stuck|not sure|unsure|no idea|lost|(?:don't|do not) (?:quite |really )?(?:know|see)|unclear|struggl\w+|can(?:'t|not) (?:see|think|find))\b/i;
/** What a word of two ladders or more is worth, by their number. */
const rare = (uses: number): number => 1 / uses;
/** A ladder is meant where its words weigh so much; its point was made where so much of its last rung was said at once. */
const MEANT = 1;
const MADE = 0.6;
const FEWEST = 4;

const stemsIn = (text: string): Set<string> =>
  new Set(
    tokensOf(text).flatMap(({ word, stem }) =>
      isStop(word) || QUESTION_WORDS.has(stem) || stem.length < 3 || /^\d/.test(word) ? [] : [stem],
    ),
  );

/** How much the candidate's words on what they are stuck with speak of each ladder; 0 for all where they do not say. */
export function laddersMeant(script: Script, texts: readonly string[]): number[] {
  const stuck = texts.flatMap((text) => sentencesOf(text).filter((sentence) => STUCK.test(sentence.text)));
  const words = stemsIn(stuck.map(({ text }) => text).join('\n'));
  const ladders = script.hints.map((ladder) => stemsIn(wordsOf(script, ladder)));
  const uses = (stem: string) => ladders.filter((stems) => stems.has(stem)).length;
  return ladders.map((stems) => {
    const weight = [...words].reduce((sum, stem) => sum + (stems.has(stem) ? rare(uses(stem)) : 0), 0);
    return weight >= MEANT ? weight : 0;
  });
}

function wordsOf(script: Script, { for: ids, rungs }: Ladder): string {
  const items = script.items.filter(({ id }) => ids.includes(id));
  return [...rungs, ...items.flatMap(({ id, asks, good }) => [id.replaceAll('-', ' '), asks, good])].join('\n');
}

/** Whether a ladder is about a requirement change that nobody has told of yet: its hints would give the change away. */
export function isOfUntoldChange(script: Script, { for: ids }: Ladder, told: ReadonlySet<string>): boolean {
  return script.items.some(({ id, change }) => ids.includes(id) && change !== null && !told.has(change));
}

/** Whether one turn said most of what a rung would tell: it would sell them their own idea. */
export function isSaid(rung: string, texts: readonly string[]): boolean {
  const told = [...stemsIn(rung)];
  if (told.length < FEWEST) return false;
  return texts.some((text) => {
    const said = stemsIn(text);
    return told.filter((stem) => said.has(stem)).length / told.length >= MADE;
  });
}
