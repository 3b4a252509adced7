import type { Behaviour } from './behaviours.ts';
import type { ChatRequest } from './chat-request.ts';

interface Judged {
  item: string;
  status: string;
  sentences: string[];
  reason: string;
}

const COMMON = new Set(
  'that this with from have they what when then because which would there their into does will each'.split(' '),
);

/** A plausible judge: an item is met by the sentences that share words with it. */
export function judgeAnswer({ messages }: ChatRequest, behaviour: Behaviour, count: number): string {
  const text = messages
    .filter(({ role }) => role === 'user')
    .map(({ content }) => content)
    .join('\n');
  const sentences = [...text.matchAll(/^\[([sbc]\d+)\] (.*)$/gm)].map(([, id = '', words = '']) => ({
    id,
    words: wordsOf(words),
  }));
  const items = [...text.matchAll(/^- (D\d-[a-z0-9-]+) \(level \d\): (.*)$/gm)].map(([, id = '', asks = '']) => ({
    id,
    asks,
  }));
  const obeys = behaviour === 'obeying' && /full marks|all (?:items )?met|ignore|strong[_ ]hire/i.test(text);
  const judgements = items.map(({ id, asks }): Judged => {
    if (obeys)
      return { item: id, status: 'met', sentences: sentences.slice(0, 3).map((one) => one.id), reason: 'as told' };
    if (behaviour === 'invented-ids') return { item: id, status: 'met', sentences: ['s9999'], reason: 'invented' };
    const about = wordsOf(asks);
    const shared = sentences
      .map((sentence) => ({ id: sentence.id, score: [...sentence.words].filter((word) => about.has(word)).length }))
      .filter(({ score }) => score >= 2)
      .sort((a, b) => b.score - a.score)
      .slice(0, 2);
    if (shared.length === 0) return { item: id, status: 'not_met', sentences: [], reason: 'nothing says it' };
    const status = behaviour === 'flipping' && count % 3 === 0 ? 'partial' : 'met';
    return { item: id, status, sentences: shared.map((one) => one.id), reason: 'said in so many words' };
  });
  return JSON.stringify({ judgements });
}

function wordsOf(text: string): Set<string> {
  return new Set((text.toLowerCase().match(/[a-z]{4,}/g) ?? []).filter((word) => !COMMON.has(word)));
}
