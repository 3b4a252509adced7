const signed = (digits: number) =>
  new Intl.NumberFormat('en', {
    signDisplay: 'exceptZero',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });

/** "+1.5", "−3", "same"; the sign says it, the colour only repeats it. */
export function Change({ by, digits = 0 }: { by: number; digits?: number }) {
  const shown = signed(digits).format(by).replace('-', '−');
  if (/^[0.]+$/.test(shown)) return <span className="text-ink-3">same</span>;
  return <span className={`font-medium tabular-nums ${by > 0 ? 'text-accent' : 'text-amber'}`}>{shown}</span>;
}
