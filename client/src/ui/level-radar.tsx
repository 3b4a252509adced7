import type { ScorecardDimension } from '@onsite/server/contract/scorecard';
import { PolarAngleAxis, PolarGrid, PolarRadiusAxis, Radar, RadarChart, ResponsiveContainer } from 'recharts';
import { levelFigure } from './level-meter.tsx';

type Figures = Pick<ScorecardDimension, 'id' | 'title' | 'level' | 'bar' | 'evaluable'>;

interface Corner {
  id: string;
  name: string;
  level: number;
  second: number;
  bar: number;
  evaluable: boolean;
}

interface Props {
  dimensions: Figures[];
  levelTitle: string;
  /** Whose levels these are. */
  name?: string;
  /** Another run's levels, drawn into the same picture. */
  second?: { name: string; dimensions: Figures[] };
  /** Width and height in pixels, for print; without it the picture fills its place. */
  size?: number;
  /** For a narrow place, where a large picture would push its labels out. */
  low?: boolean;
}

/** The dimensions that carry weight, against the bar of the level aimed at. A table beside it says the same. */
export function LevelRadar({ dimensions, levelTitle, name = 'You', second, size, low = false }: Props) {
  const corners = dimensions.map(({ id, title, level, bar, evaluable }): Corner => {
    const other = second?.dimensions.find((dimension) => dimension.id === id)?.level ?? 0;
    return { id, name: title.split(/[\s,]/)[0] ?? title, level, second: other, bar: bar ?? 0, evaluable };
  });
  const chart = (place: { width?: number; height?: number }) => (
    <RadarChart data={corners} outerRadius={size === undefined ? '68%' : '56%'} accessibilityLayer={false} {...place}>
      <PolarGrid stroke="var(--line)" gridType="polygon" />
      <PolarRadiusAxis domain={[0, 4]} tickCount={5} tick={false} axisLine={false} />
      <PolarAngleAxis
        dataKey="id"
        tick={(props) => <CornerLabel {...props} corners={corners} plain={second !== undefined} />}
        tickLine={false}
      />
      {second && (
        <Radar
          dataKey="second"
          stroke="var(--amber-mid)"
          strokeWidth={2}
          fill="var(--amber-mid)"
          fillOpacity={0.1}
          dot={{ r: 2.5, fill: 'var(--amber-mid)', fillOpacity: 1, strokeWidth: 0 }}
          isAnimationActive={false}
        />
      )}
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
  );
  return (
    <figure className="min-w-0">
      <div
        role="img"
        aria-label={`Levels in each dimension${second ? ` of ${name} and ${second.name}` : ''} against the ${levelTitle} bar; the figures are in the table.`}
        className={size !== undefined ? '[&_svg]:overflow-visible' : low ? 'h-72' : 'h-72 sm:h-96'}
      >
        {size === undefined ? (
          <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 320, height: 320 }}>
            {chart({})}
          </ResponsiveContainer>
        ) : (
          chart({ width: size, height: size })
        )}
      </div>
      <figcaption className="mt-1 flex flex-wrap justify-center gap-x-6 gap-y-1 text-[0.8125rem] text-ink-2">
        {second && <Key line="h-0.5 bg-amber-mid">{second.name}</Key>}
        <Key line="h-0.5 bg-accent">{name}</Key>
        <Key line="border-t-[1.5px] border-dashed border-ink-2">{levelTitle} bar</Key>
      </figcaption>
    </figure>
  );
}

function Key({ line, children }: { line: string; children: string | string[] }) {
  return (
    <span className="flex items-center gap-2">
      <span aria-hidden className={`w-5 ${line}`} />
      {children}
    </span>
  );
}

interface LabelProps {
  x: number | string;
  y: number | string;
  textAnchor: string;
  index: number;
  payload: { value: string };
  corners: Corner[];
  /** The name alone. */
  plain: boolean;
}

const ASIDE = { start: 5, middle: 0, end: -5 };

/** The two lines of a label stand clear of the corner: above the top one, below the bottom one, beside the others. */
const LIFT = { top: '-1.1em', bottom: '0.5em', side: '-0.1em' };

function place(index: number, corners: number): keyof typeof LIFT {
  if (index === 0) return 'top';
  return index * 2 === corners ? 'bottom' : 'side';
}

function CornerLabel({ x, y, textAnchor, index, payload, corners, plain }: LabelProps) {
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
      {!plain && (
        <tspan
          x={Number(x) + ASIDE[anchor]}
          dy="1.3em"
          className={`figures ${corner.evaluable && below ? 'fill-amber' : 'fill-ink-3'}`}
        >
          {corner.evaluable ? `${levelFigure(corner.level)} / ${corner.bar}` : 'not judged'}
        </tspan>
      )}
    </text>
  );
}
