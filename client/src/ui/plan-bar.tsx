interface Part {
  id: string;
  title: string;
  minutes: number;
}

/** The plan of the hour as a thin line of parts, as long as their minutes. Says nothing to a screen reader. */
export function PlanBar({ phases, className = '' }: { phases: Part[]; className?: string }) {
  return (
    <span aria-hidden className={`flex h-1 gap-0.5 ${className}`}>
      {phases.map(({ id, minutes }) => (
        <span key={id} className="rounded-full bg-line-strong/45" style={{ flex: minutes }} />
      ))}
    </span>
  );
}
