const LETTERS = 'bcdfghjklmnpqrstvwxz';
const FIRST = 'zq';
/** Stamps count tens of microseconds and start anew after so many of them (about 7 hours). */
const ROUND = LETTERS.length ** 7;

/** Now, in tens of microseconds, on a clock that all processes of this machine share. */
export const stampNow = (): number => Math.round((performance.timeOrigin + performance.now()) * 100) % ROUND;

/** A stamp as a word of letters: a figure would not pass the interviewer's guard. */
export function stampWord(stamp: number): string {
  let rest = stamp;
  let word = '';
  for (let i = 0; i < 7; i += 1) {
    word = LETTERS.charAt(rest % LETTERS.length) + word;
    rest = Math.floor(rest / LETTERS.length);
  }
  return FIRST + word;
}

/** The stamps in a text, in order, each as milliseconds before `now` (a stamp of this clock). */
export function agesOfStamps(text: string, now: number = stampNow()): number[] {
  return [...text.matchAll(/zq([bcdfghjklmnpqrstvwxz]{7})/g)].map(([, letters = '']) => {
    const stamp = [...letters].reduce((sum, letter) => sum * LETTERS.length + LETTERS.indexOf(letter), 0);
    return ((now - stamp + ROUND) % ROUND) / 100;
  });
}
