import type { ComponentProps } from 'react';

/** A sheet on the page. */
export function Panel({ className = '', ...rest }: ComponentProps<'section'>) {
  return <section className={`rounded-lg border border-line bg-surface ${className}`} {...rest} />;
}
