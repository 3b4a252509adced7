interface Props {
  /** Oldest first, both 0–1. */
  points: readonly { value: number; bar: number }[];
}

const [WIDTH, HEIGHT] = [160, 30];

/** A small line of values, with the bar of each as a dashed one. Says nothing to a screen reader. */
export function Sparkline({ points }: Props) {
  const step = points.length > 1 ? WIDTH / (points.length - 1) : 0;
  const x = (index: number) => (points.length > 1 ? index * step : WIDTH);
  const y = (value: number) => Math.round((1 - value) * HEIGHT * 10) / 10;
  const line = (of: 'value' | 'bar') => points.map((point, index) => `${x(index)},${y(point[of])}`).join(' ');
  const last = points.at(-1);
  return (
    <span aria-hidden className="relative block h-7.5">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        className="absolute inset-0 size-full overflow-visible"
      >
        <polyline
          points={points.length > 1 ? line('bar') : `0,${y(last?.bar ?? 0)} ${WIDTH},${y(last?.bar ?? 0)}`}
          vectorEffect="non-scaling-stroke"
          strokeDasharray="3 3"
          className="fill-none stroke-line-strong"
        />
        <polyline
          points={line('value')}
          vectorEffect="non-scaling-stroke"
          strokeLinejoin="round"
          className="fill-none stroke-accent stroke-[1.75]"
        />
      </svg>
      {last && (
        <span
          className="absolute right-0 -mr-1 -mb-1 size-2 rounded-full bg-accent ring-2 ring-paper"
          style={{ bottom: `${last.value * 100}%` }}
        />
      )}
    </span>
  );
}
