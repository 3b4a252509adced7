/** A shape on the whiteboard. Shapes are told apart by their id; the label may be empty. */
export interface BoardNode {
  id: string;
  label: string;
}
/** An arrow from one shape to another, both by id. */
export interface BoardEdge {
  from: string;
  to: string;
  label: string;
}
/** What the whiteboard says, read as a graph. */
export interface BoardGraph {
  nodes: BoardNode[];
  edges: BoardEdge[];
  /** Free text that belongs to no shape. */
  notes: string[];
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
