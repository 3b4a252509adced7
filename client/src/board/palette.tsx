import {
  Cloud,
  Cylinder,
  Database,
  Globe,
  Layers,
  type LucideIcon,
  MonitorSmartphone,
  Server,
  Split,
  Zap,
} from 'lucide-react';
import { SHAPES, type ShapeKind } from './shapes.ts';

const ICONS: Record<ShapeKind, LucideIcon> = {
  client: MonitorSmartphone,
  gateway: Split,
  service: Server,
  queue: Layers,
  cache: Zap,
  database: Database,
  'object-store': Cylinder,
  cdn: Globe,
  external: Cloud,
};

const CHIP =
  'inline-flex h-7 shrink-0 items-center gap-1.5 rounded-md px-1.5 text-xs font-medium text-ink-2 transition-colors hover:bg-hover hover:text-ink pointer-coarse:h-10 [&_svg]:size-3.5 @max-2xl:[&_svg]:hidden';

/** Shapes of a system's parts: a press puts one on the board, labelled; what is typed next names it. */
export function Palette({ onPick }: { onPick: (kind: ShapeKind) => void }) {
  return (
    <div
      role="toolbar"
      aria-label="Add a part"
      className="@container flex shrink-0 flex-wrap gap-x-0.5 border-b border-line px-2 py-1"
    >
      {SHAPES.map((shape) => {
        const { kind, title } = shape;
        const Icon = ICONS[kind];
        return (
          <button
            key={kind}
            type="button"
            aria-label={title}
            title={`Add: ${title}. What you type next names it.`}
            className={CHIP}
            onClick={() => onPick(kind)}
          >
            <Icon aria-hidden />
            {'short' in shape ? shape.short : title}
          </button>
        );
      })}
    </div>
  );
}
