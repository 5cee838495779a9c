import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { renderReport } from '../../../src/lint/reports';
import lintReportSchema from '../../../schemas/lint-report.schema.json';
import { description, files, hybrid, tool } from './sample';

const hostile = { ...hybrid, message: 'a\n::error::b \u001b[31m \u202e%0A', operator: 'x\ny', hint: null };

describe('text report', () => {
  it('groups by file and aligns', () => {
    expect(renderReport('text', files, tool)).toMatchInlineSnapshot(`
      "models/a b,c:d%.tflite  tflite runs  tflm refuses
        error        operator 3 FULLY_CONNECTED  the input is float32 and the weights are int8: "Hybrid models are not supported on TFLite Micro."  hybrid-operator (tflm)
                                                 → Quantize the model fully to int8.
        information                              inputs are float32  float-io
        2 findings suppressed

      clean.tflite  tflite runs

      1 error, 1 for information in 2 files.
      "
    `);
  });

  it('has colours only where asked for', () => {
    expect(renderReport('text', files, tool)).not.toContain('\u001b');
    expect(renderReport('text', files, tool, { color: true })).toContain('\u001b[31mrefuses\u001b[0m');
  });

  it('lets no name move the cursor', () => {
    const text = renderReport('text', [{ ...files[0]!, findings: [hostile] }], tool);
    expect(text).toContain('a ::error::b \\u{1b}[31m \\u{202e}%0A');
    expect(text).not.toContain('\u001b');
  });

  it('says so where nothing was found', () => {
    expect(renderReport('text', [files[1]!], tool)).toBe(
      'clean.tflite  tflite runs\n\nNo findings in 1 file.\n',
    );
  });
});

describe('JSON report', () => {
  it('fits the published schema', () => {
    const report: unknown = JSON.parse(renderReport('json', files, tool));
    const validate = new Ajv({ allErrors: true }).compile(lintReportSchema);
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
    expect(report).toMatchObject({
      summary: { files: 2, error: 1, warning: 0, information: 1 },
      files: [
        {
          path: 'models/a b,c:d%.tflite',
          runtimes: { tflm: { verdict: 'refuses' } },
          findings: [hybrid, description],
        },
        { path: 'clean.tflite', findings: [] },
      ],
    });
  });

  it('is refused by the schema where a field is missing', () => {
    const validate = new Ajv().compile(lintReportSchema);
    expect(validate({ files: [], tool: { name: 'tflite-workbench', version: '1' } })).toBe(false);
  });
});

describe('GitHub annotations', () => {
  it('escapes properties and data', () => {
    expect(renderReport('github', files, tool).split('\n')).toEqual([
      '::error file=models/a b%2Cc%3Ad%25.tflite,title=hybrid-operator (tflm)::operator 3 FULLY_CONNECTED: the input is ' +
        'float32 and the weights are int8: "Hybrid models are not supported on TFLite Micro."%0AQuantize the model fully to int8.',
      '::notice file=models/a b%2Cc%3Ad%25.tflite,title=float-io::inputs are float32',
      '',
    ]);
  });

  it('lets no model write commands of its own', () => {
    const text = renderReport('github', [{ ...files[0]!, findings: [hostile] }], tool);
    expect(text.trimEnd().split('\n')).toHaveLength(1);
    expect(text).toContain('operator 3 x y: a ::error::b');
  });
});

interface SarifLog {
  readonly version: string;
  readonly runs: readonly {
    readonly tool: {
      readonly driver: { readonly rules: readonly { readonly id: string; readonly helpUri: string }[] };
    };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
        };
        readonly logicalLocations?: readonly { readonly fullyQualifiedName: string }[];
      }[];
      readonly partialFingerprints: Readonly<Record<string, string>>;
    }[];
  }[];
}

function sarif(of = files): SarifLog {
  return JSON.parse(renderReport('sarif', of, tool)) as SarifLog;
}

describe('SARIF report', () => {
  it('names rules, places and levels', () => {
    const [run] = sarif().runs;
    expect(run!.tool.driver.rules.map((rule) => rule.id)).toEqual(['hybrid-operator', 'float-io']);
    expect(run!.tool.driver.rules[0]!.helpUri).toMatch(/docs\/rules\/hybrid-operator\.md$/);
    expect(run!.results.map(({ ruleId, ruleIndex, level }) => [ruleId, ruleIndex, level])).toEqual([
      ['hybrid-operator', 0, 'error'],
      ['float-io', 1, 'note'],
    ]);
    expect(run!.results[0]!.locations[0]).toMatchObject({
      physicalLocation: {
        artifactLocation: { uri: 'models/a%20b%2Cc%3Ad%25.tflite', uriBaseId: '%SRCROOT%' },
      },
      logicalLocations: [{ fullyQualifiedName: 'subgraph 0/operator 3 FULLY_CONNECTED' }],
    });
  });

  it('keeps a fingerprint when the operator moves and tells findings apart', () => {
    const moved = { ...hybrid, operatorIndex: 4 };
    const prints = (findings: readonly (typeof hybrid)[]): string[] =>
      sarif([{ ...files[0]!, findings }]).runs[0]!.results.flatMap((each) =>
        Object.values(each.partialFingerprints),
      );
    expect(prints([moved])).toEqual(prints([hybrid]));
    expect(new Set(prints([hybrid, hybrid, { ...hybrid, runtime: 'tflite' }])).size).toBe(3);
  });

  it('gives a file outside the folder a URI of its own', () => {
    const [run] = sarif([{ ...files[0]!, path: '/opt/a b.tflite' }]).runs;
    expect(run!.results[0]!.locations[0]!.physicalLocation.artifactLocation).toEqual({
      uri: 'file:///opt/a%20b.tflite',
    });
  });
});
