import type { Scorecard } from '@onsite/server/contract/scorecard';
import { Info } from 'lucide-react';
import type { ReactNode } from 'react';
import { barred, barsMet } from '../../record/bars.ts';
import { LevelRadar } from '../../ui/level-radar.tsx';
import { engineName, LEVEL_TITLES, VERDICT_TITLES } from '../../ui/words.ts';
import { ScoreScale } from './score-scale.tsx';
import { certificateLine, flagLine, gateLines, verdictLine } from './words.ts';

/** A radar of fewer corners is no shape. */
const LEAST_CORNERS = 3;

interface Props {
  card: Scorecard;
  overall: number;
  /** What to know of an interview that was stopped early; null of any other. */
  early: string | null;
}

/** The verdict in plain words, the score with how sure it is, and the shape of it. */
export function VerdictPanel({ card, overall, early }: Props) {
  const corners = barred(card.dimensions);
  const bars = barsMet(card.dimensions);
  const certificate = certificateLine(card);
  return (
    <section
      aria-labelledby="verdict"
      className="grid gap-x-16 gap-y-8 pt-10 xl:gap-x-12 lg:grid-cols-[minmax(0,1fr)_27rem] lg:grid-rows-[auto_1fr] xl:grid-cols-[minmax(0,1fr)_minmax(0,22rem)_28rem] xl:grid-rows-1"
    >
      <div className="min-w-0">
        <h2 id="verdict" className="text-4xl font-semibold sm:text-5xl">
          {VERDICT_TITLES[card.verdict]}
        </h2>
        <p className="mt-3 max-w-[46ch] text-lg/7 text-ink-2">
          {verdictLine(card)} The bar was met in {bars.met} of {bars.of} parts.
        </p>
        <div className="mt-8 max-w-lg">
          <ScoreScale overall={overall} interval={card.interval} />
        </div>
      </div>
      {corners.length >= LEAST_CORNERS && (
        <div className="min-w-0 lg:row-span-2 xl:col-start-3 xl:row-span-1 xl:row-start-1">
          <LevelRadar dimensions={corners} levelTitle={LEVEL_TITLES[card.level]} />
        </div>
      )}
      <div className="min-w-0 max-w-lg space-y-8 xl:col-start-2 xl:row-start-1 xl:pt-3">
        <Notes lines={[...(early ? [early] : []), ...gateLines(card), ...card.flags.map(flagLine)]} />
        <dl className="text-sm">
          <Fact term="Certificate">{certificate ?? 'None this time'}</Fact>
          <ScoredBy card={card} />
        </dl>
      </div>
    </section>
  );
}

const PERCENT = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 });

/** Who scored it, by what, and how far to trust it. */
export function ScoredBy({ card, scored = true }: { card: Scorecard; scored?: boolean }) {
  return (
    <>
      <Fact term={scored ? 'Scored by' : 'Judged by'}>
        {engineName(card)}
        {scored && card.engine === 'built-in' && <span className="text-ink-2">: a formative estimate, ± 10</span>}
        {scored && card.flipRate !== null && card.flipRate !== undefined && (
          <span className="text-ink-2">; its votes differed on {PERCENT.format(card.flipRate)} of the points</span>
        )}
      </Fact>
      <Fact term="Rubric">
        {card.rubric.id}, version {card.rubric.version}
      </Fact>
    </>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[7rem_minmax(0,1fr)] border-t border-line py-2">
      <dt className="text-ink-3">{term}</dt>
      <dd className="break-words">{children}</dd>
    </div>
  );
}

/** What held the verdict, and what to keep in mind. */
function Notes({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <ul aria-label="What limits this score" className="space-y-2">
      {lines.map((line) => (
        <li key={line} className="flex gap-2.5 rounded-md bg-amber-soft px-3 py-2 text-sm">
          <Info aria-hidden className="mt-0.5 size-4 shrink-0 text-amber" />
          {line}
        </li>
      ))}
    </ul>
  );
}
