import type { Script } from '../content/script.ts';
import { codeSentences } from '../detect/code-words.ts';
import { addTrigrams, overlapWith } from '../detect/echo.ts';
import { markSteering } from '../detect/steering.ts';
import { isStop, type Sentence, sentencesOf } from '../detect/words.ts';
import type { InterviewRecord } from './judge.ts';

/** The candidate's own sentences of one turn, of the board or of the code. */
export interface Passage {
  turnId: string;
  sentences: Sentence[];
}

export interface OwnWords {
  passages: Passage[];
  /** All that they said in their turns, echoes and repeats too: what the talk is about shows in these as well. */
  spoken: Sentence[];
  /** A sentence tried to steer the judge. */
  steered: boolean;
}

/** More than this share of a sentence's runs of three words was said by the interviewer or the brief: an echo. */
const ECHO = 0.5;
/** A fact that is said again with so many telling words of one's own, or with a figure of one's own, is put to use. */
const OWN_WORDS = 3;

/**
 * What the candidate said themselves, in order: without attempts to steer, without echoes of the interviewer's
 * earlier words or the brief, without facts that are only said again, and without what they had said before.
 */
export function ownWords({ script, turns, board, code }: InterviewRecord): OwnWords {
  const heard = new Set<string>();
  const hear = (text: string): void => {
    for (const { tokens } of sentencesOf(text)) addTrigrams(heard, tokens);
  };
  const before = new Set<string>();
  const spoken: Sentence[] = [];
  let steered = false;
  const own = (turnId: string, text: string): Passage => {
    const clean = markSteering(text).flatMap(({ sentence, steers }) => {
      steered ||= steers;
      return steers ? [] : [sentence];
    });
    if (turnId !== 'board' && turnId !== 'code') spoken.push(...clean);
    return passageOf(turnId, clean);
  };
  const passageOf = (turnId: string, clean: readonly Sentence[]): Passage => {
    const sentences: Sentence[] = [];
    for (const sentence of clean) {
      if (overlapWith(heard, sentence.tokens) > ECHO || onlyRestates(sheet, sentence)) continue;
      const words = sentence.tokens.map((token) => token.stem).join(' ');
      if (before.has(words)) continue;
      before.add(words);
      sentences.push(sentence);
    }
    return { turnId, sentences };
  };
  hear(script.brief);
  const sheet = sheetOf(script);
  const passages: Passage[] = [];
  for (const turn of turns) {
    if (turn.by === 'interviewer') hear(turn.text);
    else passages.push(own(turn.id, turn.text));
  }
  // Notes on the board are words like any others; labels only name things.
  for (const note of board?.notes ?? []) passages.push(own('board', note));
  if (code) {
    for (const line of commentsIn(code.text)) passages.push(own('code', line));
    for (const statement of codeSentences(code.text)) passages.push(passageOf('code', [statement]));
  }
  return { passages, spoken, steered };
}

interface Sheet {
  trigrams: ReadonlySet<string>;
  /** Stems and figures of brief and fact sheet. */
  words: ReadonlySet<string>;
}

/** What the candidate is given, asked for or not. */
function sheetOf({ brief, facts }: Script): Sheet {
  const trigrams = new Set<string>();
  const words = new Set<string>();
  for (const text of [brief, ...facts.map(({ say }) => say)]) {
    for (const { tokens } of sentencesOf(text)) {
      addTrigrams(trigrams, tokens);
      for (const { stem } of tokens) words.add(stem);
    }
  }
  return { trigrams, words };
}

/** A fact derives and decides nothing by being said again; what is made of it does. */
function onlyRestates({ trigrams, words }: Sheet, { tokens }: Sentence): boolean {
  if (overlapWith(trigrams, tokens) <= ECHO) return false;
  const added = new Set(tokens.filter(({ word, stem }) => !isStop(word) && !words.has(stem)).map(({ stem }) => stem));
  return added.size < OWN_WORDS && ![...added].some((stem) => /^\d/.test(stem));
}

/** Comment lines of a program, runs of neighbouring ones together. */
function commentsIn(text: string): string[] {
  return [...text.matchAll(/(?:\/\/|#|--)[ \t]*([^\n]+)|\/\*([\s\S]*?)\*\//g)].map((match) =>
    (match[1] ?? match[2] ?? '').trim(),
  );
}
