import type { Spoken } from './commands.ts';
import type { NewEvent } from './events.ts';
import type { ChosenMove, Interview } from './state.ts';

/** The pending turn, said. */
export function interviewerSaid({ turnId, inReplyTo, move }: ChosenMove, text: string) {
  return { type: 'InterviewerSaid' as const, turnId, inReplyTo, move, text };
}

/** I6: what the interviewer had said when the candidate cut in stands, marked; a mere thought leaves no trace. */
export function cutIn({ pending }: Interview, { spoken }: { spoken?: Spoken }): NewEvent[] {
  if (!pending || !spoken || spoken.turnId !== pending.turnId || spoken.text.trim() === '') return [];
  return [{ ...interviewerSaid(pending, spoken.text), interrupted: true }];
}
