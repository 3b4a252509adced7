export const NODE_KINDS = [
  'client',
  'gateway',
  'service',
  'queue',
  'cache',
  'database',
  'object-store',
  'cdn',
  'external',
] as const;
/** What part of a system a shape stands for, guessed from its label and its form. */
export type NodeKind = (typeof NODE_KINDS)[number];

/** A shape on the whiteboard. Shapes are told apart by their id; the label may be empty. */
export interface BoardNode {
  id: string;
  label: string;
  /** The label, or what stands for it, made unlike every other on the board; it stays while the label does. */
  name?: string;
  kind?: NodeKind;
}
/** An arrow from one shape to another, both by id. */
export interface BoardEdge {
  from: string;
  to: string;
  label: string;
  /** Two heads, or none; missing for a plain arrow. */
  heads?: 'both' | 'none';
}
/** A frame, a group, or a box around others. */
export interface BoardBoundary {
  label: string;
  /** The shapes right in it, by id. */
  nodes: string[];
}
/** What the whiteboard says, read as a graph. */
export interface BoardGraph {
  nodes: BoardNode[];
  edges: BoardEdge[];
  /** Free text that belongs to no shape. */
  notes: string[];
  /** Missing where there is none. */
  boundaries?: BoardBoundary[];
  /** How many arrows say nothing, as an end of them is at no shape; missing where there is none. */
  loose?: number;
}

/** One stored revision of the board. `scene` is the array of Excalidraw elements. */
export interface BoardRevision {
  revision: number;
  scene: unknown[];
  graph: BoardGraph;
  /** The graph in words, one thing a line: what the interviewer is told. */
  text: string;
}
/** One stored revision of the code pad. */
export interface CodeRevision {
  revision: number;
  language: string;
  text: string;
}
