import type { ComponentProps } from 'react';
import { Link, type LinkProps } from 'react-router';

type Variant = 'primary' | 'secondary' | 'quiet' | 'danger';
type Size = 'sm' | 'md' | 'lg';
interface Look {
  variant?: Variant;
  size?: Size;
}

const BASE =
  'inline-flex shrink-0 items-center justify-center gap-2 rounded-md font-medium whitespace-nowrap select-none ' +
  'transition-colors duration-100 disabled:cursor-not-allowed aria-disabled:cursor-not-allowed [&_svg]:size-4 [&_svg]:shrink-0';
const VARIANTS: Record<Variant, string> = {
  primary:
    'bg-ink text-paper hover:bg-ink-2 disabled:bg-sunken disabled:text-ink-3 disabled:inset-ring disabled:inset-ring-line',
  secondary:
    'bg-surface text-ink inset-ring inset-ring-line hover:bg-hover disabled:text-ink-3 disabled:hover:bg-surface',
  quiet: 'text-ink-2 hover:bg-hover hover:text-ink disabled:text-ink-3 disabled:hover:bg-transparent',
  danger: 'bg-red text-paper hover:opacity-90',
};
const SIZES: Record<Size, string> = {
  sm: 'h-8 px-2.5 text-[0.8125rem] pointer-coarse:h-10 pointer-coarse:min-w-10',
  md: 'h-9 px-3.5 text-sm pointer-coarse:h-10',
  lg: 'h-11 px-5 text-[0.9375rem]',
};

/** The class of anything that should look like a button. */
export const buttonClass = ({ variant = 'secondary', size = 'md' }: Look, extra = '') =>
  `${BASE} ${VARIANTS[variant]} ${SIZES[size]} ${extra}`;

export function Button({ variant, size, className, type = 'button', ...rest }: ComponentProps<'button'> & Look) {
  const look: Look = { ...(variant && { variant }), ...(size && { size }) };
  return <button type={type} className={buttonClass(look, className)} {...rest} />;
}

/** A link to another page that looks like a button. */
export function ButtonLink({ variant, size, className, ...rest }: LinkProps & Look) {
  const look: Look = { ...(variant && { variant }), ...(size && { size }) };
  return <Link className={buttonClass(look, className)} {...rest} />;
}
