/** Plain text of a content file: blank lines part paragraphs, lines that begin with "- " make a list. */
export function Prose({ text, className = '' }: { text: string; className?: string }) {
  return (
    <div className={`space-y-[0.8em] ${className}`}>
      {blocks(text).map((block) =>
        block.list ? (
          <ul key={block.text} className="list-disc space-y-1 pl-5 marker:text-ink-3">
            {block.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        ) : (
          <p key={block.text}>{block.text}</p>
        ),
      )}
    </div>
  );
}

interface Block {
  list: boolean;
  text: string;
  lines: string[];
}

/** A figure and its unit stay in one line. */
const together = (text: string) => text.replace(/(\d) (?=\p{L}+\/\p{L}|[KMGTP]?B\b|%|ms\b)/gu, '$1\u00a0');

function blocks(text: string): Block[] {
  return together(text)
    .trim()
    .split(/\n\s*\n/)
    .map((block) => {
      const list = block.trimStart().startsWith('- ');
      const lines = block.split(/^\s*- /m).map((line) => line.replace(/\s*\n\s*/g, ' ').trim());
      return { list, text: block.replace(/\s*\n\s*/g, ' ').trim(), lines: lines.filter((line) => line !== '') };
    });
}
