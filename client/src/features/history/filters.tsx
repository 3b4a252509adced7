import { LEVELS, SESSION_STATUSES } from '@onsite/server/contract/vocabulary';
import { ChevronDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Field } from '../../ui/field.tsx';
import { LEVEL_TITLES } from '../../ui/words.ts';
import { type Filter, STATUS_TITLES } from './rows.ts';

const WAIT_MS = 250;

interface Props {
  filter: Filter;
  scenarios: { id: string; title: string }[];
  onChange: (next: Filter) => void;
}

export function Filters({ filter, scenarios, onChange }: Props) {
  return (
    <search className="grid grid-cols-2 gap-2 sm:flex sm:flex-wrap sm:items-center">
      <Search words={filter.words} onChange={(words) => onChange({ ...filter, words })} />
      <Choice
        label="Level"
        all="All levels"
        value={filter.level}
        options={LEVELS.map((id) => ({ id, title: LEVEL_TITLES[id] }))}
        onChange={(level) => onChange({ ...filter, level })}
      />
      <Choice
        label="Interview"
        all="All interviews"
        className="max-sm:order-last max-sm:col-span-2"
        value={filter.scenarioId}
        options={scenarios}
        onChange={(scenarioId) => onChange({ ...filter, scenarioId })}
      />
      <Choice
        label="Status"
        all="Any status"
        value={filter.status}
        options={SESSION_STATUSES.map((id) => ({ id, title: STATUS_TITLES[id] }))}
        onChange={(status) => onChange({ ...filter, status })}
      />
    </search>
  );
}

/** Asks when the typing rests. */
function Search({ words, onChange }: { words: string; onChange: (words: string) => void }) {
  const [typed, setTyped] = useState(words);
  useEffect(() => setTyped(words), [words]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only typing starts the wait.
  useEffect(() => {
    if (typed === words) return;
    const timer = setTimeout(() => onChange(typed), WAIT_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <Field
      label="Search what was said"
      hideLabel
      type="search"
      placeholder="Search what was said"
      className="max-sm:col-span-2 sm:w-64"
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
    />
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  all: string;
  value: T | null;
  options: { id: T; title: string }[];
  onChange: (id: T | null) => void;
  className?: string;
}

function Choice<T extends string>({ label, all, value, options, onChange, className = '' }: ChoiceProps<T>) {
  return (
    <div className={`relative min-w-0 ${className}`}>
      <select
        aria-label={label}
        value={value ?? ''}
        onChange={({ target }) => onChange(options.find(({ id }) => id === target.value)?.id ?? null)}
        className="h-9 w-full cursor-pointer appearance-none truncate rounded-md bg-surface pr-8 pl-3 text-sm font-medium text-ink-2 inset-ring inset-ring-line hover:bg-hover sm:max-w-56 pointer-coarse:h-10"
      >
        <option value="">{all}</option>
        {options.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
      <ChevronDown aria-hidden className="pointer-events-none absolute inset-y-0 right-2.5 my-auto size-4 text-ink-3" />
    </div>
  );
}
