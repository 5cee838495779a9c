import type { Finding } from '../lint';
import type { Listing, Span } from './listing';

type Places = Pick<Listing, 'operators' | 'tensors' | 'symbols' | 'text'>;

/** Where each finding belongs: its operator's line, else its first tensor, else its subgraph, else the first line. */
export function findingLocator(listing: Places): (finding: Finding) => Span {
  const operators = new Map(
    listing.operators.map((each) => [`${each.subgraph}:${each.operatorIndex}`, each.span]),
  );
  const tensors = new Map(
    listing.tensors.map((each) => [`${each.subgraph}:${each.tensorIndex}`, each.definition]),
  );
  const subgraphs = listing.symbols
    .filter((symbol) => symbol.kind === 'subgraph')
    .map((symbol) => symbol.selection);
  const firstLine = { line: 0, startColumn: 0, endColumn: listing.text.indexOf('\n') };
  return (finding) => {
    const subgraph = finding.subgraph ?? 0;
    const tensor = finding.tensors[0];
    return (
      operators.get(`${subgraph}:${finding.operatorIndex}`) ??
      (tensor && tensors.get(`${subgraph}:${tensor.index}`)) ??
      (finding.subgraph === null ? undefined : subgraphs[subgraph]) ??
      firstLine
    );
  };
}
