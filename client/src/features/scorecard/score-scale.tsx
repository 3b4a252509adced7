const THRESHOLDS = [30, 50, 60, 75, 90];

interface Props {
  overall: number;
  interval: [number, number] | null;
}

/** The overall score on its scale of a hundred, with how sure it is. Nothing is rounded up. */
export function ScoreScale({ overall, interval }: Props) {
  return (
    <div>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="text-5xl font-semibold tracking-tight tabular-nums">{Math.floor(overall)}</span>
        <span className="text-sm text-ink-2">
          of 100
          {interval && (
            <span className="tabular-nums">
              , likely between {Math.floor(interval[0])} and {Math.floor(interval[1])}
            </span>
          )}
        </span>
      </p>
      <div aria-hidden className="mt-4">
        <div className="relative h-2.5 rounded-full bg-line">
          {interval && (
            <span
              className="absolute inset-y-0 rounded-full bg-accent-mid"
              style={{ left: `${interval[0]}%`, width: `${interval[1] - interval[0]}%` }}
            />
          )}
          {THRESHOLDS.map((threshold) => (
            <span key={threshold} className="absolute inset-y-0 w-px bg-paper" style={{ left: `${threshold}%` }} />
          ))}
          <span
            className="absolute -inset-y-1 -ml-0.5 w-1 rounded-full bg-ink ring-2 ring-paper"
            style={{ left: `${overall}%` }}
          />
        </div>
        <div className="relative mt-2 h-4 text-xs text-ink-3 tabular-nums">
          {THRESHOLDS.map((threshold) => (
            <span
              key={threshold}
              className={`absolute -translate-x-1/2 ${threshold === 75 ? 'font-medium text-ink' : ''}`}
              style={{ left: `${threshold}%` }}
            >
              {threshold}
            </span>
          ))}
        </div>
      </div>
      <p className="mt-2 text-[0.8125rem] text-ink-3">75 is every bar met: hire. From 90 on it is a strong hire.</p>
    </div>
  );
}
