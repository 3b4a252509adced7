import type { NextLevel } from '@onsite/server/contract/scorecard';
import { LEVEL_TITLES } from '../../ui/words.ts';

/** What would have made this an answer of the next level up, in the scenario's own terms. */
export function NextLevelSection({ next }: { next: NextLevel }) {
  const title = LEVEL_TITLES[next.level];
  return (
    <section aria-labelledby="next-level" className="border-t border-line py-10">
      <h2 id="next-level" className="text-lg font-semibold">
        What would have made this {title}
      </h2>
      {next.adds && <p className="mt-3 max-w-[70ch] text-[0.9375rem]/6.5">{next.adds}</p>}
      <ul className="mt-4 grid max-w-[110ch] gap-x-10 gap-y-5 md:grid-cols-2">
        {next.items.map(({ id, question, example }) => (
          <li key={id}>
            <a href={`#item-${id}`} className="font-medium hover:underline">
              {question}
            </a>
            <p className="mt-1 text-sm/6 text-ink-2">
              For example: <q>{example}</q>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
