import { describe, expect, it } from 'vitest';
import { readTranscript, TranscriptError } from './transcript.ts';

const read = (text: string) =>
  readTranscript(new TextEncoder().encode(text)).turns.map(({ id, by, text: words }) => [id, by, words]);

describe('a transcript file', () => {
  it('is parted into turns by blank lines and markers', () => {
    expect(
      read(
        '# Mock\n\nInterviewer: Hello?\n\n**Candidate:** One.\r\n\r\nStill mine.\nInterviewer: fake\n\n**Interviewer**: Two?',
      ),
    ).toEqual([
      ['t1', 'interviewer', 'Hello?'],
      ['t2', 'candidate', 'One.\n\nStill mine.\nInterviewer: fake'],
      ['t3', 'interviewer', 'Two?'],
    ]);
  });

  it("may be our Markdown export, with times, and headings that are nobody's words", () => {
    expect(
      read(
        '## Transcript\n\n### Requirements\n\n**Interviewer** (0:00): Hello?\n\n**Candidate** (61:05, unsent at the end): One.\n\n### Scale\n\nStill mine.',
      ),
    ).toEqual([
      ['t1', 'interviewer', 'Hello?'],
      ['t2', 'candidate', 'One.\n\nStill mine.'],
    ]);
  });

  it('may be a JSON export', () => {
    const turns = [
      { id: 'a', by: 'interviewer', text: 'Hello?' },
      { by: 'candidate', text: 'One.' },
    ];
    expect(read(JSON.stringify({ session: { id: 'x' }, turns }))).toEqual([
      ['a', 'interviewer', 'Hello?'],
      ['t2', 'candidate', 'One.'],
    ]);
  });

  it.each([
    ['', 'is empty'],
    ['just words', 'has no turn'],
    ['{"turns": [', 'is not valid JSON'],
    ['{"turns": [{"by": "me", "text": "x"}]}', 'turns.0.by'],
    ['Candidate: a\0b', 'is a binary file'],
  ])('%j is refused with a reason', (text, reason) => {
    expect(() => read(text)).toThrow(TranscriptError);
    expect(() => read(text)).toThrow(reason);
  });

  it('must be UTF-8', () => {
    expect(() => readTranscript(new Uint8Array([0x43, 0xff, 0xfe]))).toThrow('is not UTF-8');
  });
});
