import { createRequire } from 'node:module';
import type { MathNode } from 'mathjs';
import type { Quantity } from './script.ts';

interface Maths {
  create(parts: unknown): { parse: Parse };
  parseDependencies: unknown;
}
type Parse = (expression: string) => MathNode;

let parser: Parse | null = null;
/** mathjs in one file and its parser alone: its thousand modules would cost a third of a second at start. */
function parse(expression: string): MathNode {
  if (parser === null) {
    const maths = createRequire(import.meta.url)('mathjs/lib/browser/math.js') as Maths;
    parser = maths.create(maths.parseDependencies).parse;
  }
  return parser(expression);
}

const OPERATORS: Readonly<Record<string, (a: number, b: number) => number>> = {
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  divide: (a, b) => a / b,
  pow: (a, b) => a ** b,
};
const FUNCTIONS: Readonly<Record<string, (...args: number[]) => number>> = {
  ceil: Math.ceil,
  floor: Math.floor,
  round: Math.round,
  min: Math.min,
  max: Math.max,
  sqrt: Math.sqrt,
  log2: Math.log2,
  log10: Math.log10,
};

export type Scope = Readonly<Record<string, number>>;

/** The message is for the author of the expression. */
export class ExpressionError extends Error {
  /** The name that is not defined, where that is what is wrong. */
  readonly unknown: string | null;
  constructor(message: string, unknown: string | null = null) {
    super(message);
    this.unknown = unknown;
  }
}

/**
 * @param is a number, or arithmetic over numbers and the names in `scope`
 * @throws ExpressionError
 */
export function evaluate(is: string | number, scope: Scope): number {
  const value = typeof is === 'number' ? is : valueIn(parsed(is), scope);
  if (!Number.isFinite(value)) throw new ExpressionError(`'${is}' is not a finite number`);
  return value;
}

function parsed(expression: string): MathNode {
  try {
    return parse(expression);
  } catch (error) {
    throw new ExpressionError(`'${expression}' cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}

interface AnyNode {
  type: string;
  value?: unknown;
  name?: string;
  content?: MathNode;
  fn?: string | { name?: string };
  args?: MathNode[];
}

function valueIn(tree: MathNode, scope: Scope): number {
  const node = tree as unknown as AnyNode;
  const args = () => (node.args ?? []).map((arg) => valueIn(arg, scope));
  if (node.type === 'ConstantNode' && typeof node.value === 'number') return node.value;
  if (node.type === 'ParenthesisNode' && node.content) return valueIn(node.content, scope);
  if (node.type === 'SymbolNode' && node.name !== undefined) {
    const value = Object.hasOwn(scope, node.name) ? scope[node.name] : undefined;
    if (value === undefined) throw new ExpressionError(`number '${node.name}' is not defined above`, node.name);
    return value;
  }
  if (node.type === 'OperatorNode' && typeof node.fn === 'string') {
    const [a = 0, b = 0] = args();
    if (node.fn === 'unaryMinus') return -a;
    const operator = OPERATORS[node.fn];
    if (operator) return operator(a, b);
  }
  if (node.type === 'FunctionNode' && typeof node.fn === 'object' && node.fn.name !== undefined) {
    const named = Object.hasOwn(FUNCTIONS, node.fn.name) ? FUNCTIONS[node.fn.name] : undefined;
    if (named) return named(...args());
    throw new ExpressionError(`'${node.fn.name}' is not a function here (${Object.keys(FUNCTIONS).join(', ')} are)`);
  }
  throw new ExpressionError(`'${tree.toString()}' is not arithmetic`);
}

const digits = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3 });
const whole = new Intl.NumberFormat('en-US');
const compact = new Intl.NumberFormat('en-US', {
  notation: 'compact',
  compactDisplay: 'long',
  maximumSignificantDigits: 3,
});

/** For readers: `16.7 orders/s`, `14,400 connections`, `1.25 million rows`; three digits unless whole and below a million. */
function printQuantity({ value, unit }: Quantity): string {
  const size = Math.abs(value);
  const figure =
    size >= 1e6 ? compact.format(value) : Number.isInteger(value) ? whole.format(value) : digits.format(value);
  return `${figure} ${unit}`.trim();
}

const PLACEHOLDER = /\{([A-Za-z][A-Za-z0-9]*)\}/g;

/** The names that a text wants printed. */
export function placeholders(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
}

/** Puts the scenario's numbers in the place of their `{name}`; an unknown one stays as it is (the loader refuses it). */
export function printNumbers(text: string, numbers: Readonly<Record<string, Quantity>>): string {
  return text.replace(PLACEHOLDER, (whole, name: string) => {
    const quantity = Object.hasOwn(numbers, name) ? numbers[name] : undefined;
    return quantity === undefined ? whole : printQuantity(quantity);
  });
}
