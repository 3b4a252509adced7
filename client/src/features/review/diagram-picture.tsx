import { useId } from 'react';
import type { Node } from './diagram.ts';
import { layOut, pathOf } from './diagram-layout.ts';

const LINE_PX = 18;

/** The reference's parts as a picture. The list below it says the same. */
export default function DiagramPicture({ nodes }: { nodes: Node[] }) {
  const tip = useId();
  const { width, height, boxes, lines } = layOut(nodes);
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label="The parts of the reference and how they connect"
      className="mx-auto block h-auto w-full"
      style={{ maxWidth: width }}
    >
      <defs>
        <marker id={tip} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
          <path d="M0 0.5 7.5 4 0 7.5z" className="fill-ink-3" />
        </marker>
      </defs>
      {lines.map(({ from, to, points }) => (
        <path
          key={`${from} → ${to}`}
          d={pathOf(points)}
          markerEnd={`url(#${tip})`}
          className="fill-none stroke-ink-3"
          strokeWidth={1.25}
        />
      ))}
      {boxes.map(({ name, lines: words, x, y, width: across, height: high }) => (
        <g key={name}>
          <rect
            x={x - across / 2}
            y={y - high / 2}
            width={across}
            height={high}
            rx={6}
            className="fill-surface stroke-line-strong"
          />
          {words.map((word, index) => (
            <text
              key={word}
              x={x}
              y={y + (index - (words.length - 1) / 2) * LINE_PX}
              textAnchor="middle"
              dominantBaseline="central"
              className="fill-ink text-[13px] font-medium"
            >
              {word}
            </text>
          ))}
        </g>
      ))}
    </svg>
  );
}
