const PREFIX = 'onsite-';

/** Keeps a choice of the look in this browser. Storage may be closed to us; the choice then lasts as long as the page. */
export function remember(name: string, choice: string): void {
  try {
    localStorage.setItem(PREFIX + name, choice);
  } catch {
    // As above.
  }
}

/** What was chosen here before; null where nothing was. */
export function remembered(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}
