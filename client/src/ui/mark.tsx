/** The mark: an hour's dial with its last quarter still to come. */
export function Mark() {
  return (
    <svg viewBox="0 0 20 20" className="size-5" aria-hidden="true">
      <path d="M10 1.5A8.5 8.5 0 1 0 18.5 10h-3A5.5 5.5 0 1 1 10 4.5z" className="fill-ink" />
      <path d="M12.4 1.85v3.2a5.5 5.5 0 0 1 2.55 2.55h3.2a8.5 8.5 0 0 0-5.75-5.75z" className="fill-accent" />
    </svg>
  );
}
