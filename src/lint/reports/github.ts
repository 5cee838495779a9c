import type { Severity } from '../finding';
import { oneLine, placeText } from './report';
import type { FileReport } from './report';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
};

/** Workflow commands of GitHub Actions, one a finding: they show as annotations of the commit. */
export function githubReport(files: readonly FileReport[]): string {
  const lines = files.flatMap((file) => {
    return file.findings.map((finding) => {
      const place = placeText(finding);
      const title = `${finding.ruleId}${finding.runtime === null ? '' : ` (${finding.runtime})`}`;
      const text = oneLine(`${place === null ? '' : `${place}: `}${finding.message}`);
      const message = finding.hint === null ? text : `${text}\n${oneLine(finding.hint)}`;
      const properties = `file=${escapeProperty(file.path)},title=${escapeProperty(title)}`;
      return `::${COMMANDS[finding.severity]} ${properties}::${escapeData(message)}\n`;
    });
  });
  return lines.join('');
}

/** As `escapeData` of `@actions/core`. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(oneLine(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
