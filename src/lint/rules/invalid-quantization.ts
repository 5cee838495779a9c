import type { GraphView } from '../graph/graph-view';
import type { TensorView } from '../graph/tensor-view';
import type { Remark, Rule, RuleMeta } from './rule';
import { ruleOfKinds } from './rule';

const meta: RuleMeta = {
  id: 'invalid-quantization',
  title: 'Quantization parameters are inconsistent',
  description:
    'Scales and zero points must come in equal numbers, scales must be positive, zero points within the type. Other parameters are corrupt: runtimes refuse them or compute nonsense.',
  defaultSeverity: 'error',
};

const RANGES: Readonly<Record<string, readonly [least: number, most: number]>> = {
  INT2: [-2, 1],
  INT4: [-8, 7],
  UINT4: [0, 15],
  INT8: [-128, 127],
  UINT8: [0, 255],
  INT16: [-32768, 32767],
  UINT16: [0, 65535],
};

/** What is wrong with the numbers themselves; null where nothing is. */
function defect({ type, quantization }: TensorView): string | null {
  const range = RANGES[type];
  if (!quantization || !range) return null;
  const scale = quantization.scale.find((each) => !(each > 0 && Number.isFinite(each)));
  if (scale !== undefined) return `a scale of ${scale}`;
  const zeroPoint = quantization.zeroPoint.find((each) => each < range[0] || each > range[1]);
  return zeroPoint === undefined ? null : `zero point ${zeroPoint}, outside of ${range[0]}..${range[1]}`;
}

function remarks(graph: GraphView): readonly Remark[] {
  return graph.subgraphs.flatMap(({ index, tensors }) =>
    tensors.flatMap((tensor): Remark[] => {
      const found = defect(tensor);
      if (found === null) return [];
      return [
        {
          node: null,
          subgraph: index,
          tensors: [{ index: tensor.index, name: tensor.tensor.name }],
          outcome: null,
          message: `'${tensor.name}' is ${tensor.type} with ${found}: what it stands for is not defined.`,
          hint: 'Quantize the model again; calibrate with data in which the tensor takes more than one value.',
          ofRuntime: false,
        },
      ];
    }),
  );
}

const wording = ruleOfKinds(
  meta,
  ['scaleWithoutZeroPoint', 'zeroPointCount'],
  'Write the model again with as many zero points as scales.',
);

export const invalidQuantization: Rule = { ...wording, remarks };
