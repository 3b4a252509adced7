import { expect, it } from 'vitest';
import { diagramOf } from './diagram.ts';

it('gathers what each part leads to, whether in pairs or in chains', () => {
  expect(diagramOf(['Tablet → Service', 'Service → Store', 'Service -> Sender → Phone', 'Service → Store'])).toEqual([
    { name: 'Tablet', to: ['Service'] },
    { name: 'Service', to: ['Store', 'Sender'] },
    { name: 'Sender', to: ['Phone'] },
  ]);
});

it('keeps a part that stands alone', () => {
  expect(diagramOf(['Archive', ''])).toEqual([{ name: 'Archive', to: [] }]);
});
