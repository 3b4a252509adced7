import type { ReactNode } from 'react';

/** A quiet table: small heads above a line, no frame. */
export function LineTable({
  heads,
  className = '',
  children,
}: {
  heads: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  return (
    <table className={`w-full text-sm ${className}`}>
      <thead>
        <tr className="label text-left [&>th]:border-b [&>th]:border-line [&>th]:pb-1.5 [&>th]:font-medium">{heads}</tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
