/** Some models begin with what was said already; those words are dropped from their answer. */
export class Lead {
  readonly #lead: string;
  /** The beginning of the answer, while it may still be the lead; null after that. */
  #held: string | null = '';

  constructor(lead: string) {
    this.#lead = lead.trim();
  }

  /** Takes a piece of the answer; answers what of it is new by now. */
  after(text: string): string {
    if (this.#held === null) return text;
    const held = (this.#held + text).trimStart();
    const lead = this.#lead;
    this.#held = lead !== '' && lead.startsWith(held) ? held : null;
    if (this.#held !== null) return '';
    return lead !== '' && held.startsWith(lead) ? held.slice(lead.length) : held;
  }

  /** The answer is over; answers what was held and is no lead. */
  end(): string {
    return this.#held === null || this.#held === this.#lead ? '' : this.#held;
  }
}
