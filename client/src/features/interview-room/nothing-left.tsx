import { EmptyState } from '../../ui/states.tsx';

/** In the side panel, once the interview is over and nothing was done there. */
export const NothingLeft = ({ title }: { title: string }) => (
  <div className="p-4 sm:p-6">
    <EmptyState title={title} />
  </div>
);
