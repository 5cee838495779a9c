import { describe, expect, it } from 'vitest';
import { createListing } from '../../../src/listing';
import type { Listing, Span } from '../../../src/listing';
import { floats, plainModel, smallModel } from '../analysis/plain-model';

function textAt(listing: Listing, span: Span): string {
  return listing.text.split('\n')[span.line]!.slice(span.startColumn, span.endColumn);
}

describe('createListing', () => {
  it('shows a model as text', () => {
    expect(createListing(smallModel(), { name: 'small.tflite' }).text).toMatchInlineSnapshot(`
      "model "small.tflite" {
        schema: 3
        precision: "int8"
        parameters: 20
        macs: 144 and those of 1 operator unknown
        constants: 26 bytes
        operators: 2
        min_runtime_version: 1.14.0
      }

      operator_codes {
        CONV_2D version 3 × 1
        custom "My Op" version 1 × 1
      }

      subgraph ^0 "main" {
        inputs {
          %0 "image" : int8[?,4,4,1] q(scale: 0.5, zero: -1)
        }
        constants {
          %1 "filter" : int8[2,3,3,1] q(axis: 0, scales: [0.1, 0.2], zero: 0) = <18 bytes #4b51d5b7>
          %2 "bias" : int32[2] q(axis: 0, scales: [0.05, 0.1], zero: 0) = [7, -8]
        }
        operators {
          %3 "conv" : int8[1,2,4,2] q(scale: 0.25, zero: 3) = CONV_2D(%0, %1, %2) { padding: SAME, stride: 2x1, activation: RELU6 }
          %4 "scores" : int8[1,16] q(scale: 0.25, zero: 3) = custom "My Op"(%3, _)
        }
        return %4
      }
      "
    `);
  });

  it('gives the same text for the same model, and another where a weight differs', () => {
    const model = smallModel();
    const [first, again] = [createListing(model, { name: 'm' }), createListing(model, { name: 'm' })];
    expect(again.text).toBe(first.text);
    const filter = model.buffers[1]!.data.slice();
    filter[17]!++;
    const buffers = model.buffers.map((buffer, index) =>
      index === 1 ? { ...buffer, data: filter } : buffer,
    );
    const changed = createListing({ ...model, buffers }, { name: 'm' }).text.split('\n');
    const lines = first.text.split('\n').filter((line, index) => line !== changed[index]);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('"filter"');
  });

  it('places every operator, tensor and reference where the text has it', () => {
    const listing = createListing(smallModel(), { name: 'm' });
    expect(listing.operators.map((each) => textAt(listing, each.nameSpan))).toEqual(['CONV_2D', '"My Op"']);
    expect(textAt(listing, listing.operators[0]!.span)).toMatch(/^%3 "conv" : .* activation: RELU6 }$/);
    expect(listing.tensors).toHaveLength(5);
    for (const tensor of listing.tensors) {
      expect(textAt(listing, tensor.definition)).toBe(`%${tensor.tensorIndex}`);
    }
    for (const reference of listing.references) {
      expect(textAt(listing, reference.span)).toBe(`%${reference.tensorIndex}`);
      expect(textAt(listing, reference.definition)).toBe(`%${reference.tensorIndex}`);
    }
    const positions = listing.references.map(({ span }) => span.line * 10_000 + span.startColumn);
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
  });

  it('folds what is in braces and outlines it', () => {
    const listing = createListing(smallModel(), { name: 'm' });
    const lines = listing.text.split('\n');
    for (const fold of listing.folds) {
      expect(lines[fold.startLine]).toMatch(/ \{$/);
      expect(lines[fold.endLine]).toMatch(/^\s*\}$/);
    }
    const subgraph = listing.symbols.find((symbol) => symbol.kind === 'subgraph')!;
    expect(subgraph.children.map((child) => child.name)).toEqual(['inputs', 'constants', 'operators']);
    expect(subgraph.children[2]!.children.map((child) => child.name)).toEqual(['CONV_2D', 'My Op']);
  });

  it('puts a finding on its operator, its tensor or the first line', () => {
    const finding = {
      ruleId: 'r',
      severity: 'error',
      runtime: null,
      outcome: null,
      operator: null,
      message: 'm',
      hint: null,
    } as const;
    const listing = createListing(smallModel(), {
      name: 'm',
      findings: [
        { ...finding, subgraph: 0, operatorIndex: 1, tensors: [] },
        { ...finding, subgraph: 0, operatorIndex: null, tensors: [{ index: 2, name: 'bias' }] },
        { ...finding, subgraph: null, operatorIndex: null, tensors: [] },
      ],
    });
    expect(listing.findings.map(({ span }) => textAt(listing, span))).toEqual([
      expect.stringContaining('custom "My Op"(%3, _)'),
      '%2',
      'model "m" {',
    ]);
  });

  it('keeps hostile names on their line and makes the invisible visible', () => {
    const name = 'a"b\\c\nd\u202ee\u200bf\u0000\ud800 = [x](command:y)';
    const model = plainModel({
      tensors: [{ name }, { name: 'w', shape: [2], data: floats(0.1, -0) }, { name: 'x'.repeat(5000) }],
      operators: [{ op: 'CUSTOM', custom: 'evil\n} subgraph', inputs: [0, 1], outputs: [2] }],
    });
    const listing = createListing(model, { name: 'n\n.tflite' });
    expect(listing.text).toContain('"a\\"b\\\\c\\nd\\u{202e}e\\u{200b}f\\u{0}\\u{d800} = [x](command:y)"');
    expect(listing.text).toContain('custom "evil\\n} subgraph"(%0, %1)');
    expect(listing.text).toContain('= [0.1, -0]');
    expect(listing.text).toContain('"…+4600');
    expect(Math.max(...listing.text.split('\n').map((line) => line.length))).toBeLessThan(600);
  });

  it('survives indices that point nowhere', () => {
    const model = plainModel({
      tensors: [{ name: 'a' }],
      operators: [{ op: 'ADD', inputs: [7, -5], outputs: [99] }],
      inputs: [0, 12],
      outputs: [3],
    });
    const broken = {
      ...model,
      operatorCodes: [],
      signatures: [{ key: 's', inputs: [], outputs: [], subgraphIndex: 9 }],
    };
    const { text } = createListing(broken, { name: 'm' });
    expect(text).toContain('%99 <no such tensor> = "INVALID_OPCODE(0)"(%7, %-5)');
    expect(text).toContain('signature "s" = ^9 {');
  });

  it('numbers operators only where asked to', () => {
    expect(createListing(smallModel(), { name: 'm' }).text).not.toContain('[0] ');
    expect(createListing(smallModel(), { name: 'm', numbered: true }).text).toContain('    [0] %3 "conv"');
  });

  it('reads no weight where hashes are off', () => {
    expect(createListing(smallModel(), { name: 'm', hashes: 'none' }).text).toContain('= <18 bytes>');
  });
});
