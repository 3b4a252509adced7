import type { Item, Script } from '../content/script.ts';
import type { Evidence } from '../contract/scorecard.ts';
import { onceFor } from '../detect/once.ts';
import { markSteering } from '../detect/steering.ts';
import { isStop, tokensOf } from '../detect/words.ts';
import type { InterviewRecord, Judgement } from '../judges/judge.ts';

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What a quote may be taken from: the text of a candidate's turn, of the board or of the code. */
export type Sources = ReadonlyMap<string, { text: string; refused: readonly string[] }>;

/** The candidate's own words by turn id, with the sentences that try to steer, which cannot be cited. */
export function sourcesOf(record: InterviewRecord): Sources {
  const sources = new Map<string, { text: string; refused: readonly string[] }>();
  const add = (id: string, text: string) => {
    const refused = markSteering(text).flatMap(({ sentence, steers }) => (steers ? [squeezed(sentence.text)] : []));
    sources.set(id, { text: squeezed(text), refused });
  };
  for (const turn of record.turns) if (turn.by === 'candidate') add(turn.id, turn.text);
  const { board, code } = record;
  if (board)
    add(
      'board',
      [...board.nodes, ...board.edges]
        .map(({ label }) => label)
        .concat(board.notes)
        .join('\n'),
    );
  if (code) add('code', code.text);
  return sources;
}

/** Stems of the words that an item is about: of its question, its concepts and its good sentence. */
export const subjectStems = (script: Script, item: Item): ReadonlySet<string> => stemsOf(script).get(item) ?? new Set();

const stemsOf = onceFor(
  (script: Script) => new Map(script.items.map((item): [Item, ReadonlySet<string>] => [item, subjectOf(script, item)])),
);

function subjectOf(script: Script, item: Item): ReadonlySet<string> {
  const texts = [item.asks, item.good, ...item.also, ...item.met.flatMap((concept) => script.concepts[concept] ?? [])];
  return new Set(
    texts.flatMap((text) =>
      tokensOf(text)
        .filter((token) => !isStop(token.word))
        .map((token) => token.stem),
    ),
  );
}

/** A judgement with only the evidence that holds; without any, what was judged is not met. */
export function withCheckedEvidence(judgement: Judgement, about: ReadonlySet<string>, sources: Sources): Judgement {
  if (judgement.status === 'not_met') return { ...judgement, evidence: [] };
  const evidence = judgement.evidence.filter((each) => isEvidence(each, about, sources));
  if (evidence.length > 0) return { ...judgement, evidence };
  return { ...judgement, status: 'not_met', evidence: [], reason: 'no evidence holds' };
}

function isEvidence({ turnId, quote }: Evidence, about: ReadonlySet<string>, sources: Sources): boolean {
  const source = sources.get(turnId);
  const words = squeezed(quote);
  if (!source || words === '' || !source.text.includes(words)) return false;
  if (source.refused.some((refused) => refused.includes(words) || words.includes(refused))) return false;
  return tokensOf(words).some((token) => about.has(token.stem));
}
