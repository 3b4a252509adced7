import { type Found, within2 } from './quantities.ts';
import type { Token } from './words.ts';

/** Ratios by which a result may differ because the speaker changed the unit on the way. */
const CONVERSIONS = [1, 24, 60, 1000, 1024, 3600, 86_400, 2_592_000, 1e6, 1e9, 8];
/** After dividing by the seconds of a day, only a prefix (kilo, mega) may still differ. */
const PREFIXES = [1, 1000, 1024, 1e6, 1e9];
const TIME_FACTORS = [60, 3600, 86_400, 100_000, 2_592_000];
const EQUALS =
  /^[\s,]*(=|≈|~|is|are|makes|make|gives|give|comes to|come to|that is|which is|that's|equals|or|→|->|=>|about|roughly|around)\b|[=≈→]/i;

/**
 * Recomputes what a sentence reckons out loud ("A times B is C", "X a day / 86,400 = Y", "X a day is Y a second").
 * Gives the indices of results that are off by more than a factor of two.
 */
export function wrongResults(
  text: string,
  start: number,
  tokens: readonly Token[],
  found: readonly Found[],
): Set<number> {
  const wrong = new Set<number>();
  const between = (a: Found | undefined, b: Found | undefined): string => {
    const [left, right] = [tokens[(a?.to ?? 1) - 1], tokens[b?.from ?? 0]];
    return left && right ? text.slice(left.end - start, right.start - start) : '';
  };
  for (let n = 0; n + 1 < found.length; n += 1) {
    const reckoned = reckonFrom(found, n, between);
    if (!reckoned) continue;
    const result = found[reckoned.at];
    if (result && !sameButUnit(reckoned.value, result.raw, reckoned.converted)) wrong.add(reckoned.at);
    n = reckoned.at - 1;
  }
  for (let n = 0; n + 1 < found.length; n += 1) {
    const [a, b] = [found[n], found[n + 1]];
    if (!a || !b || a.per === null || b.per === null || a.per === b.per || a.kind !== b.kind) continue;
    const words = between(a, b);
    if (!EQUALS.test(words) || /peak|times|factor|fold|only|but|and|to|against/i.test(words)) continue;
    const peaked = tokens.slice(b.to, b.to + 4).some((token) => /peak|busy|worst/.test(token.word));
    if (!within2(a.value, b.value) && !peaked) wrong.add(n + 1);
  }
  return wrong;
}

function reckonFrom(
  found: readonly Found[],
  from: number,
  between: (a: Found | undefined, b: Found | undefined) => string,
): { at: number; value: number; converted: boolean } | null {
  let value = found[from]?.raw ?? 0;
  let at = from;
  let converted = false;
  for (let steps = 0; at + 1 < found.length; at += 1, steps += 1) {
    const words = between(found[at], found[at + 1]);
    const next = found[at + 1]?.raw ?? 0;
    const isTime = TIME_FACTORS.includes(next);
    if (/(^|\s)(times|x|multiplied by)\s|[×*·]/i.test(words)) value *= next;
    else if (/(divided by|over)\s*$|^[^a-z]*\/|\s\/\s/i.test(words) && next !== 0) value /= next;
    else if (/(^|\s)plus\s|\s\+\s/i.test(words)) value += next;
    else return steps > 0 && (EQUALS.test(words) || /^\s*,\s*$/.test(words)) ? { at: at + 1, value, converted } : null;
    converted ||= isTime;
  }
  return null;
}

function sameButUnit(value: number, result: number, converted: boolean): boolean {
  return (converted ? PREFIXES : CONVERSIONS).some(
    (factor) => within2(value * factor, result) || within2(value / factor, result),
  );
}
