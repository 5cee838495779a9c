import { defineKernel } from '../kernel';
import { bytesOf } from './elements';
import { integersOf, requireCounts, requireRank, requireSameType, requireType } from './movement-checks';
import { packStrings, readStrings } from './strings';

/** Rows of a table by key, zeros for keys that are not there. Source: tflite/kernels/hashtable_lookup.cc. */
export const hashtableLookup = defineKernel({
  op: 'HASHTABLE_LOOKUP',
  prepare(node, context) {
    requireCounts(node, context, [3], 2);
    const [lookup, keys, values] = [node.input(0), node.input(1), node.input(2)];
    const [output, hits] = [node.output(0), node.output(1)];
    for (const tensor of [lookup, keys]) {
      requireRank(tensor, context, 1);
      requireType(tensor, context, ['INT32']);
    }
    requireRank(values, context, 1, values.type === 'STRING' ? 1 : 8);
    if (keys.shape[0] !== values.shape[0])
      context.fail(`${keys.shape[0]} keys for ${values.shape[0]} rows of '${values.name}'`);
    requireType(hits, context, ['UINT8']);
    requireSameType(values, output, context);
    const count = lookup.shape[0]!;
    if (output.type === 'STRING') context.setDynamic(output);
    else context.resize(output, [count, ...values.shape.slice(1)]);
    context.resize(hits, [count]);
  },
  eval(node, _prepared, context) {
    const [values, output, hits] = [node.input(2), node.output(0), node.output(1)];
    const rows = values.shape[0]!;
    if (rows === 0) context.fail(`'${values.name}' has no rows`);
    const keys = integersOf(node.input(1));
    const found = integersOf(node.input(0)).map((key) => searchSorted(keys, key));
    found.forEach((row, i) => (hits.data[i] = (row < 0 ? 0 : 1) as never));
    if (output.type === 'STRING') {
      const strings = readStrings(values);
      const packed = packStrings(found.map((row) => (row < 0 ? new Uint8Array(0) : strings[row]!)));
      context.resize(output, [found.length], packed.length);
      bytesOf(output).set(packed);
      return;
    }
    const [from, to] = [bytesOf(values), bytesOf(output)];
    const size = from.length / rows;
    found.forEach((row, i) => {
      if (row < 0) to.fill(0, i * size, (i + 1) * size);
      else to.set(from.subarray(row * size, (row + 1) * size), i * size);
    });
  },
});

/** C's `bsearch`: keys that are not sorted may not be found. */
function searchSorted(keys: readonly number[], wanted: number): number {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keys[middle] === wanted) return middle;
    if (wanted < keys[middle]!) high = middle;
    else low = middle + 1;
  }
  return -1;
}
