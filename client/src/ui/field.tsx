import { type ComponentProps, type ReactNode, useId } from 'react';

const BOX =
  'w-full rounded-md border border-line-strong bg-surface px-3 text-sm text-ink placeholder:text-ink-3 ' +
  'focus-visible:outline-offset-0';

interface Labelled {
  label: string;
  /** The label is for screen readers only, where the place says what the field is. */
  hideLabel?: boolean;
  hint?: ReactNode;
}

/** A labelled one-line input. */
export function Field({ label, hideLabel, hint, className = '', ...rest }: ComponentProps<'input'> & Labelled) {
  const id = useId();
  return (
    <div className={className}>
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'label mb-1 block'}>
        {label}
      </label>
      <input id={id} className={`${BOX} h-9`} aria-describedby={hint ? `${id}-hint` : undefined} {...rest} />
      {hint && (
        <p id={`${id}-hint`} className="mt-1 text-[0.8125rem] text-ink-3">
          {hint}
        </p>
      )}
    </div>
  );
}

/** A labelled text of several lines. */
export function TextField({ label, hideLabel, hint, className = '', ...rest }: ComponentProps<'textarea'> & Labelled) {
  const id = useId();
  return (
    <div className={className}>
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'label mb-1 block'}>
        {label}
      </label>
      <textarea id={id} className={`${BOX} py-2`} aria-describedby={hint ? `${id}-hint` : undefined} {...rest} />
      {hint && (
        <p id={`${id}-hint`} className="mt-1 text-[0.8125rem] text-ink-3">
          {hint}
        </p>
      )}
    </div>
  );
}
