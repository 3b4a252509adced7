import type { ReactNode } from 'react';
import { LevelMeter, levelFigure } from '../../ui/level-meter.tsx';
import { ItemLine, type Source } from './item-line.tsx';
import { type DimensionReport, shownCount, stepAndExample } from './report.ts';
import type { Line } from './twins.ts';

const PERCENT = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 });

interface Props {
  report: DimensionReport;
  source: Source;
  /** The id that the address names. */
  target: string;
}

/** One dimension: where it stands, the next thing to say, and every point of it. */
export function DimensionSection({ report, source, target }: Props) {
  const { dimension, share, shown, toBar, beyond } = report;
  const { step, example } = stepAndExample(dimension.nextStep);
  const met = dimension.bar !== null && dimension.level >= dimension.bar;
  const told = (lines: Line[]) =>
    lines.map((line) => <ItemLine key={line.item.id} line={line} source={source} target={target} />);
  return (
    <section
      id={`dimension-${dimension.id}`}
      aria-labelledby={`title-${dimension.id}`}
      className="grid scroll-mt-16 gap-x-12 gap-y-5 border-t border-line py-10 lg:grid-cols-[13rem_minmax(0,1fr)]"
    >
      <Standing report={report} />
      <div className="min-w-0">
        <p className="max-w-[70ch] text-[0.9375rem]/6.5">{dimension.summary}</p>
        {dimension.wanted && (
          <p className="mt-2 max-w-[70ch] text-sm/6 text-ink-2">
            <span className="font-medium">The bar asks:</span> {dimension.wanted}
          </p>
        )}
        {step && share > 0 && (
          <div className="mt-4 max-w-[70ch] rounded-md bg-sunken px-4 py-3 text-[0.9375rem]/6">
            <h4 className="label">Next step</h4>
            <p className="mt-0.5">{step}</p>
            {example && (
              <p className="mt-1 text-sm text-ink-2">
                For example: <q>{example}</q>
              </p>
            )}
          </div>
        )}
        <div className="mt-6 space-y-6">
          <Group title="Shown" count={shownCount(shown)} empty="Nothing yet.">
            {told(shown)}
          </Group>
          {dimension.evaluable && dimension.bar !== null ? (
            <>
              {(toBar.length > 0 || beyond.length === 0) && (
                <Group title={met ? 'Still open below the bar' : 'Would have met the bar'} empty="Nothing is open.">
                  {told(toBar)}
                </Group>
              )}
              {beyond.length > 0 && <Group title="Beyond the bar">{told(beyond)}</Group>}
            </>
          ) : (
            <Group title="What is looked for" empty="Nothing is open.">
              {told([...toBar, ...beyond])}
            </Group>
          )}
        </div>
      </div>
    </section>
  );
}

function Standing({ report: { dimension, share } }: { report: DimensionReport }) {
  const { id, title, level, bar, evaluable, score } = dimension;
  return (
    <div className="lg:sticky lg:top-20 lg:self-start">
      <h3 id={`title-${id}`} className="text-lg/6 font-semibold">
        {title}
      </h3>
      {evaluable && bar !== null && share > 0 ? (
        <div className="mt-3 max-w-64">
          <LevelMeter level={level} bar={bar} />
          <p className="mt-2.5 text-sm tabular-nums">
            <span className="font-medium">Level {levelFigure(level)}</span>
            <span className="text-ink-2">, bar {bar}</span>
          </p>
          <p className="mt-0.5 text-[0.8125rem] text-ink-3 tabular-nums">
            {PERCENT.format(share)} of the score{score !== null && ` · ${Math.floor(score)} points`}
          </p>
        </div>
      ) : (
        <p className="mt-1 text-sm text-ink-3">{share === 0 ? 'Does not count at this level.' : 'Not judged.'}</p>
      )}
    </div>
  );
}

interface GroupProps {
  title: string;
  /** Instead of the number of lines. */
  count?: string;
  empty?: string;
  children: ReactNode[];
}

/** `children` is the list's lines. */
function Group({ title, count, empty, children }: GroupProps) {
  return (
    <div>
      <h4 className="label">
        {title}
        {children.length > 0 && <span className="ml-1.5 font-normal tabular-nums">{count ?? children.length}</span>}
      </h4>
      {children.length > 0 ? (
        <ul className="mt-1 gap-x-12 md:columns-2 *:break-inside-avoid">{children}</ul>
      ) : (
        <p className="mt-1 text-sm text-ink-3">{empty}</p>
      )}
    </div>
  );
}
