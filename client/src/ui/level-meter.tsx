const ANCHORS = [1, 2, 3, 4];
const LEVEL = new Intl.NumberFormat('en', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  roundingMode: 'floor',
});

/** "2.6" of a level 0–4; cut, never rounded up, so that a bar is not shown as met before it is. */
export const levelFigure = (level: number) => LEVEL.format(level);

/** A level of four, filled as far as it was reached, with a line at the bar. Numbers beside it say the same. */
export function LevelMeter({ level, bar }: { level: number; bar: number | null }) {
  const below = bar !== null && level < bar;
  return (
    <span aria-hidden className="relative flex gap-0.5">
      {ANCHORS.map((anchor) => (
        <span key={anchor} className="h-2 flex-1 overflow-hidden rounded-[2px] bg-line">
          <span
            className={`block h-full ${below ? 'bg-amber-mid' : 'bg-accent'}`}
            style={{ width: `${Math.min(1, Math.max(0, level - anchor + 1)) * 100}%` }}
          />
        </span>
      ))}
      {bar !== null && (
        <span className="absolute -inset-y-1 -ml-px w-0.5 rounded-full bg-ink" style={{ left: `${bar * 25}%` }} />
      )}
    </span>
  );
}
