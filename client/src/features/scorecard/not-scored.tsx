import type { Scorecard } from '@onsite/server/contract/scorecard';
import { ButtonLink } from '../../ui/button.tsx';
import { ItemLine, type Source } from './item-line.tsx';
import { dimensionReports } from './report.ts';
import { ScoredBy } from './verdict.tsx';
import { whyNotScored } from './words.ts';

interface Props {
  card: Scorecard;
  source: Source;
  scenarioId: string;
  target: string;
}

/** No score, and why; never a number in its place. What was heard is shown all the same. */
export function NotScored({ card, source, scenarioId, target }: Props) {
  const heard = dimensionReports(card).filter(({ shown }) => shown.length > 0);
  return (
    <>
      <section aria-labelledby="verdict" className="max-w-2xl pt-10">
        <h2 id="verdict" className="text-4xl font-semibold sm:text-5xl">
          Not scored
        </h2>
        {whyNotScored(card, [...source.turns.values()]).map((line) => (
          <p key={line} className="mt-3 text-lg/7 text-ink-2">
            {line}
          </p>
        ))}
        <p className="mt-3 text-sm text-ink-2">
          A score from so little would say nothing about you, so there is none, and no verdict. Hand over in every
          phase, and each part can be judged.
        </p>
        <div className="mt-6">
          <ButtonLink to={`/s/${scenarioId}?level=${card.level}`} variant="primary">
            Try it again
          </ButtonLink>
        </div>
        <dl className="mt-8 max-w-lg text-sm">
          <ScoredBy card={card} scored={false} />
        </dl>
      </section>
      {heard.length > 0 && (
        <section aria-labelledby="heard" className="pt-12">
          <h2 id="heard" className="text-lg font-semibold">
            What was heard
          </h2>
          {heard.map(({ dimension, shown }) => (
            <div
              key={dimension.id}
              className="mt-4 grid gap-x-12 gap-y-2 border-t border-line pt-5 lg:grid-cols-[13rem_minmax(0,1fr)]"
            >
              <h3 className="font-semibold">{dimension.title}</h3>
              <ul className="max-w-[70ch]">
                {shown.map((line) => (
                  <ItemLine key={line.item.id} line={line} source={source} target={target} />
                ))}
              </ul>
            </div>
          ))}
        </section>
      )}
    </>
  );
}
