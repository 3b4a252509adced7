import type { Evidence } from '../contract/scorecard.ts';
import { boardFacts } from '../detect/board-facts.ts';
import { edgeLines } from '../detect/board-words.ts';
import { markSteering } from '../detect/steering.ts';
import type { Sentence } from '../detect/words.ts';
import type { InterviewRecord } from './judge.ts';

/** The record as a judge reads it, and what each id in it stands for. */
export interface NumberedRecord {
  text: string;
  quotes: ReadonlyMap<string, Evidence>;
  /** The candidate tried to steer the judge; those sentences are left out. */
  steered: boolean;
}

const LEFT_OUT = '(a sentence that tries to steer the judge is left out)';

/**
 * Numbers the candidate's sentences (s1 …), the whiteboard's labels (b1 …) and the lines of code (c1 …); how the
 * drawing is tied together, and what checks of it found, stands without a number. Each takes
 * one line, so that no text can pass for another line of the record.
 */
export function numberRecord({ turns, board, code }: InterviewRecord): NumberedRecord {
  const quotes = new Map<string, Evidence>();
  const counts = { s: 0, b: 0, c: 0 };
  const numbered = (kind: keyof typeof counts, turnId: string, quote: string): string => {
    counts[kind] += 1;
    const id = `${kind}${counts[kind]}`;
    quotes.set(id, { turnId, quote });
    return `[${id}] ${oneLine(quote)}`;
  };

  let steered = false;
  const lines: string[] = [];
  const spoken: Sentence[] = [];
  for (const turn of turns) {
    if (turn.by === 'interviewer') {
      lines.push(`Interviewer: ${oneLine(turn.text)}`);
      continue;
    }
    lines.push('Candidate:');
    for (const { sentence, steers } of markSteering(turn.text)) {
      lines.push(steers ? LEFT_OUT : numbered('s', turn.id, sentence.text));
      if (!steers) spoken.push(sentence);
      steered ||= steers;
    }
  }
  const clean = (text: string): boolean => {
    const steers = markSteering(text).some((each) => each.steers);
    steered ||= steers;
    return text.trim() !== '' && !steers;
  };
  if (board) {
    lines.push('Whiteboard:');
    for (const { label } of board.nodes) if (clean(label)) lines.push(numbered('b', 'board', label));
    for (const { label } of board.edges) if (clean(label)) lines.push(numbered('b', 'board', label));
    for (const note of board.notes) if (clean(note)) lines.push(numbered('b', 'board', note));
    for (const edge of edgeLines(board)) if (clean(edge)) lines.push(`Arrow: ${oneLine(edge)}`);
    for (const fact of boardFacts(board, spoken)) if (clean(fact)) lines.push(`Drawing: ${oneLine(fact)}`);
  }
  if (code && code.text.trim() !== '') {
    lines.push(`Code (${oneLine(code.language)}):`);
    for (const line of code.text.split('\n')) if (clean(line)) lines.push(numbered('c', 'code', line.trim()));
  }
  return { text: lines.join('\n'), quotes, steered };
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
