import { useRoom } from '../../session/session-context.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { PageLoading } from '../../ui/states.tsx';

const WORDS = {
  'not-found': ['There is no such interview', 'It may have been deleted, or the link is from another machine.'],
  refused: ['The server does not let this page in', 'Open Onsite at the address that the server printed at its start.'],
  lost: ['The server does not answer', 'Trying again. Check that it is still running.'],
} as const;

/** Before the first events are there. */
export function Joining() {
  const link = useRoom((room) => room.link);
  if (link === 'connecting' || link === 'fine') return <PageLoading label="Opening the room" />;
  const [title, line] = WORDS[link];
  return (
    <main className="mx-auto max-w-lg px-6 py-32">
      <PageTitle title={title} />
      <div role="alert">
        <h1 className="text-2xl font-semibold">{title}</h1>
        <p className="mt-2 text-ink-2">{line}</p>
      </div>
      <ButtonLink to="/" className="mt-6">
        To the interviews
      </ButtonLink>
    </main>
  );
}
