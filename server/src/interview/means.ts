import type { Engine } from '../contract/vocabulary.ts';
import type { Director, Moment } from './director.ts';

/** What the rules may use besides state and command. */
export interface Means extends Moment {
  /** A fresh turn id at each call. */
  nextId: () => string;
  director: Director;
  /** Which judge a session that ends is handed to. */
  scorer: Engine;
}
