import { stemOf } from './stems.ts';

/** One word or number with its place in the text (UTF-16 units). */
export interface Token {
  /** Lower case, straight quotes, without a possessive ending. */
  word: string;
  stem: string;
  start: number;
  end: number;
}

/** A token whose stem is found when it is asked for: of a word that is still being streamed it mostly never is. */
class Word implements Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  #stem: string | null = null;

  constructor(word: string, start: number, end: number) {
    this.word = word;
    this.start = start;
    this.end = end;
  }

  get stem(): string {
    this.#stem ??= stemOf(this.word);
    return this.#stem;
  }
}

export interface Sentence {
  text: string;
  start: number;
  end: number;
  tokens: readonly Token[];
}

/** Words that may stand between the words of a phrase, or differ, without changing what it says. */
const SMALL = new Set(
  (
    'a an the of to for my our your its their his her this that these those some any each every all both per ' +
    'in on at with by from into is are be was were it also just then there'
  ).split(' '),
);
/** Those of them that say nothing at the edge of a phrase. */
const ARTICLES = new Set('a an the my our your its their his her this that these those some any'.split(' '));

/** Words without a subject matter of their own. */
const STOP = new Set(
  (
    'a an the of to for my our your its their his her this that these those some any each every all both per in on ' +
    'at with by from into is are be was were been being it also just then there i we you he she they me us them who ' +
    'what which when where why how if so because since as than but and or not no nor do does did done can could ' +
    'would should will shall may might must have has had having get gets got let lets make makes made take takes ' +
    'go goes going want wants need needs say says said think know see look one ones thing things way very much many ' +
    'more most less least few only even still again too here now up down out off over under about after before while ' +
    'until again between through during own same other another such like use uses used using keep keeps put puts ' +
    'give gives first next last yes ok okay well really simply basically maybe perhaps'
  ).split(' '),
);

export const isSmall = (token: Token): boolean => SMALL.has(token.word);
export const isArticle = (token: Token): boolean => ARTICLES.has(token.word);
export const isStop = (word: string): boolean => STOP.has(word);

const TOKEN = /\d+(?:[.,:]\d+)*(?:%|\p{L}+)?|c\+\+|[cf]#|\p{L}+(?:['’ʼ‘`´]\p{L}+)*\d*|%|×/giu;

const TOKENS = new Map<string, readonly Token[]>();
let tokenUnits = 0;

/**
 * Words of a text in order. Numbers stay whole ("99.9", "2,880", "14.4k"); hyphens and slashes part words.
 * Memoised where the text stands alone: each turn is compared with the same questions.
 */
export function tokensOf(text: string, offset = 0): readonly Token[] {
  if (offset !== 0) return readTokens(text, offset);
  const known = TOKENS.get(text);
  if (known) return known;
  const tokens = readTokens(text, 0);
  tokenUnits += text.length;
  if (tokenUnits > 200_000) {
    TOKENS.clear();
    tokenUnits = text.length;
  }
  TOKENS.set(text, tokens);
  return tokens;
}

function readTokens(text: string, offset: number): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const word = match[0]
      .toLowerCase()
      .replace(/[’ʼ‘`´]/g, "'")
      .replace(/'s$/, '');
    tokens.push(new Word(word, offset + match.index, offset + match.index + match[0].length));
  }
  return tokens;
}

const BULLET = /^\s*(?:[-*•–+]|\d{1,2}[.)]|[a-z][.)]|#+|>)\s+/;
const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' });
const MEMO = new Map<string, readonly Sentence[]>();
let memoUnits = 0;
/** Sentences by their place and text: what is typed on keeps its first sentences, and what was read off them. */
const SAME = new Map<string, Sentence>();
let sameUnits = 0;

function interned(sentence: Sentence): Sentence {
  const key = `${sentence.start} ${sentence.text}`;
  const known = SAME.get(key);
  if (known) return known;
  sameUnits += key.length;
  if (sameUnits > 500_000) {
    SAME.clear();
    sameUnits = key.length;
  }
  SAME.set(key, sentence);
  return sentence;
}

/**
 * Sentences of a text in order: by punctuation, by bullets, and by line breaks that do not just wrap a line.
 * Offsets are UTF-16 units of the text. Memoised.
 */
export function sentencesOf(text: string): readonly Sentence[] {
  const known = MEMO.get(text);
  if (known) return known;
  const sentences = blocksOf(text)
    .flatMap(([start, end]) => sentencesOfBlock(text, start, end))
    .map(interned);
  memoUnits += text.length;
  if (memoUnits > 1_000_000) {
    MEMO.clear();
    memoUnits = text.length;
  }
  MEMO.set(text, sentences);
  return sentences;
}

function sentencesOfBlock(text: string, from: number, to: number): Sentence[] {
  const sentences: Sentence[] = [];
  for (const { segment, index } of SEGMENTER.segment(forSegmenting(text.slice(from, to)))) {
    const sentence = sentenceAt(text, from + index, from + index + segment.length);
    if (sentence) sentences.push(...(sentence.tokens.length > LONGEST ? clausesOf(sentence) : [sentence]));
  }
  return sentences;
}

/** Speech often comes without full stops; what is longer than a sentence is parted at its turns. */
const LONGEST = 60;
const CLAUSE = 20;

function clausesOf(sentence: Sentence): Sentence[] {
  const clauses: Sentence[] = [];
  const { tokens } = sentence;
  let from = 0;
  for (let i = 1; i <= tokens.length; i += 1) {
    const [before, token] = [tokens[i - 1], tokens[i]];
    const gap = before && token ? sentence.text.slice(before.end - sentence.start, token.start - sentence.start) : '';
    const turns = /[,;:—–]/.test(gap) || ['and', 'so', 'then', 'but'].includes(token?.word ?? '');
    const cut = !token || i - from >= LONGEST || (i - from >= CLAUSE && tokens.length - i >= 5 && turns);
    const first = tokens[from];
    if (!cut || !first || !before) continue;
    const last = !token;
    const [start, end] = [clauses.length === 0 ? sentence.start : first.start, last ? sentence.end : before.end];
    const text = sentence.text.slice(start - sentence.start, end - sentence.start);
    clauses.push({ text, start, end, tokens: tokens.slice(from, i) });
    from = i;
  }
  return clauses;
}

/**
 * The same length, but with no end of a sentence where there is none: inside a URL (`/orders?since=42`) and at a
 * placeholder of code (`WHERE id = ? AND …`); and with one where a figure begins the next ("…wait. 99 % allows…").
 */
function forSegmenting(block: string): string {
  return block
    .replace(/[\r\n]/g, ' ')
    .replace(FIGURE_AFTER_STOP, (figure) => 'N'.repeat(figure.length))
    .replace(/[?!](?=[\p{L}\p{N}_=&])/gu, ',')
    .replace(PLACEHOLDER, ',');
}

const FIGURE_AFTER_STOP =
  /(?<!\b(?:\p{L}|approx|max|min|no|nos|ca|vs|etc|fig|sec|vol|ver|est|incl|avg|resp|pp|ch|art)\.\s)(?<=[\p{L}\p{N}%)\]"'’”]\.["')’”]?\s)[$€]?\d/giu;

/** A question mark that stands for a value. */
export const PLACEHOLDER = /(?<=[=(,<>]\s{0,2})\?/g;

function sentenceAt(text: string, from: number, to: number): Sentence | null {
  const raw = text.slice(from, to);
  const start = from + (raw.length - raw.trimStart().length);
  const trimmed = raw.trim();
  const tokens = tokensOf(trimmed, start);
  return tokens.length === 0 ? null : { text: trimmed, start, end: start + trimmed.length, tokens };
}

/** Stretches of text that a sentence cannot leave, as [start, end) without their bullets. */
function blocksOf(text: string): [number, number][] {
  const blocks: [number, number][] = [];
  let at = 0;
  let previous = '';
  for (const line of text.split('\n')) {
    const bullet = BULLET.exec(line)?.[0].length ?? 0;
    const last = blocks.at(-1);
    const wraps = bullet === 0 && previous.trim().length >= 40 && !/[.!?:;]["')\]]*\s*$/.test(previous);
    if (last && wraps && /^\s*[\p{Ll}\d(]/u.test(line)) last[1] = at + line.length;
    else if (line.trim() !== '') blocks.push([at + bullet, at + line.length]);
    previous = line;
    at += line.length + 1;
  }
  return blocks;
}
