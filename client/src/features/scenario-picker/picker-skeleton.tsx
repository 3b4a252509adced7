const LINES = ['one', 'two', 'three', 'four', 'five'];

/** The picker's lines before they come, so that nothing jumps when they do. */
export function PickerSkeleton() {
  return (
    <div role="status" className="animate-[appear_200ms_250ms_backwards]">
      <span className="sr-only">Loading the interviews</span>
      <div aria-hidden className="animate-pulse">
        <div className="h-9 border-b border-line" />
        {LINES.map((line) => (
          <div key={line} className="flex justify-between border-b border-line py-5">
            <div className="w-2/3 space-y-2.5">
              <div className="h-4 w-1/3 rounded bg-line" />
              <div className="h-3 w-full rounded bg-line" />
              <div className="h-3 w-1/2 rounded bg-line" />
            </div>
            <div className="h-4 w-20 rounded bg-line" />
          </div>
        ))}
      </div>
    </div>
  );
}
