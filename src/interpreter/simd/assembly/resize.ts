/**
 * RESIZE_BILINEAR. `rows` and `columns` are tables of `height` and `width` entries each: int32 lower indices, int32 upper
 * indices, float32 weights of the upper one, one array behind the other (`../../kernels/resize-bilinear.ts`).
 */

@inline
function blend(topLeft: v128, bottomLeft: v128, topRight: v128, bottomRight: v128, dy: v128, dx: v128, up: v128, left: v128): v128 {
  let sum = f32x4.mul(f32x4.mul(topLeft, up), left);
  sum = f32x4.add(sum, f32x4.mul(f32x4.mul(bottomLeft, dy), left));
  sum = f32x4.add(sum, f32x4.mul(f32x4.mul(topRight, up), dx));
  return f32x4.add(sum, f32x4.mul(f32x4.mul(bottomRight, dy), dx));
}

/** Products and sums in the reference's order, each rounded. */
export function resizeFloat(
  input: usize,
  output: usize,
  batches: i32,
  inputHeight: i32,
  inputWidth: i32,
  height: i32,
  width: i32,
  depth: i32,
  rows: usize,
  columns: usize,
): void {
  const cell = <usize>depth << 2;
  const one = f32x4.splat(1);
  for (let batch = 0; batch < batches; batch++) {
    for (let y = 0; y < height; y++) {
      const entry = rows + (<usize>y << 2);
      const lowerLine = input + <usize>((batch * inputHeight + load<i32>(entry)) * inputWidth) * cell;
      const upperLine = input + <usize>((batch * inputHeight + load<i32>(entry + (<usize>height << 2))) * inputWidth) * cell;
      const dy = v128.load32_splat(entry + (<usize>height << 3));
      const up = f32x4.sub(one, dy);
      for (let x = 0; x < width; x++) {
        const place = columns + (<usize>x << 2);
        const leftOffset = <usize>load<i32>(place) * cell;
        const rightOffset = <usize>load<i32>(place + (<usize>width << 2)) * cell;
        const dx = v128.load32_splat(place + (<usize>width << 3));
        const left = f32x4.sub(one, dx);
        let a = lowerLine + leftOffset;
        let b = upperLine + leftOffset;
        let c = lowerLine + rightOffset;
        let d = upperLine + rightOffset;
        let channel = 0;
        for (; channel + 4 <= depth; channel += 4) {
          v128.store(output, blend(v128.load(a), v128.load(b), v128.load(c), v128.load(d), dy, dx, up, left));
          a += 16;
          b += 16;
          c += 16;
          d += 16;
          output += 16;
        }
        for (; channel < depth; channel++) {
          const value = blend(
            v128.load32_zero(a),
            v128.load32_zero(b),
            v128.load32_zero(c),
            v128.load32_zero(d),
            dy,
            dx,
            up,
            left,
          );
          v128.store32_lane(output, value, 0);
          a += 4;
          b += 4;
          c += 4;
          d += 4;
          output += 4;
        }
      }
    }
  }
}
