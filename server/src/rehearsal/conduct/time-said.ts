const UNITS: Readonly<Record<string, number>> = { second: 1_000, minute: 60_000, hour: 3_600_000 };
const WORDS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
};
const DURATION = /\b(\d+(?:\.\d+)?|[a-z]+)[ -](second|minute|hour)s?\b/gi;

/** Every length of time that a text names (ms), in order: "12 minutes", "five minutes", "1 hour". */
export function timesSaid(text: string): number[] {
  return [...text.matchAll(DURATION)].flatMap(([, count = '', unit = '']) => {
    const value = /^\d/.test(count) ? Number(count) : WORDS[count.toLowerCase()];
    const size = UNITS[unit.toLowerCase()];
    return value === undefined || size === undefined ? [] : [value * size];
  });
}
