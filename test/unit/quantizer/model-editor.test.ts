import { describe, expect, it } from 'vitest';
import { ModelBuilder, readModel, tensorData, writeModel } from '../../../src/model';
import { ModelEditor } from '../../../src/quantizer/rewrite/model-editor';

function source(): ModelBuilder {
  const b = new ModelBuilder({ description: 'a model' });
  b.constant('unused', Float32Array.of(9), [1]);
  const x = b.input('x', 'FLOAT32', [1]);
  const one = b.constant('one', Float32Array.of(1), [1]);
  const y = b.tensor('y', 'FLOAT32', [1]);
  b.operator('ADD', [x, one], [y], { kind: 'AddOptions' });
  b.output(y);
  b.metadata('note', Uint8Array.of(1, 2, 3));
  b.signature('main', { x }, { y });
  return b;
}

describe('ModelEditor', () => {
  it('leaves out what nobody uses, and renumbers everything else', () => {
    const { model, tensorIndices } = new ModelEditor(source().build()).finish();
    expect(model.subgraphs[0]!.tensors.map((tensor) => tensor.name)).toEqual(['x', 'one', 'y']);
    expect(tensorIndices[0]).toEqual([-1, 0, 1, 2]);
    expect(model.subgraphs[0]).toMatchObject({ inputs: [0], outputs: [2] });
    expect(model.signatures[0]).toMatchObject({
      inputs: [{ tensorIndex: 0 }],
      outputs: [{ tensorIndex: 2 }],
    });
    expect(model.buffers).toHaveLength(3);
    expect(model.buffers[model.metadata[0]!.buffer]!.data).toEqual(Uint8Array.of(1, 2, 3));
    expect(tensorData(model, model.subgraphs[0]!.tensors[1]!)).toEqual(
      new Uint8Array(Float32Array.of(1).buffer),
    );
    expect(readModel(writeModel(model)).description).toBe('a model');
  });

  it('stores equal data once', () => {
    const editor = new ModelEditor(source().build());
    const first = editor.addBuffer(Uint8Array.of(1, 2));
    expect(editor.addBuffer(Uint8Array.of(1, 2))).toBe(first);
    expect(editor.addBuffer(Uint8Array.of(2, 1))).not.toBe(first);
  });

  it('shares operator codes of the same version and keeps other versions apart', () => {
    const editor = new ModelEditor(source().build());
    const operator = editor.graphs[0]!.operators[0]!;
    expect(editor.versioned(operator, 1)).toBe(operator.opcodeIndex);
    const second = editor.versioned(operator, 2);
    expect(second).not.toBe(operator.opcodeIndex);
    expect(editor.builtinCode('ADD', 2)).toBe(second);
    editor.graphs[0]!.operators = [{ ...operator, opcodeIndex: second }];
    expect(editor.finish().model.operatorCodes).toMatchObject([{ builtin: 'ADD', version: 2 }]);
  });

  it('moves signatures along with outputs', () => {
    const editor = new ModelEditor(source().build());
    const graph = editor.graphs[0]!;
    const moved = editor.addTensor(0, { ...graph.tensors[3]!, name: 'moved' });
    graph.operators = [{ ...graph.operators[0]!, outputs: [moved] }];
    graph.outputs = [moved];
    editor.moveSignatureTensors(0, new Map([[3, moved]]), 'outputs');
    const { model } = editor.finish();
    const { signatures, subgraphs } = model;
    expect(subgraphs[0]!.tensors[signatures[0]!.outputs[0]!.tensorIndex]!.name).toBe('moved');
    expect(subgraphs[0]!.tensors.map((tensor) => tensor.name)).toEqual(['x', 'one', 'moved']);
  });
});
