import { describe } from 'vitest';
import { keepsBelongings } from './contract/belongings.ts';
import { keepsEvents } from './contract/events.ts';
import type { WithStore } from './contract/given.ts';
import { takesImports } from './contract/imports.ts';
import { findsSessions } from './contract/lists.ts';
import type { Store } from './store.ts';

/** What every store must do. */
export function storeContract(name: string, open: () => Promise<Store>): void {
  const withStore: WithStore = async (use) => {
    const store = await open();
    try {
      await use(store);
    } finally {
      await store.close();
    }
  };

  describe(`${name} as a store`, () => {
    keepsEvents(withStore);
    findsSessions(withStore);
    keepsBelongings(withStore);
    takesImports(withStore);
  });
}
