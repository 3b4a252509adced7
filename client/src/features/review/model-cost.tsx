import { type ModelCall, sumOfCalls } from '@onsite/server/contract/model-call';

const COUNT = new Intl.NumberFormat('en');

/** What the model was asked and what it took, as far as its server told; nothing where no model had a part in it. */
export function ModelCost({ calls }: { calls: readonly ModelCall[] }) {
  if (calls.length === 0) return null;
  return (
    <section aria-label="What the model took">
      <h2 className="label">What the model took</h2>
      <p className="mt-1 text-[0.8125rem] text-ink-2 tabular-nums">{costLine(calls)}</p>
    </section>
  );
}

/** "4 calls, 12,000 tokens read (9,000 of them from its cache), 300 written." */
export function costLine(calls: readonly ModelCall[]): string {
  const sum = sumOfCalls(calls);
  const failed = sum.failed > 0 ? ` (${COUNT.format(sum.failed)} failed)` : '';
  const cached = sum.cachedTokens > 0 ? ` (${COUNT.format(sum.cachedTokens)} of them from its cache)` : '';
  const about = sum.estimated > 0 ? 'about ' : '';
  const read = `${about}${COUNT.format(sum.promptTokens)} tokens read${cached}`;
  const line = `${COUNT.format(sum.calls)} ${sum.calls === 1 ? 'call' : 'calls'}${failed}, ${read}, ${COUNT.format(sum.outputTokens)} written.`;
  if (sum.estimated === 0) return line;
  const which =
    sum.estimated === sum.calls ? 'its server tells' : `for ${COUNT.format(sum.estimated)} of them its server told`;
  return `${line} An estimate: ${which} no tokens, so four characters count as one.`;
}
