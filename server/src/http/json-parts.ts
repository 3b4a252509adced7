import { Tokenizer, TokenParser, TokenType } from '@streamparser/json';
import { ProblemError } from './problem.ts';

/** One member of a member of the document: `boards`, 0, the first board. Of a plain member, `key` is null. */
export interface Part {
  section: string;
  key: string | number | null;
  value: unknown;
}

export interface PartLimits {
  /** Bytes of one part. */
  part: number;
  /** Bytes of all parts together, but for those of the sections that are handed on one by one. */
  rest: number;
  handedOn: readonly string[];
}

/** What is parsed at once holds up the process. */
const SLICE = 64 * 1024;
const MOST_NESTED = 200;
const MB = 1024 * 1024;
const NOT_JSON =
  'This is not JSON that can be read; pick the JSON export of an interview (Markdown is for reading only).';

/**
 * Reads a JSON document part by part, so that no more than one of the large ones is in memory at a time.
 * @param plain members of the document that are no list and no object
 * @param take is waited for before more is read
 * @throws ProblemError `bad-input`, `too-large`
 */
export async function readParts(
  body: AsyncIterable<Buffer>,
  plain: readonly string[],
  limits: PartLimits,
  take: (part: Part) => Promise<void> | void,
): Promise<void> {
  const reader = new PartReader(plain, limits);
  for await (const chunk of body) {
    for (let from = 0; from < chunk.length; from += SLICE) {
      for (const part of reader.read(chunk.subarray(from, from + SLICE))) await take(part);
    }
  }
  reader.end();
}

class PartReader {
  readonly #tokenizer = new Tokenizer();
  readonly #limits: PartLimits;
  readonly #over = new Set<string>();
  #found: Part[] = [];
  #section: string | null = null;
  #depth = 0;
  /** Bytes since the last part, and of the parts that are kept. */
  #since = 0;
  #kept = 0;
  #ended = false;

  constructor(plain: readonly string[], limits: PartLimits) {
    this.#limits = limits;
    const parser = new TokenParser({ paths: [...plain.map((name) => `$.${name}`), '$.*.*'], keepStack: false });
    parser.onValue = ({ value, key, stack }) => {
      const section = stack[1]?.key;
      const part = section === undefined ? { section: String(key), key: null } : { section: String(section), key };
      this.#found.push({ ...part, key: part.key ?? null, value });
    };
    parser.onEnd = () => {
      this.#ended = true;
    };
    parser.onError = refuse;
    this.#tokenizer.onError = refuse;
    this.#tokenizer.onToken = (token) => {
      if (token.token === TokenType.LEFT_BRACE || token.token === TokenType.LEFT_BRACKET) this.#depth += 1;
      if (token.token === TokenType.RIGHT_BRACE || token.token === TokenType.RIGHT_BRACKET) this.#depth -= 1;
      if (this.#depth > MOST_NESTED) throw new ProblemError('bad-input', 'The file nests too deep.');
      parser.write(token);
    };
  }

  read(slice: Buffer): Part[] {
    this.#tokenizer.write(slice);
    this.#since += slice.length;
    const parts = this.#found;
    this.#found = [];
    for (const part of parts) this.#enter(part.section);
    const [last] = parts.slice(-1);
    if (last) {
      if (!this.#limits.handedOn.includes(last.section)) this.#kept += this.#since;
      this.#since = 0;
    }
    if (this.#since > this.#limits.part) {
      throw new ProblemError('too-large', `One part of the file is larger than ${this.#limits.part / MB} MB.`);
    }
    if (this.#kept > this.#limits.rest) {
      const but = this.#limits.handedOn.join(' and ');
      throw new ProblemError('too-large', `The file without ${but} is larger than ${this.#limits.rest / MB} MB.`);
    }
    return parts;
  }

  end(): void {
    if (!this.#ended) throw new ProblemError('bad-input', NOT_JSON);
  }

  /** A section that came and went does not come again: what lies between two parts is bounded only so. */
  #enter(section: string): void {
    if (section === this.#section) return;
    if (this.#over.has(section)) throw new ProblemError('bad-input', `${section}: it is there twice.`);
    if (this.#section !== null) this.#over.add(this.#section);
    this.#section = section;
  }
}

function refuse(error: Error): never {
  throw error instanceof ProblemError ? error : new ProblemError('bad-input', NOT_JSON);
}
