import { useParams } from 'react-router';
import { SessionProvider } from '../../session/session-context.tsx';
import { PageLoading } from '../../ui/states.tsx';
import { Room } from './room.tsx';

export default function RoomPage() {
  const { sessionId = '' } = useParams();
  return (
    <SessionProvider key={sessionId} id={sessionId} opening={<PageLoading label="Opening the room" />}>
      <Room />
    </SessionProvider>
  );
}
