import { LEVELS, type Level } from '@onsite/server/contract/vocabulary';
import { Field } from '../../ui/field.tsx';
import { LEVEL_TITLES } from '../../ui/words.ts';

interface Props {
  level: Level | null;
  words: string;
  onChange: (next: { level: Level | null; words: string }) => void;
}

export function Filters({ level, words, onChange }: Props) {
  return (
    <div className="flex w-full flex-wrap items-center gap-3 sm:w-auto">
      <fieldset className="flex rounded-md bg-sunken p-0.5 inset-ring inset-ring-line">
        <legend className="sr-only">Level</legend>
        {[null, ...LEVELS].map((each) => (
          <label
            key={each ?? 'all'}
            className="cursor-pointer rounded-[5px] px-3 py-1 text-[0.8125rem] font-medium text-ink-3 transition-colors hover:text-ink has-checked:bg-surface has-checked:text-ink has-checked:shadow-[0_1px_2px_var(--shadow)] has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name="level"
              className="sr-only"
              checked={level === each}
              onChange={() => onChange({ level: each, words })}
            />
            {each ? LEVEL_TITLES[each] : 'All'}
          </label>
        ))}
      </fieldset>
      <Field
        label="Search interviews"
        hideLabel
        type="search"
        placeholder="Search by topic or area"
        className="min-w-56 flex-1 sm:flex-none"
        value={words}
        onChange={({ target }) => onChange({ level, words: target.value })}
      />
    </div>
  );
}
