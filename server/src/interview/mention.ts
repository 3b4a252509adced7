import { type CompiledPhrases, findConcepts } from '../detect/concepts.ts';
import { isHollow } from '../detect/hollow.ts';
import { isStop, type Sentence, sentencesOf, type Token, tokensOf } from '../detect/words.ts';
import { keepsMeaning } from './asserted.ts';

/** Words to pick up, and what they are to the question: its topic (a thought of theirs), or a box on the board. */
export interface Mention {
  words: string;
  tie: 'topic' | 'board';
  /** What the box does on the board, to be said behind its label. */
  role?: string;
}

export interface MentionContext {
  /** The candidate's last turns, oldest first, without attempts to steer. */
  texts: readonly string[];
  concepts: CompiledPhrases;
  /** Concepts that the question is about. */
  wanted: ReadonlySet<string>;
  /** Stems that belong to what the question asks for, and to little else: they tie a thing of a list, or of an answer of names. */
  belongs: ReadonlySet<string>;
  onlyNames: boolean;
  /** The question's own words. */
  question: string;
  /** What the interviewer has said: nothing is quoted twice. */
  said: readonly string[];
  /** So many signs say that a thought belongs to the question: one shared word is chance. */
  signs: number;
  /** Stems that this scenario's talk is full of: sharing one ties nothing to anything. */
  common: ReadonlySet<string>;
}

const SHORTEST = 3;
const LONGEST = 9;
/** A sentence of so many short parts is a list; its members may be quoted, not only thoughts. */
const LIST_FROM = 3;
const LONGEST_MEMBER = 4;
/** Where a sentence parts into thoughts that can stand alone; a comma inside a number parts nothing. */
const JOINTS =
  /(?:,(?!\d)|[;–—])+\s*|\s+(?=(?:because|so that|since|while|whereas|but|which|so|and then|unless|instead of|rather than)\b)/;
const LEADING =
  /^(?:and then|so that|and|so|then|also|but|because|since|while|whereas|which|well|okay|ok|now|first|i think|i guess|i would say|let me start with|maybe|yes|no)\b[, ]*/i;
/** What stands before a colon or beside brackets is half of what was said, wherever it is cut. */
const HALVED = /:(?!\d)|[()[\]]/;
/** A thought that leans on what is not quoted reads badly on its own. */
const LEANS =
  /^(?:that|than|as|or|of|to|by|for|with|from|at|in|on|is|are|was|were|has|have|can|may|must|it|its|they|them|this|these|those|one|thanks?)\b/i;
/** Words that sound like a verdict when the interviewer says them. */
const VERDICTS =
  /\b(?:great|good|nice|excellent|perfect|exactly|correct|right|wrong|best|clever|smart|brilliant|unfortunately|score|scores|grade|verdict|rubric|marks)\b/i;
export const soundsLikeVerdict = (words: string): boolean => VERDICTS.test(words);

/**
 * A few of the candidate's own words, verbatim, for the interviewer to pick up before a question: a thought that has
 * to do with it. Null where there is none: to name something only to leave it aside shows that nobody listened.
 */
export function mentionOf(context: MentionContext): Mention | null {
  const { texts, said } = context;
  const sentences = texts.flatMap((text) => lastSentences(text)).filter(({ text }) => !text.includes('?'));
  const thoughts = sentences.flatMap(thoughtsOf).filter(({ words }) => !said.some((text) => text.includes(words)));
  let best: { thought: Thought; worth: number } | null = null;
  for (const thought of thoughts) {
    const worth = tieOf(thought, context);
    if (worth > 0 && (!best || worth >= best.worth)) best = { thought, worth };
  }
  return best ? { words: best.thought.words, tie: 'topic' } : null;
}

/** The words of a claim to quote before the question that it leads to: a thought of its sentence, else the whole of it; no list. */
export function thoughtAbout(sentence: string, said: readonly string[]): string | null {
  const thoughts = sentencesOf(sentence).flatMap(thoughtsOf);
  if (thoughts.length > 0 && thoughts.every(({ listed }) => listed)) return null;
  const whole = sentence.replace(/[.!…\s]+$/, '').trim();
  const quotable = wordsIn(whole) <= LONGEST_CLAIM && !VERDICTS.test(whole) && !/["?]/.test(whole);
  const ways = [...thoughts.filter(({ listed }) => !listed).map(({ words }) => words), ...(quotable ? [whole] : [])];
  return ways.find((words) => !said.some((text) => text.includes(words))) ?? null;
}
const LONGEST_CLAIM = 14;

/** What can be picked up stands near the end; runs of blanks would cost the patterns above their square. */
function lastSentences(text: string): Sentence[] {
  return sentencesOf(text.replace(/\s{2,}/g, (blanks) => (blanks.includes('\n') ? '\n' : ' '))).slice(-MOST_SENTENCES);
}
const MOST_SENTENCES = 60;

interface Thought {
  words: string;
  tokens: readonly Token[];
  /** It is a thing of a list. */
  listed: boolean;
}

function thoughtsOf(sentence: Sentence): Thought[] {
  let end = 0;
  const pieces = sentence.text.split(JOINTS);
  const isList = pieces.length >= LIST_FROM && pieces.every((piece) => wordsIn(piece) <= LONGEST_MEMBER);
  // "MongoDB, since it is web scale" says no more of it than a list would.
  const namesOnly = isList || isHollow(sentence.tokens);
  return pieces.flatMap((piece) => {
    const words = (piece ?? '')
      .replace(LEADING, '')
      .replace(/[.!…\s]+$/, '')
      .trim();
    const from = sentence.text.indexOf(words, end);
    end = from + words.length;
    if (!keepsMeaning(sentence.text, from, end)) return [];
    const tokens = tokensOf(words);
    const content = tokens.filter(({ word }) => !isStop(word)).length;
    const count = wordsIn(words);
    const isMember = namesOnly && content >= 1 && count <= LONGEST_MEMBER;
    const reads = isMember || (count >= SHORTEST && count <= LONGEST && content >= 2 && content < tokens.length);
    return reads && !LEANS.test(words) && !HALVED.test(words) && !VERDICTS.test(words) && !words.includes('"')
      ? [{ words, tokens, listed: isMember }]
      : [];
  });
}

const wordsIn = (text: string): number => text.trim().split(/\s+/).length;

/**
 * How much a thought has to do with the question: a concept that it is about, words in common, words that belong to its
 * answers. A word that is a concept's counts again only where the question says it too.
 */
function tieOf({ tokens, listed }: Thought, context: MentionContext): number {
  const { concepts, wanted, belongs, onlyNames, question, common } = context;
  const matches = findConcepts(concepts, tokens).filter(({ concept }) => wanted.has(concept));
  const about = matches.length > 0 ? 2 : 0;
  const meant = new Set(matches.flatMap(({ from, to }) => tokens.slice(from, to).map(({ stem }) => stem)));
  const shared = [...sharedStems(tokens, tokensOf(question))];
  const own = contentStems(tokens);
  const rare = shared.filter((stem) => !common.has(stem));
  // One word of many ties no sentence: "value" in "creates synergies and value for all".
  const mine = own.filter((stem) => belongs.has(stem));
  const named = (listed || onlyNames) && mine.length > 0 && mine.length * 2 >= own.length ? 1 : 0;
  const signs = new Set([...rare, ...mine.filter((stem) => !meant.has(stem))]).size + (about > 0 ? 1 : 0);
  if (named === 0 && signs < context.signs) return 0;
  const tie = about + named + signs;
  // Of two things of a list the one that says more: "event time", not "p99".
  return tie + (about > 0 ? shared.length / 10 : 0) + (listed ? Math.min(own.length, 2) / 20 : 0);
}

/** Content words that both have, by stem. */
export function sharedStems(some: readonly Token[], others: readonly Token[]): Set<string> {
  const theirs = new Set(contentStems(others));
  return new Set(contentStems(some).filter((stem) => theirs.has(stem)));
}

/** The stems of words with a subject matter, each once. */
export const contentStems = (tokens: readonly Token[]): string[] => [
  ...new Set(tokens.filter(isContent).map(({ stem }) => stem)),
];

const isContent = ({ word, stem }: Token): boolean => !isStop(word) && stem.length >= 4;
