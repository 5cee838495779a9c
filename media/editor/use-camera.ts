import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { keepInSight, type Camera, type Size } from './camera';

const MOVE_TIME = 140;
const KEEP_AFTER = 200;

export interface CameraControl {
  readonly camera: Camera;
  /** Moves at once (a drag, a wheel). */
  readonly set: (change: (camera: Camera) => Camera) => void;
  /** Glides there; jumps where the user wants no motion. */
  readonly glide: (change: (camera: Camera) => Camera) => void;
}

/** The camera of one drawing. `onKeep` hears where it comes to rest. */
export function useCamera(
  first: Camera,
  drawing: Size,
  window: Size,
  onKeep: (camera: Camera) => void,
): CameraControl {
  const [camera, setCamera] = useState(first);
  const current = useRef(camera);
  const frame = useRef(0);
  const bounds = useRef({ drawing, window });
  bounds.current = { drawing, window };

  const put = useCallback((next: Camera) => {
    current.current = keepInSight(next, bounds.current.drawing, bounds.current.window);
    setCamera(current.current);
  }, []);
  const set = useCallback(
    (change: (camera: Camera) => Camera) => {
      cancelAnimationFrame(frame.current);
      put(change(current.current));
    },
    [put],
  );
  const glide = useCallback(
    (change: (camera: Camera) => Camera) => {
      cancelAnimationFrame(frame.current);
      const from = current.current;
      const to = keepInSight(change(from), bounds.current.drawing, bounds.current.window);
      if (matchMedia('(prefers-reduced-motion: reduce)').matches) return put(to);
      const start = performance.now();
      const step = (now: number) => {
        const part = Math.min(1, (now - start) / MOVE_TIME);
        const eased = 1 - (1 - part) ** 3;
        put(part === 1 ? to : between(from, to, eased));
        if (part < 1) frame.current = requestAnimationFrame(step);
      };
      frame.current = requestAnimationFrame(step);
    },
    [put],
  );

  const keep = useRef(onKeep);
  keep.current = onKeep;
  useEffect(
    () => () => {
      cancelAnimationFrame(frame.current);
      keep.current(current.current);
    },
    [],
  );
  useEffect(() => {
    const timer = setTimeout(() => onKeep(camera), KEEP_AFTER);
    return () => clearTimeout(timer);
  }, [camera, onKeep]);
  return { camera, set, glide };
}

function between(from: Camera, to: Camera, part: number): Camera {
  const mix = (a: number, b: number) => a + (b - a) * part;
  return { x: mix(from.x, to.x), y: mix(from.y, to.y), zoom: mix(from.zoom, to.zoom) };
}
