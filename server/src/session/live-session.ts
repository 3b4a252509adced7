import type { ModelCall } from '../contract/model-call.ts';
import type { Notice } from '../contract/sockets.ts';
import { dueAt } from '../interview/clock.ts';
import { type Command, NOT_LIVE } from '../interview/commands.ts';
import { decide, isOverdue } from '../interview/decide.ts';
import { publicForm, type StoredEvent } from '../interview/events.ts';
import { type Interview, isLive, replay, stamp } from '../interview/state.ts';
import type { Alongside } from '../store/store.ts';
import { Activity } from './activity.ts';
import { Audience, type Listener } from './audience.ts';
import { acknowledgedSeq, GONE, mayCutIn } from './command-kinds.ts';
import { LostTime } from './lost-time.ts';
import { Mailbox } from './mailbox.ts';
import type { Revision } from './revisions.ts';
import { meansAt, type Outcome, type SessionContent, type SessionMeans, type Stored } from './session-means.ts';
import { Voice } from './voice.ts';

/** After a failure that nobody foresaw (a full disk), what is owed is tried again after this pause. */
const RETRY_MS = 2_000;

/** One session at work: takes one command at a time; appends, then publishes, then answers. */
export class LiveSession {
  readonly id: string;
  readonly content: SessionContent;
  readonly #means: SessionMeans;
  readonly #mailbox = new Mailbox();
  readonly #audience = new Audience();
  #state: Interview;
  #events: StoredEvent[];
  #draft: string;
  readonly #lost: LostTime;
  readonly #activity: Activity;
  readonly #voice: Voice;
  #cancelTimer: () => void = () => {};
  #closed = false;
  readonly #over = new AbortController();
  /** Nobody begins to speak any more: the process is about to stop. */
  #windingDown = false;

  constructor(id: string, content: SessionContent, stored: Stored, means: SessionMeans) {
    this.id = id;
    this.content = content;
    this.#means = means;
    this.#events = stored.events;
    this.#state = replay(stored.events);
    this.#draft = stored.draft;
    this.#voice = new Voice({
      id,
      means,
      audience: this.#audience,
      tokens: stored.tokens,
      ended: (turnId, text) => this.submit({ type: 'EndTurn', turnId, text }),
      failed: (error) => {
        means.onFailure(error, id);
        this.#rest();
      },
      called: (call) => this.noteCall(call),
    });
    const now = means.time.now();
    this.#activity = new Activity(stored, now);
    this.#lost = new LostTime(stored.lostMs, now);
  }

  get state(): Interview {
    return this.#state;
  }
  get events(): readonly StoredEvent[] {
    return this.#events;
  }
  /** Aborted when it stops being at work here: deleted, restored from elsewhere, let go, or the server stops. */
  get over(): AbortSignal {
    return this.#over.signal;
  }

  /** Takes up what was left open: a turn that was being worded, a timer, a score. Call once. */
  wake(): void {
    this.#settle();
    if (this.#state.scoring === 'requested') this.#means.onScoringRequested(this);
  }

  /** Carries out a command. What it says is stored when this resolves. */
  submit(command: Command, alongside?: Alongside): Promise<Outcome> {
    this.#means.noticeSleep();
    const now = this.#means.time.now();
    return this.#mailbox.put(() => this.#carryOut(command, now, alongside));
  }

  /** Keeps the candidate's unsent words. */
  saveDraft(text: string): Promise<Outcome> {
    this.#means.noticeSleep();
    const now = this.#means.time.now();
    return this.#mailbox.put(async () => {
      // I2 holds for a draft as well, where the hard end comes late.
      if (this.#closed || !isLive(this.#state) || isOverdue(this.#state, now)) return { ok: false, ...NOT_LIVE };
      this.#activity.typed(text, now);
      await this.#means.store.saveDraft(this.id, text);
      this.#draft = text;
      this.content.hear(text);
      return { ok: true };
    });
  }

  /** Saves a revision of board or code; the same one sent again is acknowledged again. */
  save({ revision, type, current, isStored, make, message }: Revision): Promise<Outcome> {
    this.#means.noticeSleep();
    const now = this.#means.time.now();
    return this.#mailbox.put(async () => {
      if (revision === current(this.#state) && (await isStored(this.#means.store, this.id))) {
        const saved = this.#events.findLast((event) => event.type === type && event.revision === revision);
        return { ok: true, seq: saved?.seq ?? this.#state.view.seq };
      }
      const [command, alongside] = make(this.#state);
      const outcome = await this.#carryOut(command, now, alongside);
      return outcome.ok && message !== undefined ? { ...outcome, message } : outcome;
    });
  }

  /** In one slot: gives back lost time, sends what came after `afterSeq` and what is being said, and follows. */
  join(listener: Listener, afterSeq: number): Promise<void> {
    this.#means.noticeSleep();
    return this.#mailbox.put(async () => {
      if (this.#closed) return listener.gone();
      await this.#giveBackTime();
      const missed = this.#events.filter((event) => event.seq > afterSeq).map(publicForm);
      this.#audience.admit(listener, missed, this.#clock(), this.#voice.soFar);
      this.#arm();
    });
  }

  /** Resolves once the commands given so far are carried out and nobody is being asked for words. */
  async idle(): Promise<void> {
    do {
      await this.#mailbox.put(() => undefined);
      await this.#voice.quiet();
    } while (this.#voice.turnId !== null && !this.#closed);
    await this.#mailbox.put(() => undefined);
  }

  leave(listener: Listener): void {
    this.#audience.remove(listener);
  }

  /** The clock frame for everyone, while it runs. */
  tellClock(): void {
    if (isLive(this.#state)) this.#audience.clock(this.#clock());
  }
  tellScoring(done: number, total: number): void {
    this.#audience.scoring({ done, total });
  }

  /** The machine was away for this long; given back at once when the candidate is here. */
  bookGap(gapMs: number): Promise<void> {
    return this.#mailbox.put(async () => {
      if (this.#closed || !isLive(this.#state)) return;
      const now = this.#means.time.now();
      await this.#means.store.bookGap(this.id, now, this.#lost.totalMs + gapMs);
      this.#lost.book(gapMs, now);
      // The sleep was no silence of the candidate's.
      this.#activity.shift(gapMs);
      if (this.#audience.size > 0) await this.#giveBackTime();
      this.#settle();
    });
  }

  /**
   * Before a stop: who follows is told, and nobody begins to speak. Who is speaking may finish within `ms`, else what was said by then is
   * recorded as interrupted; a turn of which nothing was heard is worded anew after the restart.
   */
  async windDown(ms: number, notice: Notice): Promise<void> {
    if (isLive(this.#state)) this.#audience.notice(notice);
    this.#windingDown = true;
    await this.#voice.quiet(ms);
    await this.#mailbox.put(async () => {
      const said = this.#voice.soFar;
      if (this.#closed || !said || said.text.trim() === '') return;
      await this.#carryOut({ type: 'EndTurn', ...said, interrupted: true }, this.#means.time.now());
    });
  }

  /** Stops timers and speech; a later command is refused. `gone`: the session was deleted. */
  close(gone = false): Promise<void> {
    // At once: a judge at work must not go on until the mailbox is free.
    this.#over.abort();
    return this.#mailbox.put(() => {
      this.#closed = true;
      this.#cancelTimer();
      this.#voice.hush();
      if (gone) this.#audience.gone();
    });
  }

  async #carryOut(command: Command, now: number, alongside?: Alongside): Promise<Outcome> {
    if (this.#closed) return GONE;
    const speaking = this.#voice.soFar;
    const decision = decide(
      mayCutIn(command) && speaking ? { ...command, spoken: speaking } : command,
      this.#state,
      meansAt(now, this.#activity.lastAt(), this.#means, this.content.director),
    );
    if (!decision.ok) return { ok: false, ...decision.rejection };
    if ('known' in decision) return { ok: true, seq: decision.known };
    this.#activity.did(command, alongside ?? {}, now);
    const events = stamp(decision.events, this.#state.view.seq, Math.max(now, this.#events.at(-1)?.at ?? now));
    if (events.length > 0) {
      const before = this.#state;
      const after = replay(events, before);
      // Before anything else can be said: the words on record must be the words that were sent.
      if (after.pending?.turnId !== this.#voice.turnId) this.#voice.hush();
      const extra = command.type === 'Say' ? { ...alongside, clearDraft: true } : alongside;
      try {
        await this.#means.store.append(this.id, before.view.seq, events, extra);
      } catch (error) {
        this.#rest();
        throw error;
      }
      this.#state = after;
      this.#events.push(...events);
      if (command.type === 'Say') this.#draft = '';
      this.#audience.events(events.map(publicForm));
      this.#means.observer.appended(this.id, events);
      if (events.some(({ type }) => type === 'PhaseEntered' || type === 'ClockExtended')) this.tellClock();
      if (events.some(({ type }) => type === 'ScoringRequested')) this.#means.onScoringRequested(this);
    }
    this.#settle();
    return { ok: true, seq: acknowledgedSeq(command, events) ?? this.#state.view.seq };
  }

  #clock() {
    const { phaseEndsAt, endsAt } = this.#state.view;
    return { now: this.#means.time.now(), phaseEndsAt, endsAt };
  }

  /** After every change: somebody speaks who should, and the next look at the clock is arranged. */
  #settle(): void {
    if (this.#closed) return;
    const { pending } = this.#state;
    if (this.#voice.turnId !== pending?.turnId) this.#voice.hush();
    if (pending && this.#voice.turnId === null && !this.#windingDown) {
      const { brief, turnId } = pending;
      this.#voice.speak({ script: this.content.script, events: [...this.#events], brief, turnId });
    }
    this.#arm();
  }

  /** Keeps what a call to the model cost. */
  noteCall(call: ModelCall): void {
    this.#voice.note(call);
    this.#means.observer.modelCall(this.id, call);
    this.#means.store
      .recordCall(this.id, call)
      .catch((error: unknown) => !this.#closed && this.#means.onFailure(error, this.id));
  }

  /** After a failure: nothing is tried again at once, else a full disk keeps the whole process busy. */
  #rest(): void {
    this.#cancelTimer();
    if (!this.#closed) this.#cancelTimer = this.#means.time.after(RETRY_MS, () => this.#settle());
  }

  async #giveBackTime(): Promise<void> {
    const byMs = this.#lost.owedMs(this.#state);
    if (byMs === 0 || !isLive(this.#state)) return;
    await this.#carryOut({ type: 'GiveBackTime', byMs }, this.#means.time.now());
  }

  /** While lost time is owed and nobody has joined, the interview waits. */
  get #waits(): boolean {
    return this.#lost.owedMs(this.#state) > 0 && this.#audience.size === 0;
  }

  #arm(): void {
    this.#cancelTimer();
    if (!isLive(this.#state)) return;
    const now = this.#means.time.now();
    const at = this.#waits ? this.#lost.dueAt(this.#state) : dueAt(this.#state, this.#activity.lastAt(), now);
    this.#cancelTimer = this.#means.time.after(Math.max(0, at - now), () => this.#tick());
  }

  #tick(): void {
    this.#means.noticeSleep();
    this.#mailbox
      .put(async () => {
        if (this.#closed || !isLive(this.#state)) return;
        const now = this.#means.time.now();
        if (this.#waits && now < this.#lost.dueAt(this.#state)) return this.#arm();
        await this.#giveBackTime();
        await this.#carryOut({ type: 'CheckClock', draft: this.#draft }, now);
      })
      .catch((error: unknown) => {
        this.#means.onFailure(error, this.id);
        this.#rest();
      });
  }
}
