import type { Finding } from '../finding';
import { countSeverities } from './report';
import type { FileReport, ReportTool } from './report';

/** For programs; the shape is `schemas/lint-report.schema.json`. */
export function jsonReport(files: readonly FileReport[], tool: ReportTool): string {
  const report = {
    tool: { name: 'tflite-workbench', version: tool.version },
    summary: { files: files.length, ...countSeverities(files) },
    files: files.map((file) => ({
      path: file.path,
      runtimes: file.runtimes,
      findings: file.findings.map(findingJson),
      suppressed: file.suppressed,
    })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** The fields in a fixed order, whatever the rule that made the finding. */
function findingJson(finding: Finding): Finding {
  const { ruleId, severity, runtime, outcome, subgraph, operatorIndex, operator, tensors, message, hint } =
    finding;
  return { ruleId, severity, runtime, outcome, subgraph, operatorIndex, operator, tensors, message, hint };
}
