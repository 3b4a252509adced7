/** Something is under way and nobody knows how long it takes. */
export function Spinner({ label }: { label: string }) {
  return (
    <span role="status" className="inline-flex items-center gap-2 text-sm text-ink-3">
      <span aria-hidden className="size-3.5 animate-spin rounded-full border-2 border-line border-t-accent" />
      {label}
    </span>
  );
}

/** A bar that fills; without `total` it moves and makes no promise. */
export function Progress({ label, done, total }: { label: string; done?: number; total?: number }) {
  const known = done !== undefined && total !== undefined && total > 0;
  const share = known ? Math.min(1, done / total) : 0;
  return (
    <div
      role="progressbar"
      aria-label={label}
      {...(known && { 'aria-valuemin': 0, 'aria-valuemax': total, 'aria-valuenow': done })}
      className="h-1.5 w-full overflow-hidden rounded-full bg-sunken inset-ring inset-ring-line"
    >
      <div
        className={`h-full rounded-full bg-accent transition-[width] duration-300 ${known ? '' : 'w-1/3 animate-[slide_1.6s_ease-in-out_infinite]'}`}
        style={known ? { width: `${share * 100}%` } : undefined}
      />
    </div>
  );
}
