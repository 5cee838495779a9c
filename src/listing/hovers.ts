import { elementCount, byteSize } from '../model';
import { typeName } from '../analysis';
import type { Model, Operator, Subgraph, Tensor } from '../model';
import { bytesText, countText, float32Text } from './numbers';
import { constantText } from './tensor-text';
import { escapeText, quote } from './strings';

/** Scales and zero points shown in a hover. */
const MOST_CHANNELS = 64;

/** What a hover over a tensor says, as Markdown. Names are shown as code, so that no name can draw a link. */
export function tensorHover(model: Model, tensor: Tensor, index: number, role: string): string {
  const count = elementCount(tensor.shape);
  const bytes = byteSize(tensor.type, tensor.shape);
  const lines = [
    `**%${index}** ${code(quote(tensor.name))}`,
    '',
    `${role}, ${typeName(tensor.type)}, ${countText(count)} elements${bytes === null ? '' : `, ${bytesText(bytes)}`}`,
  ];
  if (role === 'constant') lines.push('', code(constantText(model, tensor, 'none')));
  const { quantization } = tensor;
  if (quantization !== null && quantization.scale.length > 0) {
    const scales = Array.from(quantization.scale.subarray(0, MOST_CHANNELS), float32Text);
    const zeroPoints = quantization.zeroPoint.slice(0, MOST_CHANNELS).map(String);
    const axis = quantization.scale.length > 1 ? ` along dimension ${quantization.quantizedDimension}` : '';
    lines.push('', 'real = scale × (q − zero point)' + axis, '');
    lines.push(`scale ${code(clipped(scales, quantization.scale.length))}`);
    lines.push('', `zero point ${code(clipped(zeroPoints, quantization.zeroPoint.length))}`);
  }
  return lines.join('\n');
}

/** What a hover over an operator's name says, as Markdown. */
export function operatorHover(
  model: Model,
  subgraph: Subgraph,
  operator: Operator,
  position: { readonly subgraph: number; readonly operatorIndex: number; readonly name: string },
): string {
  const version = model.operatorCodes[operator.opcodeIndex]?.version ?? 0;
  const lines = [
    `**${code(escapeText(position.name))}** version ${version}`,
    '',
    `operator ${position.operatorIndex} of subgraph ${position.subgraph}`,
    '',
  ];
  operator.inputs.forEach((tensor, index) =>
    lines.push(`- input ${index}: ${operandText(subgraph, tensor)}`),
  );
  operator.outputs.forEach((tensor, index) =>
    lines.push(`- output ${index}: ${operandText(subgraph, tensor)}`),
  );
  return lines.join('\n');
}

function operandText(subgraph: Subgraph, index: number): string {
  const tensor = subgraph.tensors[index];
  if (tensor === undefined) return index === -1 ? 'absent' : `%${index} (no such tensor)`;
  return code(`%${index} ${quote(tensor.name)} : ${typeName(tensor.type)}[${tensor.shape.join(',')}]`);
}

function clipped(texts: readonly string[], total: number): string {
  return texts.length < total ? `${texts.join(', ')}, … ${total} in all` : texts.join(', ');
}

/** Inline code; the fence is longer than any run of backticks within. */
function code(text: string): string {
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+/g), (run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  return longest > 0 ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`;
}
