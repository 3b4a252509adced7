/** Work that is not with the server yet, and work that lost to another window's. One record for all tabs of a browser. */
export interface Pending<C> {
  /** The stored revision that it was made from. */
  base: number;
  /** On its way as revision `base + 1`; sent again unchanged until it is answered. */
  sending?: { content: C };
  /** Newer than what is on its way. */
  next?: { content: C };
  /** Why the server does not take it; it waits for the next change. */
  refusal?: string;
  /** What lost to another window's, oldest first. */
  copies?: C[];
  /** The one copy of records written before there could be several. */
  copy?: C;
}

/** Where the record outlives the tab. A change is whole: no other tab falls between reading and writing. */
export interface PendingStore<C> {
  read(): Promise<Pending<C> | undefined>;
  /** Undefined removes the record. */
  change(step: (was: Pending<C> | undefined) => Pending<C> | undefined): Promise<void>;
}

type Maybe<C> = Pending<C> | undefined;

/** The newest content that waits. */
export const newestOf = <C>(was: Maybe<C>): { content: C } | null => was?.next ?? was?.sending ?? null;

/** What lost to another window's, oldest first. */
export const copiesOf = <C>(was: Maybe<C>): C[] => [
  ...(was?.copy === undefined ? [] : [was.copy]),
  ...(was?.copies ?? []),
];

/** A change was made from revision `base`, or on top of what waits already. */
export function withNext<C>(was: Maybe<C>, base: number, content: C): Maybe<C> {
  const { refusal: _, ...rest } = newestOf(was) && was ? was : { ...was, base };
  return { ...rest, next: { content } };
}

/** What waits is on its way from here on; refused work is not. */
export function taken<C>(was: Maybe<C>): Maybe<C> {
  if (!was || was.refusal !== undefined || was.sending || !was.next) return was;
  const { next, ...rest } = was;
  return { ...rest, sending: next };
}

/** What was on its way is stored as this revision. */
export function withStored<C>(was: Maybe<C>, revision: number): Maybe<C> {
  if (!was) return was;
  const { sending: _, ...rest } = was;
  return unlessEmpty({ ...rest, base: revision });
}

/** What was on its way is refused: newer work takes its place, else it waits with the reason. */
export function refused<C>(was: Maybe<C>, refusal: string): Maybe<C> {
  if (!was?.sending) return was;
  const { sending, ...rest } = was;
  return was.next ? rest : { ...rest, next: sending, refusal };
}

/** All that waits becomes one more copy, `mine` before what is on record. */
export function asCopy<C>(was: Maybe<C>, mine: { content: C } | null): Maybe<C> {
  const lost = mine ?? newestOf(was);
  if (!lost) return was;
  return { base: was?.base ?? 0, copies: [...copiesOf(was), lost.content] };
}

/** The oldest copy is no longer wanted. */
export function withoutCopy<C>(was: Maybe<C>): Maybe<C> {
  if (!was) return was;
  const { copy: _, copies: __, ...rest } = was;
  const left = copiesOf(was).slice(1);
  return unlessEmpty(left.length > 0 ? { ...rest, copies: left } : rest);
}

/** What looks like this is thrown away: what waits if that is it, else the oldest such copy; all else stays. */
export function without<C>(was: Maybe<C>, content: C): Maybe<C> {
  if (!was) return was;
  const looks = JSON.stringify(content);
  const isIt = (other: C) => JSON.stringify(other) === looks;
  const waiting = newestOf(was);
  if (waiting && isIt(waiting.content)) {
    const { sending: _, next: __, refusal: ___, ...rest } = was;
    return unlessEmpty(rest);
  }
  const { copy: _, copies: __, ...rest } = was;
  const copies = copiesOf(was);
  const at = copies.findIndex(isIt);
  const left = copies.filter((_copy, index) => index !== at);
  return unlessEmpty(left.length > 0 ? { ...rest, copies: left } : rest);
}

function unlessEmpty<C>(pending: Pending<C>): Maybe<C> {
  return pending.sending || pending.next || copiesOf(pending).length > 0 ? pending : undefined;
}
