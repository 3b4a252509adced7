import { ButtonLink } from '../ui/button.tsx';
import { PageTitle } from '../ui/page-title.tsx';

export function NotFound() {
  return (
    <div className="py-24">
      <PageTitle title="Nothing here" />
      <h1 className="text-2xl font-semibold">There is no page at this address</h1>
      <p className="mt-2 text-ink-2">The link may be old, or the interview was deleted.</p>
      <ButtonLink to="/" variant="primary" className="mt-6">
        To the interviews
      </ButtonLink>
    </div>
  );
}
