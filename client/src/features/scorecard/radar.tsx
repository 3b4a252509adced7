import type { ScorecardDimension } from '@onsite/server/contract/scorecard';
import { PolarAngleAxis, PolarGrid, PolarRadiusAxis, Radar, RadarChart, ResponsiveContainer } from 'recharts';
import { levelFigure } from '../../ui/level-meter.tsx';

interface Corner {
  id: string;
  name: string;
  level: number;
  bar: number;
  evaluable: boolean;
}

/** The dimensions that carry weight, against the bar of the level aimed at. The table below it says the same. */
export function LevelRadar({ dimensions, levelTitle }: { dimensions: ScorecardDimension[]; levelTitle: string }) {
  const corners = dimensions.map(({ id, title, level, bar, evaluable }): Corner => {
    return { id, name: title.split(/[\s,]/)[0] ?? title, level, bar: bar ?? 0, evaluable };
  });
  return (
    <figure className="min-w-0">
      <div
        role="img"
        aria-label={`Your level in each dimension against the ${levelTitle} bar; the figures are in the table below.`}
        className="h-72 sm:h-96"
      >
        <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 320, height: 320 }}>
          <RadarChart data={corners} outerRadius="68%" accessibilityLayer={false}>
            <PolarGrid stroke="var(--line)" gridType="polygon" />
            <PolarRadiusAxis domain={[0, 4]} tickCount={5} tick={false} axisLine={false} />
            <PolarAngleAxis
              dataKey="id"
              tick={(props) => <CornerLabel {...props} corners={corners} />}
              tickLine={false}
            />
            <Radar
              dataKey="level"
              stroke="var(--accent)"
              strokeWidth={2}
              fill="var(--accent)"
              fillOpacity={0.14}
              dot={{ r: 2.5, fill: 'var(--accent)', fillOpacity: 1, strokeWidth: 0 }}
              isAnimationActive={false}
            />
            <Radar
              dataKey="bar"
              stroke="var(--ink-2)"
              strokeWidth={1.25}
              strokeDasharray="3 3"
              fill="none"
              isAnimationActive={false}
            />
          </RadarChart>
        </ResponsiveContainer>
      </div>
      <figcaption className="mt-1 flex justify-center gap-6 text-[0.8125rem] text-ink-2">
        <span className="flex items-center gap-2">
          <span aria-hidden className="h-0.5 w-5 bg-accent" />
          You
        </span>
        <span className="flex items-center gap-2">
          <span aria-hidden className="w-5 border-t-[1.5px] border-dashed border-ink-2" />
          {levelTitle} bar
        </span>
      </figcaption>
    </figure>
  );
}

interface LabelProps {
  x: number | string;
  y: number | string;
  textAnchor: string;
  index: number;
  payload: { value: string };
  corners: Corner[];
}

const ASIDE = { start: 5, middle: 0, end: -5 };

/** The two lines of a label stand clear of the corner: above the top one, below the bottom one, beside the others. */
const LIFT = { top: '-1.1em', bottom: '0.5em', side: '-0.1em' };

function place(index: number, corners: number): keyof typeof LIFT {
  if (index === 0) return 'top';
  return index * 2 === corners ? 'bottom' : 'side';
}

function CornerLabel({ x, y, textAnchor, index, payload, corners }: LabelProps) {
  const corner = corners.find(({ id }) => id === payload.value);
  if (!corner) return null;
  const below = corner.level < corner.bar;
  const anchor = textAnchor === 'start' || textAnchor === 'end' ? textAnchor : 'middle';
  return (
    <text
      x={Number(x) + ASIDE[anchor]}
      y={y}
      dy={LIFT[place(index, corners.length)]}
      textAnchor={anchor}
      className="text-xs"
    >
      <tspan className="fill-ink font-medium">{corner.name}</tspan>
      <tspan
        x={Number(x) + ASIDE[anchor]}
        dy="1.3em"
        className={`figures ${corner.evaluable && below ? 'fill-amber' : 'fill-ink-3'}`}
      >
        {corner.evaluable ? `${levelFigure(corner.level)} / ${corner.bar}` : 'not judged'}
      </tspan>
    </text>
  );
}
