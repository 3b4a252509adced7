const LINES = ['one', 'two', 'three', 'four', 'five', 'six'];

/** The lines of the history before they come, so that nothing jumps when they do. */
export function HistorySkeleton() {
  return (
    <div role="status" className="animate-[appear_200ms_250ms_backwards]">
      <span className="sr-only">Loading the history</span>
      <div aria-hidden className="animate-pulse">
        {LINES.map((line) => (
          <div key={line} className="flex items-center justify-between border-b border-line py-5">
            <div className="h-4 w-1/3 rounded bg-line" />
            <div className="h-3 w-24 rounded bg-line" />
            <div className="h-4 w-28 rounded bg-line max-sm:hidden" />
          </div>
        ))}
      </div>
    </div>
  );
}
