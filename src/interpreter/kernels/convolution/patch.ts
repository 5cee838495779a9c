import type { ConvolutionGeometry } from './geometry';

export type IntegerArray = Int8Array | Uint8Array | Int16Array;

/**
 * Gathers what one output position reads, with the zero point taken off (padding is then 0), into `patch`, ordered as
 * the filter is: [group][filter row][filter column][channel in the group].
 * @param y, x position of the output.
 */
export function gatherPatch(
  g: ConvolutionGeometry,
  input: IntegerArray,
  zeroPoint: number,
  batch: number,
  y: number,
  x: number,
  patch: Int16Array,
): void {
  const { filterHeight, filterWidth, filterDepth, inputDepth, inputHeight, inputWidth } = g;
  const top = y * g.strideHeight - g.paddingTop;
  const left = x * g.strideWidth - g.paddingLeft;
  let target = 0;
  for (let channel = 0; channel < inputDepth; channel += filterDepth) {
    for (let filterY = 0; filterY < filterHeight; filterY++) {
      const inputY = top + filterY * g.dilationHeight;
      if (inputY < 0 || inputY >= inputHeight) {
        patch.fill(0, target, target + filterWidth * filterDepth);
        target += filterWidth * filterDepth;
        continue;
      }
      const row = (batch * inputHeight + inputY) * inputWidth;
      for (let filterX = 0; filterX < filterWidth; filterX++) {
        const inputX = left + filterX * g.dilationWidth;
        const end = target + filterDepth;
        if (inputX < 0 || inputX >= inputWidth) {
          while (target < end) patch[target++] = 0;
        } else {
          let source = (row + inputX) * inputDepth + channel;
          while (target < end) patch[target++] = input[source++]! - zeroPoint;
        }
      }
    }
  }
}
