import { describe, expect, it } from 'vitest';
import type { Item } from '../content/script.ts';
import { scoringScript } from '../scoring/fixture.ts';
import { compileDetector } from './items.ts';

const [template] = scoringScript.items;
if (!template) throw new Error('the fixture has items');
const rollout: Item = {
  ...template,
  id: 'D6-any-rollout',
  dimension: 'D6',
  anchor: 3,
  met: ['any-rollout'],
  numbers: [],
  own: false,
  good: 'A new version goes to one percent of the phones first, and if more orders fail we roll back in a minute.',
};
const script = {
  ...scoringScript,
  concepts: { ...scoringScript.concepts, 'any-rollout': ['canary', 'roll back'] },
  items: [...scoringScript.items, rollout],
};
const detector = compileDetector(script);
const shown = (text: string): string[] => detector.read(text).map(({ itemId }) => itemId);

describe('an item of the rubric', () => {
  it('is not shown by what would fit any system', () => {
    expect(shown('We use canary releases, and if the version degrades the pipeline will roll back.')).not.toContain(
      'D6-any-rollout',
    );
  });

  it('is shown where a figure stands with it or next to it', () => {
    expect(shown('A version goes to 5 % of the tablets first, and if they fail we roll back.')).toContain(
      'D6-any-rollout',
    );
    expect(
      shown('We use canary releases, and if the version fails on a tablet we roll back. That takes 10 minutes.'),
    ).toContain('D6-any-rollout');
  });

  it("is shown where one of the scenario's own concepts and things of it stand with it", () => {
    expect(
      shown('If the tablet gets no answer over its websocket after a release, we roll back to the version before.'),
    ).toContain('D6-any-rollout');
  });
});

describe('an item of the rubric at anchor 3 or 4', () => {
  const told = { ...script, brief: `${script.brief} There are 40 shops.` };
  const tell = (text: string) =>
    compileDetector(told)
      .read(text)
      .map(({ itemId }) => itemId);

  it('is not tied by a figure that is only read out of the brief', () => {
    expect(
      tell('For 40 shops we use canary releases, and if the version degrades the pipeline will roll back.'),
    ).not.toContain('D6-any-rollout');
    expect(
      tell('For 40 seconds we use canary releases, and if the version degrades the pipeline will roll back.'),
    ).toContain('D6-any-rollout');
    expect(
      tell('For 2 shops we use canary releases, and if the version degrades the pipeline will roll back.'),
    ).toContain('D6-any-rollout');
  });

  it('is not shown by who says that they have no answer', () => {
    const said = 'A version goes to 5 % of the tablets first, and if they fail we roll back';
    expect(tell(`${said}.`)).toContain('D6-any-rollout');
    expect(tell(`I guess ${said}.`)).not.toContain('D6-any-rollout');
  });
});

describe("a scenario's own item", () => {
  it('needs from anchor 3 on a figure or things that one can point at', () => {
    expect(shown('The outbox is there, because consistency across domains would suffer otherwise.')).not.toContain(
      'D4-outbox',
    );
    expect(shown('The outbox is there, because a crash would lose a message otherwise.')).toContain('D4-outbox');
  });
});
