import { cleanScene, type SceneElement } from '@onsite/server/contract/board-scene';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { CopyKept } from '../ui/copy-kept.tsx';
import { remember, remembered } from '../ui/remember.ts';
import { useTheme } from '../ui/theme.ts';
import { toast } from '../ui/toasts.tsx';
import { addShape } from './add-shape.ts';
import { beside } from './beside.ts';
import type { BoardProps } from './board-editor.tsx';
import {
  CaptureUpdateAction,
  Excalidraw,
  type ExcalidrawImperativeAPI,
  FONT_FAMILY,
  hashElementsVersion,
  MainMenu,
} from './excalidraw.ts';
import { fitDrawing } from './fit-drawing.ts';
import { mendForReaders } from './mend.ts';
import { beginsName, isWaiting, openLabel } from './naming.ts';
import { Palette } from './palette.tsx';
import { openScene } from './scene.ts';
import type { ShapeKind } from './shapes.ts';
import { StyleSwitch } from './style-switch.tsx';
import { useFitToPlace } from './use-fit-to-place.ts';
import { ZoomButtons } from './zoom-buttons.tsx';

type Elements = ReturnType<ExcalidrawImperativeAPI['getSceneElements']>;

/** The drawing itself. Changes come out through `onChange`; what is shown goes in as often as `shown` changes. */
export function Canvas({ shown, onChange, copy, onCopyDone }: BoardProps) {
  const api = useRef<ExcalidrawImperativeAPI>(null);
  const place = useRef<HTMLDivElement>(null);
  const theme = useTheme((state) => state.theme);
  const first = useRef(shown);
  const [styleOpen, setStyleOpen] = useState(() => remembered(STYLE) === 'open');
  /** Says which drawing was last put in or given out; null while one is being put in. */
  const known = useRef<number | null>(null);

  const fitted = useRef(false);
  /** The part that was just placed: what is typed next is its name. */
  const unnamed = useRef<string | null>(null);
  useFitToPlace(place, api);

  useEffect(() => {
    if (shown === first.current || !api.current) return;
    known.current = null;
    api.current.updateScene({
      elements: openScene(shown.content ?? []),
      captureUpdate: CaptureUpdateAction.NEVER,
    });
  }, [shown]);

  useEffect(() => (place.current ? mendForReaders(place.current) : undefined), []);

  function changed(all: Elements | readonly { isDeleted: boolean }[]) {
    const elements = (all as Elements).filter((element) => !element.isDeleted);
    const version = hashElementsVersion(elements);
    // Excalidraw also calls when something is selected or scrolled.
    if (version === known.current) return;
    const putIn = known.current === null;
    known.current = version;
    if (putIn) {
      if (!fitted.current && elements.length > 0 && api.current) fitDrawing(api.current, elements);
      fitted.current = true;
      return;
    }
    const clean = cleanScene(elements);
    if (clean.message !== null) {
      toast(clean.message);
      api.current?.updateScene({ elements: clean.elements as unknown as Elements });
    }
    onChange(clean.elements);
  }

  function addPart(kind: ShapeKind) {
    unnamed.current = api.current && addShape(api.current, kind, place.current);
  }

  function nameAsTyped(event: KeyboardEvent) {
    if (unnamed.current === null || !api.current || !place.current) return;
    if (!isWaiting(api.current, unnamed.current)) unnamed.current = null;
    else if (beginsName(event.nativeEvent)) {
      // Else the board takes the letter for a shortcut.
      event.stopPropagation();
      unnamed.current = null;
      openLabel(place.current);
    }
  }

  function foldStyle(open: boolean) {
    setStyleOpen(open);
    remember(STYLE, open ? 'open' : 'folded');
  }

  function takeCopy() {
    const present = api.current?.getSceneElements() ?? [];
    const bottom = Math.max(0, ...present.map(({ y, height }) => y + height));
    const top = Math.min(...(copy as SceneElement[]).map(({ y }) => (typeof y === 'number' ? y : 0)));
    const added = beside(copy as SceneElement[], present as unknown as SceneElement[], bottom - top + 80, newId);
    const elements = [...present, ...openScene(added)];
    api.current?.updateScene({ elements, captureUpdate: CaptureUpdateAction.IMMEDIATELY });
    // Told here, as Excalidraw tells it only once it has drawn, and the copy must not be gone before that.
    known.current ??= 0;
    changed(elements);
    onCopyDone();
  }

  return (
    <div className="flex h-full min-h-0 flex-col">
      <Palette onPick={addPart} />
      {copy && <CopyKept what="board" take="Put it below" onTake={takeCopy} onDrop={onCopyDone} />}
      <div
        ref={place}
        className="board relative min-h-0 flex-1"
        data-style={styleOpen ? 'open' : 'folded'}
        onKeyDownCapture={nameAsTyped}
        onPointerDownCapture={() => {
          unnamed.current = null;
        }}
      >
        <Excalidraw
          excalidrawAPI={(made) => {
            api.current = made;
          }}
          initialData={{
            elements: openScene(first.current.content ?? []),
            appState: LOOK,
          }}
          onChange={changed}
          theme={theme}
          langCode="en"
          name="Board"
          handleKeyboardGlobally={false}
          autoFocus={false}
          aiEnabled={false}
          validateEmbeddable={false}
          UIOptions={OPTIONS}
          // On a narrow board Excalidraw folds its panel itself, and has its own button for it.
          renderTopRightUI={(narrow) => (narrow ? null : <StyleSwitch open={styleOpen} onChange={foldStyle} />)}
        >
          <MainMenu>
            <MainMenu.DefaultItems.LoadScene />
            <MainMenu.DefaultItems.SearchMenu />
            <MainMenu.DefaultItems.Help />
            <MainMenu.DefaultItems.ClearCanvas />
          </MainMenu>
        </Excalidraw>
        <ZoomButtons board={api} />
      </div>
    </div>
  );
}

/** Whether the panel of colours and lines is open is remembered under this name. */
const STYLE = 'board-style';

/** Plain lines and a plain hand: a diagram, not a sketch. */
const LOOK = {
  viewBackgroundColor: 'transparent',
  currentItemFontFamily: FONT_FAMILY.Nunito,
  currentItemFontSize: 16,
  currentItemRoughness: 0,
  currentItemStrokeWidth: 1,
  currentItemRoundness: 'round',
} as const;

const OPTIONS = {
  canvasActions: {
    loadScene: true,
    clearCanvas: true,
    export: false,
    saveToActiveFile: false,
    saveAsImage: false,
    toggleTheme: false,
    changeViewBackgroundColor: false,
  },
  tools: { image: false },
} as const;

const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => byte.toString(36)).join('');
