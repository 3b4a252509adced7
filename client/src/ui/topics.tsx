/**
 * What an interview is about, in one run of words. No topic is cut at a line's end; a dot that comes first in its line
 * falls outside of the box and is not seen.
 */
export function Topics({ topics, className = '' }: { topics: readonly string[]; className?: string }) {
  return (
    <div className={`overflow-hidden text-[0.8125rem] text-ink-3 ${className}`}>
      <ul aria-label="Topics" className="-ml-3 flex flex-wrap">
        {topics.map((topic) => (
          <li
            key={topic}
            className="relative pl-3 whitespace-nowrap before:absolute before:left-1 before:content-['·'/'']"
          >
            {topic}
          </li>
        ))}
      </ul>
    </div>
  );
}
