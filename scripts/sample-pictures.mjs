/**
 * Draws pictures of faces and of rooms without one: something that a face detector's ranges can be calibrated on, made from
 * a seed, so that everybody has the same.
 */
import { encode } from 'fast-png';

/** A seeded generator of numbers in [0, 1) (mulberry32). */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const mix = (a, b, t) => a.map((value, i) => value + (b[i] - value) * t);
const smooth = (edge0, edge1, x) => {
  const t = Math.min(1, Math.max(0, (x - edge0) / (edge1 - edge0)));
  return t * t * (3 - 2 * t);
};

const SKINS = [
  [241, 204, 177],
  [224, 172, 135],
  [188, 132, 96],
  [141, 92, 62],
  [94, 60, 42],
];
const HAIRS = [
  [28, 22, 20],
  [74, 48, 30],
  [140, 98, 52],
  [205, 170, 110],
  [150, 150, 152],
];

/** A PNG of `size` × `size` pixels; every sixth picture has nobody in it. */
export function drawPicture(index, size = 192) {
  const next = random(index * 7919 + 17);
  const between = (low, high) => low + (high - low) * next();
  const wall = between(80, 215);
  const background = [wall + between(-30, 30), wall + between(-30, 30), wall + between(-30, 30)];
  const floor = mix(background, [between(30, 120), between(30, 120), between(30, 120)], 0.7);
  const light = [between(-1, 1), between(-1, 0)];
  const shelf = {
    x: between(0.05, 0.75),
    width: between(0.1, 0.3),
    color: [between(40, 200), between(40, 160), between(40, 140)],
  };
  const face = {
    present: index % 6 !== 5,
    x: between(0.35, 0.65),
    y: between(0.34, 0.5),
    radius: between(0.13, 0.24),
    tilt: between(-0.25, 0.25),
    skin: SKINS[Math.floor(next() * SKINS.length)],
    hair: HAIRS[Math.floor(next() * HAIRS.length)],
    shirt: [between(20, 235), between(20, 235), between(20, 235)],
    smile: between(-0.05, 0.14),
  };
  const data = new Uint8Array(size * size * 3);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const x = column / size;
      const y = row / size;
      let color = mix(background, floor, smooth(0.55, 0.75, y));
      if (x > shelf.x && x < shelf.x + shelf.width && y > 0.1 && y < 0.7) {
        color = mix(shelf.color, [25, 20, 18], (y * 10) % 1 < 0.12 ? 0.8 : 0);
      }
      if (face.present) color = paintPerson(color, face, x, y);
      const shade = 1 + 0.18 * (light[0] * (x - 0.5) + light[1] * (y - 0.5));
      const grain = (next() - 0.5) * 10;
      for (let channel = 0; channel < 3; channel++) {
        data[(row * size + column) * 3 + channel] = Math.min(
          255,
          Math.max(0, color[channel] * shade + grain),
        );
      }
    }
  }
  return encode({ width: size, height: size, data, channels: 3, depth: 8 });
}

/** Shoulders, neck, hair, head, eyes, brows, nose and mouth, in the head's own turned coordinates. */
function paintPerson(color, face, x, y) {
  const cos = Math.cos(face.tilt);
  const sin = Math.sin(face.tilt);
  const u = ((x - face.x) * cos + (y - face.y) * sin) / face.radius;
  const v = (-(x - face.x) * sin + (y - face.y) * cos) / face.radius;
  const ellipse = (cx, cy, rx, ry) => Math.hypot((u - cx) / rx, (v - cy) / ry);
  const paint = (below, above, distance, edge = 0.06) =>
    mix(below, above, 1 - smooth(1 - edge, 1 + edge, distance));

  let painted = paint(
    color,
    face.shirt,
    Math.hypot((x - face.x) / (face.radius * 2.4), (y - face.y - face.radius * 3) / (face.radius * 1.75)),
  );
  painted = paint(painted, mix(face.skin, [0, 0, 0], 0.12), ellipse(0, 1.25, 0.42, 0.55));
  painted = paint(painted, face.hair, ellipse(0, -0.18, 0.98, 1.22));
  painted = paint(painted, face.skin, ellipse(0, 0.12, 0.82, 1.08));
  for (const side of [-1, 1]) {
    painted = paint(painted, [245, 243, 238], ellipse(side * 0.34, -0.05, 0.17, 0.09));
    painted = paint(painted, [46, 34, 28], ellipse(side * 0.34, -0.05, 0.08, 0.085));
    painted = paint(painted, face.hair, ellipse(side * 0.34, -0.26, 0.2, 0.045), 0.2);
  }
  painted = paint(painted, mix(face.skin, [60, 20, 10], 0.28), ellipse(0, 0.26, 0.09, 0.2), 0.4);
  const bend = face.smile * (1 - (u / 0.36) ** 2);
  return paint(painted, [150, 62, 60], Math.hypot(u / 0.36, (v - 0.62 - bend) / 0.07), 0.2);
}
