import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generateFirmware, planResolver } from '../../../src/codegen';
import { cIdentifier, commentText, pascalCase, uniqueNames } from '../../../src/codegen/identifiers';
import type { Model, Tensor } from '../../../src/model';
import { resolverMethod } from '../../../src/runtimes';

function tensor(name: string, shape: number[], scale?: number, zeroPoint = 0): Tensor {
  return {
    name,
    shape,
    hasShape: true,
    shapeSignature: null,
    hasRank: false,
    type: scale === undefined ? 'FLOAT32' : 'INT8',
    buffer: 0,
    quantization:
      scale === undefined
        ? null
        : {
            min: new Float32Array(),
            max: new Float32Array(),
            scale: Float32Array.of(scale),
            zeroPoint: [zeroPoint],
            details: null,
            quantizedDimension: 0,
          },
    isVariable: false,
    sparsity: null,
    variantTensors: [],
    externalBuffer: 0,
  };
}

/** A model that uses these operators, one after another; only what code generation reads is filled in. */
function model(operators: readonly string[], tensors: readonly Tensor[]): Model {
  return {
    version: 3,
    description: null,
    operatorCodes: operators.map((name) => ({
      builtin: name.startsWith('custom:') ? 'CUSTOM' : (name as 'CONV_2D'),
      customCode: name.startsWith('custom:') ? name.slice('custom:'.length) : null,
      version: 1,
      hasBuiltinCode: true,
    })),
    subgraphs: [
      {
        name: null,
        tensors,
        inputs: [0],
        outputs: [tensors.length - 1],
        operators: operators.map((_, opcodeIndex) => ({
          opcodeIndex,
          inputs: [0],
          outputs: [tensors.length - 1],
          intermediates: [],
          options: null,
          customOptions: null,
          customOptionsLocation: 'none',
          customOptionsFormat: 'FLEXBUFFERS',
          mutatingVariableInputs: [],
          debugMetadataIndex: -1,
        })),
        debugMetadataIndex: -1,
      },
    ],
    buffers: [],
    metadata: [],
    metadataBuffer: [],
    signatures: [],
    externalBufferGroups: [],
    externalBuffers: [],
  };
}

const BYTES = Uint8Array.from({ length: 300 }, (_, i) => (i * 7) & 0xff);
const TENSORS = [tensor('serving_default_x:0', [1, 96, 96, 1], 0.003921569, -128), tensor('y', [1, 2])];

describe('generateFirmware', () => {
  const files = generateFirmware(
    [
      {
        fileName: 'models/person-detect.tflite',
        bytes: BYTES,
        model: model(['CONV_2D', 'SOFTMAX', 'CONV_2D'], TENSORS),
        arenaBytes: 1000,
      },
    ],
    { exampleMain: true },
  );
  const text = (name: string) => files.find((file) => file.name === name)?.text ?? '';

  it('writes one file for each part', () => {
    expect(files.map(({ name }) => name)).toEqual([
      'person_detect_model_data.h',
      'person_detect_model_data.cc',
      'person_detect_model_settings.h',
      'person_detect_op_resolver.h',
      'main.cc',
    ]);
  });

  it('repeats the file byte for byte in an array aligned to 16', () => {
    const source = text('person_detect_model_data.cc');
    expect(source).toContain('alignas(16) const unsigned char g_person_detect_model_data[] = {');
    const body = source.slice(source.indexOf('{'), source.indexOf('}'));
    expect(body.match(/0x[\da-f]{2}/g)?.map(Number)).toEqual([...BYTES]);
    expect(source).toContain('g_person_detect_model_data_size = 300;');
  });

  it('registers each operator once', () => {
    const resolver = text('person_detect_op_resolver.h');
    expect(resolver).toContain('MicroMutableOpResolver<2>');
    expect(resolver.match(/resolver\.Add\w+\(\)/g)).toEqual([
      'resolver.AddConv2D()',
      'resolver.AddSoftmax()',
    ]);
  });

  it('gives the arena with its margin, shapes and quantization', () => {
    const settings = text('person_detect_model_settings.h');
    expect(settings).toContain('kPersonDetectArenaSize = 1104;');
    expect(settings).toContain('kPersonDetectInputShape[] = {1, 96, 96, 1};');
    expect(settings).toContain('kPersonDetectInputScale = 0.00392156886f;');
    expect(settings).toContain('kPersonDetectInputZeroPoint = -128;');
    expect(settings).toContain('kPersonDetectOutputBytes = 8;');
  });

  it('refuses operators that TensorFlow Lite Micro does not have, by name', () => {
    const gelu = {
      fileName: 'a.tflite',
      bytes: BYTES,
      model: model(['GELU', 'WHERE'], TENSORS),
      arenaBytes: null,
    };
    expect(() => generateFirmware([gelu])).toThrow('TensorFlow Lite Micro has no GELU, WHERE');
  });

  it('declares custom operators for the firmware to define', () => {
    const custom = {
      fileName: 'a.tflite',
      bytes: BYTES,
      model: model(['custom:My"Op'], TENSORS),
      arenaBytes: null,
    };
    const resolver = generateFirmware([custom]).find(({ name }) => name === 'a_op_resolver.h');
    expect(resolver?.text).toContain('resolver.AddCustom("My\\"Op", Register_My_Op())');
  });

  it('shares one resolver among several models and keeps their names apart', () => {
    const one = {
      fileName: 'x/net.tflite',
      bytes: BYTES,
      model: model(['CONV_2D'], TENSORS),
      arenaBytes: null,
    };
    const two = {
      fileName: 'y/net.tflite',
      bytes: BYTES,
      model: model(['SOFTMAX'], TENSORS),
      arenaBytes: null,
    };
    const names = generateFirmware([one, two]).map(({ name }) => name);
    expect(names).toContain('net_model_data.cc');
    expect(names).toContain('net_2_model_data.cc');
    expect(names).toContain('models_op_resolver.h');
    expect(planResolver([one.model, two.model]).methods).toEqual(['AddConv2D', 'AddSoftmax']);
  });
});

describe('identifiers', () => {
  it.each([
    ['person-detect v2', 'person_detect_v2'],
    ['MobileNetV1', 'mobile_net_v1'],
    ['3d', 'm_3d'],
    ['class', 'm_class'],
    ['→', 'model'],
  ])('%s → %s', (text, identifier) => expect(cIdentifier(text)).toBe(identifier));

  it('keeps hostile names inside a comment', () => {
    expect(commentText('a\nint main() {} \\')).toBe('a?int main() {} ');
    expect(uniqueNames(['a', 'a', 'a'])).toEqual(['a', 'a_2', 'a_3']);
    expect(pascalCase('person_detect')).toBe('PersonDetect');
  });
});

const FACTS = new URL('../../../../shared/facts/op-support.json', import.meta.url);
if (!existsSync(FACTS)) console.warn('SKIPPED: resolver methods are not compared, ../shared/facts is absent');

describe.skipIf(!existsSync(FACTS))('resolver methods', () => {
  interface Facts {
    runtimes: { tflm: Record<'ops' | 'customOps', Record<string, { resolverMethod: string }>> };
  }
  it('are those of micro_mutable_op_resolver.h', () => {
    const { tflm } = (JSON.parse(readFileSync(FACTS, 'utf8')) as Facts).runtimes;
    const entries = Object.entries({ ...tflm.ops, ...tflm.customOps });
    expect(entries.length).toBeGreaterThan(100);
    for (const [name, facts] of entries)
      expect([name, resolverMethod(name)]).toEqual([name, facts.resolverMethod]);
  });
});
