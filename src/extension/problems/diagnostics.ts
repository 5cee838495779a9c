import * as vscode from 'vscode';
import type { LocatedFinding } from '../../listing';
import type { Finding } from '../../lint';
import { groupFindings } from '../../lint/reports';
import { listingUri } from '../files/model-uri';
import { toRange } from '../listing/listing-documents';

const SEVERITIES: Readonly<Record<Finding['severity'], vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
};

/**
 * The diagnostics of a model. Ranges are those of its listing, so that the line in the Problems panel is one that can be
 * looked up. VS Code opens our editor without the range, so the code is a link that reveals the operator, and the related
 * information leads into the listing, where ranges hold. Where a rule says the same of many operators, one entry stands for
 * those behind the first few.
 */
export function modelDiagnostics(
  model: vscode.Uri,
  findings: readonly LocatedFinding[],
): vscode.Diagnostic[] {
  const listing = listingUri(model);
  const withPlace = (diagnostic: vscode.Diagnostic, { span, finding }: LocatedFinding): vscode.Diagnostic => {
    const location = new vscode.Location(listing, toRange(span));
    diagnostic.relatedInformation = [new vscode.DiagnosticRelatedInformation(location, placeOf(finding))];
    return diagnostic;
  };
  return groupFindings(findings, ({ finding }) => finding).flatMap(({ shown, others }) => {
    const written = shown.map((located) => withPlace(toDiagnostic(model, located), located));
    const [next] = others;
    if (next) written.push(withPlace(othersDiagnostic(model, next, others.length), next));
    return written;
  });
}

/** Stands for findings that say the same of many operators; listing and editor show each of them. */
function othersDiagnostic(model: vscode.Uri, next: LocatedFinding, count: number): vscode.Diagnostic {
  const diagnostic = toDiagnostic(model, next);
  diagnostic.message =
    `${count} more findings like these (${next.finding.ruleId}); the listing and the editor's Findings tab ` +
    'show all of them.';
  return diagnostic;
}

/** The same findings as squiggles of the listing itself. */
export function listingDiagnostics(
  model: vscode.Uri,
  findings: readonly LocatedFinding[],
): vscode.Diagnostic[] {
  return findings.map((located) => toDiagnostic(model, located));
}

function toDiagnostic(model: vscode.Uri, { finding, span }: LocatedFinding): vscode.Diagnostic {
  const text = finding.hint ? `${headline(finding)}\n${finding.hint}` : headline(finding);
  const diagnostic = new vscode.Diagnostic(toRange(span), text, SEVERITIES[finding.severity]);
  diagnostic.source = finding.runtime ?? 'model';
  diagnostic.code = { value: finding.ruleId, target: codeTarget(model, finding) };
  return diagnostic;
}

/** The message, after the operator where it does not name it itself. */
function headline({ operator, operatorIndex, message }: Finding): string {
  return operator === null || message.includes(operator)
    ? message
    : `${operator} #${operatorIndex}: ${message}`;
}

function placeOf({ operator, operatorIndex, tensors }: Finding): string {
  if (operator !== null) return `${operator} #${operatorIndex} in the listing`;
  const [tensor] = tensors;
  return tensor ? `tensor ${tensor.name || `#${tensor.index}`} in the listing` : 'the listing';
}

/** Reveals the operator or tensor; a finding about the whole file leads to the page of its rule. */
function codeTarget(model: vscode.Uri, { ruleId, subgraph, operatorIndex, tensors }: Finding): vscode.Uri {
  const [tensor] = tensors;
  if (subgraph !== null && operatorIndex !== null) {
    return commandUri('reveal', [model.toString(), { kind: 'operator', subgraph, operatorIndex }]);
  }
  if (subgraph !== null && tensor) {
    return commandUri('reveal', [model.toString(), { kind: 'tensor', subgraph, tensorIndex: tensor.index }]);
  }
  return commandUri('openRule', [ruleId]);
}

function commandUri(command: string, args: readonly unknown[]): vscode.Uri {
  return vscode.Uri.from({
    scheme: 'command',
    path: `tfliteWorkbench.${command}`,
    query: JSON.stringify(args),
  });
}
