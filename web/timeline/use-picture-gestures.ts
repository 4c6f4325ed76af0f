import { type PointerEvent, useEffect, useRef } from 'react';
import { moved, type Stretch, zoomed } from './picture-scale.ts';

type Options = { view: Stretch; whole: Stretch; onView: (view: Stretch) => void };

/** Pixels a pointer may tremble before a click becomes a drag. */
const TREMBLE = 4;
const WHEEL_STRENGTH = 0.0018;

/** Moves and zooms by drag, by two fingers, and by the wheel with Ctrl, which is also what a pinch on a touchpad sends. The plain wheel scrolls the page. */
export function usePictureGestures({ view, whole, onView }: Options) {
  const ref = useRef<HTMLDivElement>(null);
  const latest = useRef<Options>({ view, whole, onView });
  latest.current = { view, whole, onView };
  const pointers = useRef(new Map<number, number>());
  const dragged = useRef(0);

  useEffect(() => {
    const ground = ref.current;
    // React listens to wheels passively, so that the page would zoom as well.
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const { view: now, whole: all, onView: show } = latest.current;
      show(
        zoomed(now, all, {
          by: Math.exp(event.deltaY * WHEEL_STRENGTH * (event.deltaMode === 1 ? 16 : 1)),
          about: dayAt(event.clientX, ground, now),
        }),
      );
    };
    ground?.addEventListener('wheel', onWheel, { passive: false });
    return () => ground?.removeEventListener('wheel', onWheel);
  }, []);

  const handlers = {
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0) return;
      if (pointers.current.size === 0) dragged.current = 0;
      pointers.current.set(event.pointerId, event.clientX);
    },
    onPointerMove(event: PointerEvent) {
      const before = pointers.current.get(event.pointerId);
      if (before === undefined) return;
      const { view: now, whole: all, onView: show } = latest.current;
      const others = [...pointers.current].filter(([id]) => id !== event.pointerId);
      const other = others[0]?.[1];
      pointers.current.set(event.pointerId, event.clientX);
      dragged.current += Math.abs(event.clientX - before);
      if (dragged.current > TREMBLE) event.currentTarget.setPointerCapture(event.pointerId);
      if (other === undefined) {
        const width = ref.current?.clientWidth || 1;
        if (dragged.current > TREMBLE) show(moved(now, all, ((before - event.clientX) / width) * (now.to - now.from)));
        return;
      }
      const [apart, nowApart] = [Math.abs(before - other), Math.abs(event.clientX - other)];
      if (apart > 0 && nowApart > 0)
        show(zoomed(now, all, { by: apart / nowApart, about: dayAt((event.clientX + other) / 2, ref.current, now) }));
    },
    onPointerUp: release,
    onPointerCancel: release,
    onPointerLeave(event: PointerEvent) {
      if (!event.currentTarget.hasPointerCapture(event.pointerId)) release(event);
    },
  };
  function release(event: PointerEvent) {
    pointers.current.delete(event.pointerId);
  }
  return { ref, handlers, wasDragged: () => dragged.current > TREMBLE };
}

/** The day that is drawn at a place of the window. */
function dayAt(clientX: number, ground: HTMLElement | null, view: Stretch): number {
  const box = ground?.getBoundingClientRect();
  return view.from + ((clientX - (box?.left ?? 0)) / (box?.width || 1)) * (view.to - view.from);
}
