/** What the whiteboard says, read as a graph. */
export interface BoardNode {
  id: string;
  label: string;
}
export interface BoardEdge {
  from: string;
  to: string;
  label: string;
}
export interface BoardGraph {
  nodes: BoardNode[];
  edges: BoardEdge[];
  /** Free text that belongs to no shape. */
  notes: string[];
}

export const EMPTY_GRAPH: BoardGraph = { nodes: [], edges: [], notes: [] };
