import type { Turn } from '@onsite/server/contract/candidate-view';

export interface TalkShare {
  candidateWords: number;
  interviewerWords: number;
  /** The candidate's part of all words, 0–1; null where nothing was said. */
  share: number | null;
}

/** Who spoke how much, by words. */
export function talkShare(turns: readonly Pick<Turn, 'by' | 'text'>[]): TalkShare {
  let [candidateWords, interviewerWords] = [0, 0];
  for (const { by, text } of turns) {
    const words = text.match(/\S+/g)?.length ?? 0;
    if (by === 'candidate') candidateWords += words;
    else interviewerWords += words;
  }
  const all = candidateWords + interviewerWords;
  return { candidateWords, interviewerWords, share: all === 0 ? null : candidateWords / all };
}
