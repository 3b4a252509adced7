/** Number of single-character edits (insert, delete, replace) from one word to another (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, replace));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The known word nearest to a misspelt one, or null when none is near: at most a third of the letters may differ. */
function nearest(word: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Math.floor(Math.max(3, word.length) / 3) + 1;
  for (const candidate of known) {
    const edits = distance(word.toLowerCase(), candidate.toLowerCase());
    if (edits < least) {
      best = candidate;
      least = edits;
    }
  }
  return best;
}

/** The remedy for an unknown name: the nearest known one, else the whole list when it is short, else `otherwise`. */
export function remedyFor(word: string, known: Iterable<string>, otherwise: string): string {
  const names = [...known];
  const near = nearest(word, names);
  if (near !== null) return `did you mean '${near}'?`;
  return names.length > 0 && names.length <= 16 ? `known are: ${names.join(', ')}` : otherwise;
}
