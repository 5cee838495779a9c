import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { strToU8, zipSync } from 'fflate';
import { Builder } from 'flatbuffers';
import { describe, expect, test } from 'vitest';
import {
  ModelBuilder,
  ModelFormatError,
  appendAssociatedFiles,
  metadataProblem,
  minRuntimeVersion,
  readAssociatedFiles,
  readConversionMetadata,
  readMetadata,
  readModel,
  writeModel,
  type Model,
} from '../../../src/model';
import { mutate } from './mutations';
import { dense } from './sample-models';

const SHARED = join(import.meta.dirname, '../../../../shared/models/tflite');
const CLASSIFIER = join(SHARED, 'google-coral+test_data/mobilenet_v2_1.0_224_quant.tflite');

function withMetadata(name: string, bytes: Uint8Array): Model {
  const b = new ModelBuilder();
  b.metadata(name, bytes);
  return readModel(writeModel(b.build()));
}

/** A metadata table with name, version and one subgraph whose input has a normalisation. */
function metadataBytes(identifier = 'M001'): Uint8Array {
  const b = new Builder();
  const table = (fields: readonly (readonly [number, number])[], slots: number): number => {
    b.startObject(slots);
    for (const [slot, offset] of fields) b.addFieldOffset(slot, offset, 0);
    return b.endObject();
  };
  const references = (offsets: readonly number[]): number => {
    b.startVector(4, offsets.length, 4);
    for (const offset of [...offsets].reverse()) b.addOffset(offset);
    return b.endVector();
  };
  const floats = (...values: number[]): number => {
    b.startVector(4, values.length, 4);
    for (const value of [...values].reverse()) b.addFloat32(value);
    return b.endVector();
  };
  const normalization = table(
    [
      [0, floats(127.5)],
      [1, floats(128)],
    ],
    2,
  );
  b.startObject(2);
  b.addFieldInt8(0, 1, 0);
  b.addFieldOffset(1, normalization, 0);
  const unit = b.endObject();
  b.startObject(2);
  b.addFieldInt32(0, 224, 0);
  b.addFieldInt32(1, 192, 0);
  const size = b.endObject();
  b.startObject(2);
  b.addFieldInt8(0, 2, 0);
  b.addFieldOffset(1, size, 0);
  const image = b.endObject();
  b.startObject(3);
  b.addFieldInt8(0, 2, 0);
  b.addFieldOffset(1, image, 0);
  const content = b.endObject();
  const stats = table(
    [
      [0, floats(1)],
      [1, floats(-1)],
    ],
    2,
  );
  const input = table(
    [
      [0, b.createString('image')],
      [2, references([b.createString('batch')])],
      [3, content],
      [4, references([unit])],
      [5, stats],
    ],
    7,
  );
  const subgraph = table([[2, references([input])]], 10);
  b.finish(
    table(
      [
        [0, b.createString('Classifier')],
        [3, references([subgraph])],
      ],
      8,
    ),
    identifier,
  );
  return b.asUint8Array().slice();
}

describe('TFLite Model Metadata', () => {
  test('is plain data', () => {
    const metadata = readMetadata(withMetadata('TFLITE_METADATA', metadataBytes()))!;
    expect(metadata.name).toBe('Classifier');
    expect(metadata.version).toBe('');
    const [input] = metadata.subgraphMetadata[0]!.inputTensorMetadata;
    expect(input).toEqual({
      name: 'image',
      description: '',
      dimensionNames: ['batch'],
      content: {
        contentProperties: {
          kind: 'ImageProperties',
          colorSpace: 'GRAYSCALE',
          defaultSize: { width: 224, height: 192 },
        },
        range: null,
      },
      processUnits: [{ options: { kind: 'NormalizationOptions', mean: [127.5], std: [128] } }],
      stats: { max: [1], min: [-1] },
      associatedFiles: [],
    });
  });

  test('of a real classifier', () => {
    if (!existsSync(CLASSIFIER)) {
      console.warn(`${CLASSIFIER} is absent: its metadata is not read.`);
      return;
    }
    const bytes = new Uint8Array(readFileSync(CLASSIFIER));
    const model = readModel(bytes);
    const { inputTensorMetadata, outputTensorMetadata } = readMetadata(model)!.subgraphMetadata[0]!;
    expect(inputTensorMetadata[0]).toMatchObject({
      name: 'image',
      content: { contentProperties: { kind: 'ImageProperties', colorSpace: 'RGB' } },
      processUnits: [{ options: { kind: 'NormalizationOptions', mean: [127.5], std: [127.5] } }],
      stats: { min: [0], max: [255] },
    });
    expect(outputTensorMetadata[0]!.associatedFiles).toMatchObject([
      { name: 'imagenet_labels.txt', type: 'TENSOR_AXIS_LABELS' },
    ]);
    const files = readAssociatedFiles(bytes);
    expect(files.map(({ name, bytes: { length } }) => [name, length])).toEqual([
      ['imagenet_labels.txt', 21686],
    ]);
    const rewritten = writeModel(model, { associatedFiles: files });
    expect(readAssociatedFiles(rewritten)).toEqual(files);
    expect(isDeepStrictEqual(readModel(rewritten), model)).toBe(true);
  });

  test('that is absent or damaged is null, with a reason where it is damaged', () => {
    expect([readMetadata(dense()), metadataProblem(dense())]).toEqual([null, null]);
    for (const [bytes, reason] of [
      [metadataBytes('M002'), /identifier "M002"/],
      [metadataBytes().slice(0, 40), /cut off/],
      [Uint8Array.of(1, 2), /only 2 bytes/],
    ] as const) {
      const model = withMetadata('TFLITE_METADATA', bytes);
      expect(readMetadata(model)).toBeNull();
      expect(metadataProblem(model)).toMatch(reason);
    }
  });

  test('is null or data after any damage', () => {
    const bytes = metadataBytes();
    let readable = 0;
    for (let seed = 0; seed < 3000; seed++) {
      const model = { ...dense(), metadata: [{ name: 'TFLITE_METADATA', buffer: 0 }] };
      const data = mutate(bytes, seed).bytes;
      if (readMetadata({ ...model, buffers: [{ data, location: 'inline' }] }) !== null) readable++;
    }
    expect(readable).toBeGreaterThan(300);
    expect(readable).toBeLessThan(2700);
  });

  test('whose buffer does not exist is null', () => {
    expect(readMetadata({ ...dense(), metadata: [{ name: 'TFLITE_METADATA', buffer: 99 }] })).toBeNull();
  });
});

test.each([
  ['2.3.0\0\0\0\0\0\0\0\0\0\0\0', '2.3.0'],
  ['1.14.0', '1.14.0'],
  ['\0\0\0\0', null],
])('the minimum runtime version of %j is %s', (stored, version) => {
  expect(minRuntimeVersion(withMetadata('min_runtime_version', strToU8(stored)))).toBe(version);
  expect(minRuntimeVersion(dense())).toBeNull();
});

test('conversion metadata says which TensorFlow made the model and how', () => {
  const b = new Builder();
  const version = b.createString('2.16.1');
  b.startObject(4);
  b.addFieldOffset(0, version, 0);
  b.addFieldInt32(1, 2, 0);
  b.addFieldInt32(2, 3, 0);
  const environment = b.endObject();
  b.startVector(4, 1, 4);
  b.addInt32(1002);
  const modes = b.endVector();
  b.startObject(5);
  b.addFieldOffset(0, modes, 0);
  const options = b.endObject();
  b.startObject(2);
  b.addFieldOffset(0, environment, 0);
  b.addFieldOffset(1, options, 0);
  b.finish(b.endObject());
  const model = withMetadata('CONVERSION_METADATA', b.asUint8Array());
  expect(readConversionMetadata(model)).toMatchObject({
    environment: {
      tensorflowVersion: '2.16.1',
      apiVersion: 2,
      modelType: 'TF_CONCRETE_FUNCTIONS',
      modelHash: 0n,
    },
    options: { modelOptimizationModes: ['PTQ_DYNAMIC_RANGE'], allowCustomOps: false },
  });
  expect(readConversionMetadata(withMetadata('CONVERSION_METADATA', Uint8Array.of(1)))).toBeNull();
});

describe('associated files', () => {
  const model = writeModel(dense());
  const files = [
    { name: 'labels.txt', bytes: strToU8('cat\ndog\n'.repeat(50)) },
    { name: 'vocab/words.txt', bytes: strToU8('ä') },
  ];

  test('are found where offsets count from the start of the file', () => {
    const file = appendAssociatedFiles(model, files);
    expect(readAssociatedFiles(file)).toEqual(files);
    expect(readModel(file)).toEqual(dense());
  });

  test('are found where offsets count from the start of the zip, packed or not', () => {
    for (const level of [0, 9] as const) {
      const zip = zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { level });
      expect(readAssociatedFiles(Uint8Array.of(...model, ...zip))).toEqual(files);
    }
  });

  test('are none where there is no zip', () => {
    expect(readAssociatedFiles(model)).toEqual([]);
    expect(readAssociatedFiles(new Uint8Array(0))).toEqual([]);
  });

  test('that are damaged give a ModelFormatError and nothing else', () => {
    const zip = zipSync({ 'labels.txt': files[0]!.bytes }, { level: 9 });
    for (let seed = 0; seed < 3000; seed++) {
      const file = Uint8Array.of(...model.subarray(0, 64), ...mutate(zip, seed).bytes);
      try {
        readAssociatedFiles(file);
      } catch (error) {
        expect(error, `seed ${seed}`).toBeInstanceOf(ModelFormatError);
      }
    }
  });

  test('that claim to be huge are refused before memory is taken', () => {
    const zip = zipSync({ 'labels.txt': files[0]!.bytes }, { level: 9 });
    const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
    const directory = view.getUint32(zip.length - 6, true);
    view.setUint32(directory + 24, 0xfffffff0, true);
    expect(() => readAssociatedFiles(zip)).toThrow(/256 MB/);
  });
});
