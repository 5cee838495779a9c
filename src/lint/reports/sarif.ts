import type { Finding, Severity } from '../finding';
import { oneLine, placeText, rulePage } from './report';
import type { FileReport, ReportTool, RuleDescription } from './report';

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
};

/**
 * SARIF 2.1.0 (OASIS), as GitHub code scanning reads it. Paths are relative to `%SRCROOT%`; a model has no lines, so a
 * result points at its file and names the operator as a logical location.
 */
export function sarifReport(files: readonly FileReport[], tool: ReportTool): string {
  const rules = usedRules(files, tool.rules);
  const indices = new Map(rules.map((rule, index) => [rule.id, index]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'TFLite Workbench',
            semanticVersion: tool.version,
            informationUri: 'https://github.com/tflite-workbench/tflite-workbench',
            rules: rules.map(ruleJson),
          },
        },
        originalUriBaseIds: {
          '%SRCROOT%': { description: { text: 'The folder that the paths are relative to.' } },
        },
        columnKind: 'utf16CodeUnits',
        results: files.flatMap((file) => fileResults(file, indices)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** The rules known, and any that a finding names besides. */
function usedRules(files: readonly FileReport[], known: readonly RuleDescription[]): RuleDescription[] {
  const ids = new Set(known.map((rule) => rule.id));
  const rules = [...known];
  for (const { ruleId } of files.flatMap((file) => file.findings)) {
    if (ids.has(ruleId)) continue;
    ids.add(ruleId);
    rules.push({ id: ruleId, title: ruleId, description: ruleId });
  }
  return rules;
}

function ruleJson(rule: RuleDescription): object {
  return {
    id: rule.id,
    name: rule.id.replace(/(^|-)([a-z0-9])/g, (_, __, letter: string) => letter.toUpperCase()),
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.description },
    helpUri: rulePage(rule.id),
    help: { text: rule.description, markdown: `${rule.description}\n\n[${rule.id}](${rulePage(rule.id)})` },
  };
}

function fileResults(file: FileReport, indices: ReadonlyMap<string, number>): object[] {
  const seen = new Map<string, number>();
  return file.findings.map((finding) => {
    const identity = fingerprint(file, finding);
    const repetition = seen.get(identity) ?? 0;
    seen.set(identity, repetition + 1);
    const place = placeText(finding);
    const text = [
      place === null ? '' : `${place}: `,
      finding.message,
      finding.hint === null ? '' : ` ${finding.hint}`,
    ];
    return {
      ruleId: finding.ruleId,
      ruleIndex: indices.get(finding.ruleId),
      level: LEVELS[finding.severity],
      message: { text: oneLine(text.join('')) },
      locations: [
        {
          physicalLocation: {
            artifactLocation: artifactLocation(file.path),
            region: { startLine: 1 },
          },
          ...(place === null ? {} : { logicalLocations: [logicalLocation(finding, place)] }),
        },
      ],
      partialFingerprints: { 'tfliteWorkbench/v1': hash(`${identity} ${repetition}`) },
      properties: {
        runtime: finding.runtime,
        outcome: finding.outcome,
        tensors: finding.tensors.map((each) => each.name),
      },
    };
  });
}

function logicalLocation(finding: Finding, place: string): object {
  const subgraph = `subgraph ${finding.subgraph ?? 0}`;
  return {
    name: oneLine(place),
    fullyQualifiedName: oneLine(`${subgraph}/${place}`),
    kind: finding.operatorIndex === null ? 'data' : 'function',
  };
}

/** A path outside the folder, or an absolute one, is an URI of its own: `%SRCROOT%` does not hold for it. */
function artifactLocation(path: string): object {
  const uri = path.split('/').map(encodeURIComponent).join('/');
  if (path.startsWith('/')) return { uri: `file://${uri}` };
  const drive = /^([A-Za-z]:)\/(.*)$/.exec(path);
  if (drive !== null)
    return { uri: `file:///${drive[1]!}/${drive[2]!.split('/').map(encodeURIComponent).join('/')}` };
  return { uri, uriBaseId: '%SRCROOT%' };
}

/**
 * What makes a finding the same one after the model was changed elsewhere: the names of its tensors, not the index of its
 * operator, which moves with every operator put in before it.
 */
function fingerprint(file: FileReport, finding: Finding): string {
  const tensors = finding.tensors.map((tensor) => tensor.name);
  const anchor = tensors.length > 0 ? tensors : [String(finding.operatorIndex)];
  return JSON.stringify([
    file.path,
    finding.ruleId,
    finding.runtime,
    finding.subgraph,
    finding.operator,
    anchor,
  ]);
}

/** Sixteen hexadecimal digits (FNV-1a, 64 bits, over UTF-8). */
function hash(text: string): string {
  let value = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    value = ((value ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  }
  return value.toString(16).padStart(16, '0');
}
