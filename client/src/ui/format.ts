const DATE = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', year: 'numeric' });
const TIME = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const RELATIVE = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const MINUTES = new Intl.NumberFormat('en', {
  style: 'unit',
  unit: 'minute',
  unitDisplay: 'short',
  maximumFractionDigits: 1,
});
const SECONDS = new Intl.NumberFormat('en', { style: 'unit', unit: 'second', unitDisplay: 'short' });
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** "45 min", in one line. */
export const minutes = (count: number) => MINUTES.format(count).replace(' ', '\u00a0');

/** How long it was, in whole minutes begun and ended, "8 min", or in seconds below one: never more than it was. */
export const lasted = (durationMs: number): string =>
  durationMs < MINUTE_MS
    ? SECONDS.format(Math.floor(Math.max(0, durationMs) / 1000)).replace(' ', '\u00a0')
    : minutes(Math.floor(durationMs / MINUTE_MS));

/** "12 Nov 2026" of an instant (epoch ms). */
export const date = (at: number) => DATE.format(at);

/** "14:05" of an instant (epoch ms), in the reader's time zone. */
export const time = (at: number) => TIME.format(at);

/** "today", "yesterday", "5 days ago"; from four weeks on the date itself. */
export function daysAgo(at: number, now: number): string {
  const startOfDay = (instant: number) => new Date(instant).setHours(0, 0, 0, 0);
  const days = Math.round((startOfDay(now) - startOfDay(at)) / DAY_MS);
  return days < 28 ? RELATIVE.format(-days, 'day') : date(at);
}

/** "4:07", or "1:02:03" from an hour on. Negative durations read as 0:00. */
export function stopwatch(durationMs: number): string {
  const seconds = Math.max(0, Math.floor(durationMs / 1000));
  const two = (count: number) => String(count).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest.replace(/^0(?=\d:)/, '');
}
