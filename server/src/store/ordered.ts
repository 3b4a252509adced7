import type { StoredEvent } from '../interview/events.ts';
import { SeqConflict } from './store.ts';

/** @throws SeqConflict when the events do not follow `afterSeq` one by one */
export function checkOrder(afterSeq: number, events: readonly StoredEvent[]): void {
  events.forEach(({ seq }, at) => {
    if (seq !== afterSeq + 1 + at) throw new SeqConflict(`Event ${seq} stands where ${afterSeq + 1 + at} should.`);
  });
}
