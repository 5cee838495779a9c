/** Where the drawing stands in its window: a point p of the drawing is seen at `p * zoom + (x, y)`. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

export const MIN_ZOOM = 0.03;
export const MAX_ZOOM = 3;
/** Of one key press or one notch of a wheel. */
export const ZOOM_STEP = 1.25;
const MARGIN = 28;
/** The tools stand over the top of the window. */
const TOP_MARGIN = 60;

/** Zooms by a factor and keeps the point (px, py) of the window where it is. */
export function zoomAt(camera: Camera, factor: number, px: number, py: number): Camera {
  const zoom = clampZoom(camera.zoom * factor);
  const scale = zoom / camera.zoom;
  return { zoom, x: px - (px - camera.x) * scale, y: py - (py - camera.y) * scale };
}

/** The whole drawing, or as much from its top as the smallest zoom shows. */
export function fit(drawing: Size, window: Size): Camera {
  const zoom = clampZoom(
    Math.min(
      1,
      (window.width - 2 * MARGIN) / drawing.width,
      (window.height - MARGIN - TOP_MARGIN) / drawing.height,
    ),
  );
  const x = (window.width - drawing.width * zoom) / 2;
  const room = window.height - drawing.height * zoom;
  return { zoom, x, y: Math.max(TOP_MARGIN, room / 2) };
}

/** The first sight of a graph: its width, still readable, from the top. */
export function fitWidth(drawing: Size, window: Size, firstX: number): Camera {
  const zoom = Math.min(1, Math.max(0.7, (window.width - 2 * MARGIN) / Math.max(1, drawing.width)));
  const fits = drawing.width * zoom <= window.width;
  return {
    zoom,
    x: fits ? (window.width - drawing.width * zoom) / 2 : window.width / 2 - firstX * zoom,
    y: TOP_MARGIN,
  };
}

/** The least movement that brings a box of the drawing into the window; zooms in where it could not be read. */
export function show(camera: Camera, box: Box, window: Size): Camera {
  const zoom = Math.max(camera.zoom, 0.6);
  const moved = zoom === camera.zoom ? camera : center({ ...camera, zoom }, box, window);
  const left = box.x * zoom + moved.x;
  const top = box.y * zoom + moved.y;
  return {
    zoom,
    x: moved.x + nudge(left, box.width * zoom, window.width),
    y: moved.y + nudge(top, box.height * zoom, window.height),
  };
}

export function center(camera: Camera, box: Box, window: Size): Camera {
  return {
    zoom: camera.zoom,
    x: window.width / 2 - (box.x + box.width / 2) * camera.zoom,
    y: window.height / 2 - (box.y + box.height / 2) * camera.zoom,
  };
}

/** Keeps a corner of the drawing in the window: nobody gets lost. */
export function keepInSight(camera: Camera, drawing: Size, window: Size): Camera {
  const keep = 60;
  return {
    zoom: camera.zoom,
    x: clamp(camera.x, keep - drawing.width * camera.zoom, window.width - keep),
    y: clamp(camera.y, keep - drawing.height * camera.zoom, window.height - keep),
  };
}

/** The part of the drawing that the window shows. */
export function windowBox(camera: Camera, window: Size): Box {
  return {
    x: -camera.x / camera.zoom,
    y: -camera.y / camera.zoom,
    width: window.width / camera.zoom,
    height: window.height / camera.zoom,
  };
}

function nudge(start: number, length: number, window: number): number {
  const margin = Math.min(56, window / 8);
  if (start < margin || length > window - 2 * margin) return margin - start;
  const over = start + length - (window - margin);
  return over > 0 ? -over : 0;
}

function clampZoom(zoom: number): number {
  return clamp(zoom, MIN_ZOOM, MAX_ZOOM);
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
