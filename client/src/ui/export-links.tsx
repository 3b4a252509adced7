import { Download, Printer } from 'lucide-react';
import { Button, buttonClass } from './button.tsx';

/** The ways to take an interview away: a file that comes back, one to read, and paper. */
export function ExportLinks({ id }: { id: string }) {
  return (
    <>
      <ExportLink id={id} format="json" word="JSON" />
      <ExportLink id={id} format="markdown" word="Markdown" />
      <Button size="sm" onClick={() => print()}>
        <Printer aria-hidden />
        Print
      </Button>
    </>
  );
}

function ExportLink({ id, format, word }: { id: string; format: 'json' | 'markdown'; word: string }) {
  return (
    <a
      href={`/api/sessions/${encodeURIComponent(id)}/export?format=${format}`}
      download
      className={buttonClass({ size: 'sm' })}
    >
      <Download aria-hidden />
      <span>
        <span className="sr-only">Export as </span>
        {word}
      </span>
    </a>
  );
}
