import type { SessionDetail } from '@onsite/server/contract/http';
import type { Scorecard } from '@onsite/server/contract/scorecard';
import type { Engine } from '@onsite/server/contract/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useParams } from 'react-router';
import { session } from '../../api/queries.ts';
import { PrintedBoard } from '../../board/printed-board.tsx';
import { stoppedEarly } from '../../record/stopped.ts';
import { ExportLinks } from '../../ui/export-links.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { SessionHeader } from '../../ui/session-header.tsx';
import { SessionMissing } from '../../ui/session-missing.tsx';
import { PageLoading } from '../../ui/states.tsx';
import { useHashTarget } from '../../ui/use-hash-target.ts';
import { DimensionSection } from './dimension-section.tsx';
import type { Source } from './item-line.tsx';
import { NextLevelSection } from './next-level.tsx';
import { NotScored } from './not-scored.tsx';
import { Overview } from './overview.tsx';
import { PracticeSection } from './practice-section.tsx';
import { dimensionReports, hasPoints, mostToGain } from './report.ts';
import { ScoreAgain } from './score-again.tsx';
import { isFirstRun } from './scoring-run.ts';
import { VerdictPanel } from './verdict.tsx';
import { BeingScored, ScoringFailed, StillLive } from './waiting.tsx';

const LOOK_EVERY_MS = 1_000;

export default function ScorecardPage() {
  const { sessionId = '' } = useParams();
  const [awaited, setAwaited] = useState<Engine | null>(null);
  const { data, isPending, error, refetch } = useQuery({
    ...session(sessionId),
    refetchInterval: ({ state: { data: had } }) =>
      had && (isFirstRun(had) || (awaited !== null && had.scorecard?.engine !== awaited)) ? LOOK_EVERY_MS : false,
  });
  if (isPending) return <PageLoading label="Loading the scorecard" />;
  if (!data) return <SessionMissing error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <PageTitle title={`Scorecard, ${data.session.title}`} />
      <SessionHeader session={data.session}>
        {data.session.status !== 'live' && <ExportLinks id={sessionId} />}
        {data.scorecard && (
          <ScoreAgain id={sessionId} had={data.scorecard.engine} awaited={awaited} onAwait={setAwaited} />
        )}
      </SessionHeader>
      {data.scorecard ? <Scored detail={data} card={data.scorecard} /> : <Unscored detail={data} />}
    </>
  );
}

function Unscored({ detail: { session } }: { detail: SessionDetail }) {
  if (session.status === 'live') return <StillLive id={session.id} />;
  if (session.status === 'scoring-failed') return <ScoringFailed id={session.id} />;
  return <BeingScored id={session.id} />;
}

function Scored({ detail, card }: { detail: SessionDetail; card: Scorecard }) {
  const { id, startedAt, scenarioId } = detail.session;
  const target = useHashTarget(true);
  const source = useMemo(
    (): Source => ({ sessionId: id, startedAt, turns: new Map(detail.turns.map((turn) => [turn.id, turn])) }),
    [id, startedAt, detail.turns],
  );
  if (card.overall === null) return <NotScored card={card} source={source} scenarioId={scenarioId} target={target} />;
  const reports = dimensionReports(card);
  return (
    <>
      <VerdictPanel card={card} overall={card.overall} early={stoppedEarly(detail, card)} />
      <Overview reports={reports} gain={mostToGain(card.dimensions)} />
      <PracticeSection card={card} session={detail.session} reports={reports} />
      <section aria-labelledby="points" className="pt-14">
        <h2 id="points" className="pb-4 text-lg font-semibold">
          Point by point
        </h2>
        {reports.filter(hasPoints).map((report) => (
          <DimensionSection key={report.dimension.id} report={report} source={source} target={target} />
        ))}
      </section>
      {card.nextLevel && (card.nextLevel.adds || card.nextLevel.items.length > 0) && (
        <NextLevelSection next={card.nextLevel} />
      )}
      <PrintedBoard sessionId={id} revision={detail.course.boards.length} />
    </>
  );
}
