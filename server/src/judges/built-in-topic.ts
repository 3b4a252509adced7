import type { Script } from '../content/script.ts';
import { compilePhrases, findConcepts, stemFor } from '../detect/concepts.ts';
import { isStop, type Sentence, type Token, tokensOf } from '../detect/words.ts';
import type { OwnWords } from './built-in-sentences.ts';

/** Fewer of the scenario's subject groups than this, and the talk was about something else. */
const LEAST_SUBJECTS = 3;
/**
 * Of the words that are neither everybody's nor the subject's, this share must be known to the scenario. Other people's
 * answers to a scenario reach 0.5 and more, answers to another one 0.38 in the middle.
 */
const LEAST_KNOWN = 0.42;
/** Of fewer such words no share is taken. */
const LEAST_WORDS = 30;

/** Whether what a candidate said is about another problem than the script's. */
export type OffTopic = (words: OwnWords) => boolean;

/**
 * Prepares the topic gate of one script: its subject must be named, and a good part of the other telling words must be
 * its own, so that another problem's answer does not pass with the subject's words strewn over it.
 */
export function compileTopic(script: Script): OffTopic {
  const groups = script.subject.map((group) => compilePhrases(group));
  const subject = stemsOf(script.subject.flat());
  const everybody = new Set([...subject, ...wordsOfItems(script, false)]);
  const known = new Set([
    ...wordsOfItems(script, true),
    ...stemsOf([script.brief, ...script.facts.map(({ say }) => say)]),
  ]);
  return ({ spoken, passages }) => {
    if (groups.length < LEAST_SUBJECTS) return false;
    const named = groups.filter((group) => spoken.some(({ tokens }) => findConcepts(group, tokens).length > 0));
    if (named.length < LEAST_SUBJECTS) return true;
    const telling = stemsIn(passages.flatMap(({ sentences }) => sentences));
    const special = [...telling].filter((stem) => !everybody.has(stem));
    const own = special.filter((stem) => known.has(stem));
    return special.length >= LEAST_WORDS && own.length < special.length * LEAST_KNOWN;
  };
}

function wordsOfItems({ items, concepts }: Script, own: boolean): ReadonlySet<string> {
  return stemsOf(
    items
      .filter((item) => item.own === own)
      .flatMap(({ asks, good, also, met }) => [asks, good, ...also, ...met.flatMap((id) => concepts[id] ?? [])]),
  );
}

const telling = (tokens: readonly Token[]): string[] =>
  tokens.flatMap((token) => (isStop(token.word) || /^\d/.test(token.word) ? [] : [stemFor(token)]));
const stemsOf = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => telling(tokensOf(text))));
const stemsIn = (sentences: readonly Sentence[]): ReadonlySet<string> =>
  new Set(sentences.flatMap(({ tokens }) => telling(tokens)));
