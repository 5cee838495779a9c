import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { zoomAt, type Camera } from './camera';

interface GraphPointerOptions {
  readonly canvas: RefObject<HTMLElement>;
  readonly camera: Camera;
  readonly set: (change: (camera: Camera) => Camera) => void;
  /** The node at a point of the drawing. */
  readonly nodeAt: (x: number, y: number) => number | null;
  readonly onSelect: (node: number | null) => void;
}

/** Less movement than this is a click. */
const CLICK_SLACK = 4;
const LINE = 20;

/**
 * Drag pans, two fingers pinch, the wheel scrolls as it does in any document, and with Ctrl, Cmd or Alt (a pinch on a
 * touchpad arrives as Ctrl) it zooms at the pointer.
 */
export function useGraphPointer({ canvas, camera, set, nodeAt, onSelect }: GraphPointerOptions) {
  const pointers = useRef(new Map<number, { x: number; y: number }>());
  const dragged = useRef(false);

  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1;
      const bounds = element.getBoundingClientRect();
      if (event.ctrlKey || event.metaKey || event.altKey) {
        const factor = Math.exp((-event.deltaY * unit) / 250);
        set((from) => zoomAt(from, factor, event.clientX - bounds.left, event.clientY - bounds.top));
        return;
      }
      const sideways = event.shiftKey && event.deltaX === 0;
      const dx = (sideways ? event.deltaY : event.deltaX) * unit;
      const dy = (sideways ? 0 : event.deltaY) * unit;
      set((from) => ({ ...from, x: from.x - dx, y: from.y - dy }));
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [canvas, set]);

  return {
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0 && event.button !== 1) return;
      pointers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
      if (pointers.current.size === 1) dragged.current = false;
    },
    onPointerMove(event: PointerEvent) {
      const element = canvas.current;
      const before = pointers.current.get(event.pointerId);
      if (before === undefined || element === null) return;
      const now = { x: event.clientX, y: event.clientY };
      if (!dragged.current) {
        if (Math.hypot(now.x - before.x, now.y - before.y) < CLICK_SLACK) return;
        dragged.current = true;
        element.setPointerCapture(event.pointerId);
      }
      const other = [...pointers.current].find(([id]) => id !== event.pointerId)?.[1];
      pointers.current.set(event.pointerId, now);
      if (other === undefined) {
        set((from) => ({ ...from, x: from.x + now.x - before.x, y: from.y + now.y - before.y }));
        return;
      }
      const bounds = element.getBoundingClientRect();
      const factor = distance(now, other) / Math.max(1, distance(before, other));
      const middle = { x: (now.x + other.x) / 2 - bounds.left, y: (now.y + other.y) / 2 - bounds.top };
      set((from) => {
        const moved = { ...from, x: from.x + (now.x - before.x) / 2, y: from.y + (now.y - before.y) / 2 };
        return zoomAt(moved, factor, middle.x, middle.y);
      });
    },
    onPointerUp(event: PointerEvent) {
      const known = pointers.current.delete(event.pointerId);
      if (!known || dragged.current || event.button !== 0 || canvas.current === null) return;
      if (event.target instanceof Element && event.target.closest('[data-own-click]') !== null) return;
      const bounds = canvas.current.getBoundingClientRect();
      const x = (event.clientX - bounds.left - camera.x) / camera.zoom;
      const y = (event.clientY - bounds.top - camera.y) / camera.zoom;
      onSelect(nodeAt(x, y));
    },
    onPointerCancel(event: PointerEvent) {
      pointers.current.delete(event.pointerId);
    },
    onLostPointerCapture(event: PointerEvent) {
      pointers.current.delete(event.pointerId);
    },
  };
}

function distance(a: { x: number; y: number }, b: { x: number; y: number }): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
