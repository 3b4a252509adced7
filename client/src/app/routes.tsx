import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { PickerPage } from '../features/scenario-picker/picker-page.tsx';
import { PageLoading } from '../ui/states.tsx';
import { NotFound } from './not-found.tsx';
import { Shell } from './shell.tsx';

const room = () => import('../features/interview-room/room-page.tsx');
const LobbyPage = lazy(() => import('../features/lobby/lobby-page.tsx'));
const RoomPage = lazy(room);
const ScorecardPage = lazy(() => import('../features/scorecard/scorecard-page.tsx'));
const ReviewPage = lazy(() => import('../features/review/review-page.tsx'));
const ReferencePage = lazy(() => import('../features/review/reference-page.tsx'));
const ComparePage = lazy(() => import('../features/compare/compare-page.tsx'));
const HistoryPage = lazy(() => import('../features/history/history-page.tsx'));

export function AppRoutes() {
  return (
    <Routes>
      <Route element={<Shell />}>
        <Route index element={<PickerPage />} />
        <Route path="s/:scenarioId" element={<LobbyPage warmRoom={room} />} />
        <Route path="i/:sessionId/scorecard" element={<ScorecardPage />} />
        <Route path="i/:sessionId/review" element={<ReviewPage />} />
        <Route path="i/:sessionId/reference" element={<ReferencePage />} />
        <Route path="compare" element={<ComparePage />} />
        <Route path="history" element={<HistoryPage />} />
        <Route path="*" element={<NotFound />} />
      </Route>
      <Route
        path="i/:sessionId"
        element={
          <Suspense fallback={<PageLoading label="Opening the room" />}>
            <RoomPage />
          </Suspense>
        }
      />
    </Routes>
  );
}
