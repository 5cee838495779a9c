import { ModelBuilder, type Model } from '../../../src/model';

/** Models that together have every part of the format. */
export function sampleModels(): { readonly name: string; readonly model: Model }[] {
  return [
    { name: 'dense', model: dense() },
    { name: 'everything', model: everything() },
  ];
}

/** FULLY_CONNECTED and SOFTMAX over float32. */
export function dense(): Model {
  const b = new ModelBuilder({ description: 'A dense layer' });
  const x = b.input('x', 'FLOAT32', [1, 8], { shapeSignature: [-1, 8] });
  const w = b.constant(
    'w',
    Float32Array.from({ length: 32 }, (_, i) => i / 32),
    [4, 8],
  );
  const y = b.tensor('y', 'FLOAT32', [1, 4]);
  const p = b.tensor('p', 'FLOAT32', [1, 4]);
  b.operator('FULLY_CONNECTED', [x, w, null], [y], {
    kind: 'FullyConnectedOptions',
    fusedActivationFunction: 'RELU',
  });
  b.operator('SOFTMAX', [y], [p], { kind: 'SoftmaxOptions', beta: 1 });
  b.output(p);
  b.signature('serving_default', { x }, { p });
  return b.build();
}

/** Every table of the format, both options unions, appended and shared data, unknown values. */
export function everything(): Model {
  const b = new ModelBuilder({ description: '' });
  const x = b.input('x', 'INT8', [1, 4, 4, 3], {
    quantization: { scale: 0.5, zeroPoint: -3, min: [-1], max: [1] },
  });
  const w = b.constant(
    'w',
    Int8Array.from({ length: 54 }, (_, i) => i - 27),
    [2, 3, 3, 3],
    {
      quantization: { scale: [0.25, 0.5], zeroPoint: [0, 0], quantizedDimension: 0 },
    },
  );
  const y = b.tensor('y', 'INT8', [1, 2, 2, 2], {
    quantization: {
      scale: [1],
      zeroPoint: [2 ** 40],
      details: { kind: 'CustomQuantization', custom: Uint8Array.of(1, 2, 3) },
    },
  });
  b.operator('CONV_2D', [x, w, null], [y], {
    kind: 'Conv2DOptions',
    padding: 'VALID',
    strideW: 2,
    strideH: 2,
    quantizedBiasType: 'INT32',
  });
  const blockwise = b.tensor('blockwise', 'INT4', [8], {
    quantization: { details: { kind: 'BlockwiseQuantization', scales: 1, zeroPoints: 2, blockSize: 32 } },
  });
  b.tensor('multi axis', 'INT2', [8], {
    quantization: {
      details: {
        kind: 'MultiAxisQuantization',
        scales: 1,
        zeroPoints: 2,
        blockSize: 4,
        quantizedDimensions: [0, 1],
      },
    },
  });
  b.tensor('sparse', 'FLOAT32', [4, 4], {
    buffer: b.buffer(new Uint8Array(16), 'appended'),
    sparsity: {
      traversalOrder: [0, 1],
      blockMap: [1],
      dimensions: [
        { format: 'DENSE', denseSize: 4, arraySegments: null, arrayIndices: null },
        {
          format: 'SPARSE_CSR',
          denseSize: 4,
          arraySegments: { kind: 'Int32Vector', values: Int32Array.of(0, 1, 70000) },
          arrayIndices: { kind: 'Uint16Vector', values: Uint16Array.of(3, 65535) },
        },
        {
          format: 'SPARSE_CSR',
          denseSize: 4,
          arraySegments: { kind: 'Uint8Vector', values: Uint8Array.of(0, 255) },
          arrayIndices: null,
        },
      ],
    },
  });
  b.tensor('variant', 'VARIANT', [], { variantTensors: [{ shape: [2], type: 'FLOAT32', hasRank: true }] });
  b.tensor('no shape', 'UNKNOWN(77)', [], {
    hasShape: false,
    hasRank: true,
    isVariable: true,
    externalBuffer: 3,
  });
  b.operator('MyOp', [blockwise], [], null, {
    custom: true,
    customOptions: Uint8Array.of(9, 8, 7),
    version: 4,
  });
  b.operator(
    'STABLEHLO_PAD',
    [y],
    [y],
    { kind: 'StablehloPadOptions', edgePaddingLow: [1n, -(2n ** 62n)] },
    { version: 2 },
  );
  b.operator('UNKNOWN(300)', [y], [y]);
  const body = b.subgraph('body');
  body.output(body.input('a', 'BOOL', []));
  b.operator('WHILE', [y], [y], { kind: 'WhileOptions', condSubgraphIndex: 1, bodySubgraphIndex: 1 });
  b.operator('VAR_HANDLE', [], [y], { kind: 'VarHandleOptions', container: '', sharedName: 'häßlich' });
  b.output(y);
  b.metadata('min_runtime_version', new TextEncoder().encode('2.3.0'.padEnd(16, '\0')));
  b.signature('body', { a: 0 }, {}, body.index);
  const model = b.build();
  const [main, ...others] = model.subgraphs;
  const operators = main!.operators.map((operator, i) => {
    if (i === 1) return { ...operator, customOptionsLocation: 'appended' as const };
    if (i === 2) return { ...operator, otherOptions: { kind: 'PadOptions' as const } };
    if (i !== 3) return operator;
    const bytes = Uint8Array.of(1, 0, 0, 0, 0, 0, 0, 0);
    return {
      ...operator,
      options: {
        kind: 'UNKNOWN' as const,
        union: 2 as const,
        number: 99,
        unknownFields: [{ slot: 1, bytes }],
      },
    };
  });
  return {
    ...model,
    subgraphs: [{ ...main!, operators, debugMetadataIndex: 5 }, ...others],
    metadataBuffer: [1],
    externalBufferGroups: [{ name: 'weights.bin' }],
    externalBuffers: [{ id: 3, group: 0, offset: 2n ** 40n, length: 16n, packing: 'unpacked' }],
    unknownFields: [
      { slot: 12, bytes: Uint8Array.of(7, 0, 0, 0, 0, 0, 0, 0) },
      { slot: 13, bytes: Uint8Array.of(255, 1) },
    ],
  };
}
