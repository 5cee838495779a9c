import { roundHalfAwayFromZero } from '../arithmetic';
import { defineKernel } from '../kernel';
import { requireCounts, requireType } from './movement-checks';
import { shapeOutput } from './quantization';
import { elementwise, evalUnary, type PreparedUnary, requireFullRuntime } from './unary';

const round = Math.fround;

/** Sources: tflite/kernels/fake_quant.cc; `NudgeQuantizationRange`, `FakeQuantizeArray`, quantization_util.cc. */
export const fakeQuant = defineKernel<PreparedUnary>({
  op: 'FAKE_QUANT',
  prepare(node, context) {
    requireFullRuntime(node, context);
    requireCounts(node, context, [1]);
    const [input, output] = [node.input(0), node.output(0)];
    requireType(input, context, ['FLOAT32']);
    context.setType(output, input.type);
    const { options } = node;
    if (options?.kind !== 'FakeQuantOptions') return context.fail('has no options in the file');
    if (options.narrowRange)
      context.fail('narrow_range is not supported at run time; it is meant for weights');
    shapeOutput(output, context, input.shape);
    const { min, max, scale } = nudgedRange(options.min, options.max, 2 ** options.numBits - 1);
    const inverse = round(1 / scale);
    return elementwise((x) => {
      const clamped = Math.min(max, Math.max(min, x));
      const steps = roundHalfAwayFromZero(round(round(clamped - min) * inverse));
      return round(steps * scale) + min;
    });
  },
  eval: evalUnary,
});

/** The range moved so that zero is one of its steps. */
function nudgedRange(min: number, max: number, steps: number): { min: number; max: number; scale: number } {
  const scale = round(round(max - min) / steps);
  const fromMin = round(-round(min / scale));
  const zeroPoint = fromMin < 0 ? 0 : fromMin > steps ? steps : roundHalfAwayFromZero(fromMin);
  return { min: round(-zeroPoint * scale), max: round((steps - zeroPoint) * scale), scale };
}
