import { useQuery } from '@tanstack/react-query';
import { health } from '../api/queries.ts';

/** Which interviewer is in: the built-in one or the model's name. */
export function InterviewerBadge() {
  const { data, isError } = useQuery(health());
  const who = data?.interviewer;
  const full = isError ? 'no answer' : (who?.model ?? 'built-in');
  // `provider:model`; the provider is in the tooltip and in the lobby.
  const name = full.slice(full.indexOf(':') + 1);
  return (
    <p className="flex min-w-0 items-center gap-1.5 text-[0.8125rem] text-ink-3" title={`Interviewer: ${full}`}>
      <span className="max-sm:sr-only">Interviewer</span>
      <span className="flex min-w-0 items-center gap-1.5 font-medium text-ink-2">
        <span aria-hidden className={`size-1.5 shrink-0 rounded-full ${isError ? 'bg-red' : 'bg-accent'}`} />
        <span className="truncate">{data || isError ? name : '…'}</span>
      </span>
    </p>
  );
}
