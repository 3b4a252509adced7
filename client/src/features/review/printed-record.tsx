import type { SessionDetail } from '@onsite/server/contract/http';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { codeAt } from '../../api/queries.ts';
import { PrintedBoard } from '../../board/printed-board.tsx';
import type { PhaseUse } from '../../record/phase-use.ts';
import { levelFigure } from '../../ui/level-meter.tsx';
import { Outcome, Talk, TimeByPhase } from './overview-panel.tsx';

interface Props {
  detail: SessionDetail;
  phases: PhaseUse[];
  notes: string;
}

/** What stands on paper before the transcript: the outcome, where the time went, the board and the code at the end. */
export function PrintedRecord({ detail: { session, turns, scorecard, course }, phases, notes }: Props) {
  const { id } = session;
  const code = useQuery(codeAt(id, course.codes.length)).data;
  return (
    <div className="hidden print:block">
      <div className="grid grid-cols-[340px_1fr] gap-10 pt-5">
        {scorecard && <Outcome sessionId={id} card={scorecard} radarPx={340} />}
        {scorecard && scorecard.overall !== null && (
          <table className="w-full self-start text-sm">
            <caption className="label pb-2 text-left">Part by part</caption>
            <thead className="text-left text-ink-3">
              <tr className="[&>th]:border-b [&>th]:border-line [&>th]:py-1 [&>th]:font-medium">
                <th>Part</th>
                <th className="w-16 text-right">Level</th>
                <th className="w-12 text-right">Bar</th>
              </tr>
            </thead>
            <tbody>
              {scorecard.dimensions
                .filter(({ weight }) => weight > 0)
                .map(({ id: dimension, title, level, bar, evaluable }) => (
                  <tr key={dimension} className="[&>td]:border-b [&>td]:border-line [&>td]:py-1">
                    <td>{title}</td>
                    <td className="text-right tabular-nums">{evaluable ? levelFigure(level) : 'not judged'}</td>
                    <td className="text-right tabular-nums">{bar}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        )}
      </div>
      <div className="grid grid-cols-2 gap-10 pt-6">
        <TimeByPhase phases={phases} endReason={course.endReason} />
        <Talk turns={turns} />
      </div>
      <PrintedBoard sessionId={id} revision={course.boards.length} />
      {code && code.text.trim() !== '' && (
        <Sheet title="The code at the end">
          <pre className="font-mono text-xs/5 break-words whitespace-pre-wrap">{code.text}</pre>
        </Sheet>
      )}
      {notes.trim() !== '' && (
        <Sheet title="Notes">
          <p className="text-sm/6 whitespace-pre-wrap">{notes}</p>
        </Sheet>
      )}
      <h2 className="mt-10 border-b border-line pb-1 text-lg font-semibold">What was said</h2>
    </div>
  );
}

function Sheet({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-8">
      <h2 className="mb-3 break-after-avoid text-lg font-semibold">{title}</h2>
      {children}
    </section>
  );
}
