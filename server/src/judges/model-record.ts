import type { Evidence } from '../contract/scorecard.ts';
import { markSteering } from '../detect/steering.ts';
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
 * Numbers the candidate's sentences (s1 …), the whiteboard's labels (b1 …) and the lines of code (c1 …). Each takes
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
  for (const turn of turns) {
    if (turn.by === 'interviewer') {
      lines.push(`Interviewer: ${oneLine(turn.text)}`);
      continue;
    }
    lines.push('Candidate:');
    for (const { sentence, steers } of markSteering(turn.text)) {
      lines.push(steers ? LEFT_OUT : numbered('s', turn.id, sentence.text));
      steered ||= steers;
    }
  }
  const clean = (text: string): boolean => {
    const steers = markSteering(text).some((each) => each.steers);
    steered ||= steers;
    return text.trim() !== '' && !steers;
  };
  if (board) {
    const names = new Map(board.nodes.map(({ id, label }) => [id, label]));
    lines.push('Whiteboard:');
    for (const { label } of board.nodes) if (clean(label)) lines.push(numbered('b', 'board', label));
    for (const { label } of board.edges) if (clean(label)) lines.push(numbered('b', 'board', label));
    for (const note of board.notes) if (clean(note)) lines.push(numbered('b', 'board', note));
    for (const { from, to } of board.edges) {
      const ends = `${names.get(from) ?? '?'} → ${names.get(to) ?? '?'}`;
      if (clean(ends)) lines.push(`Arrow: ${oneLine(ends)}`);
    }
  }
  if (code && code.text.trim() !== '') {
    lines.push(`Code (${oneLine(code.language)}):`);
    for (const line of code.text.split('\n')) if (clean(line)) lines.push(numbered('c', 'code', line.trim()));
  }
  return { text: lines.join('\n'), quotes, steered };
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
