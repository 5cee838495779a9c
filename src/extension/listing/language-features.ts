import * as vscode from 'vscode';
import type { Listing, ListingSymbol, Span } from '../../listing';
import { LISTING_LANGUAGE, LISTING_SCHEME } from '../files/model-uri';
import { toRange, type ListingDocuments } from './listing-documents';

/** Outline, folding, go to definition, references and hover of listings. */
export function registerLanguageFeatures(listings: ListingDocuments): vscode.Disposable {
  const selector: vscode.DocumentSelector = { scheme: LISTING_SCHEME, language: LISTING_LANGUAGE };
  return vscode.Disposable.from(
    vscode.languages.registerDocumentSymbolProvider(selector, {
      provideDocumentSymbols: (document) => listings.of(document)?.symbols.map(toSymbol) ?? [],
    }),
    vscode.languages.registerFoldingRangeProvider(selector, {
      provideFoldingRanges: (document) =>
        listings
          .of(document)
          ?.folds.map(({ startLine, endLine }) => new vscode.FoldingRange(startLine, endLine)) ?? [],
    }),
    vscode.languages.registerDefinitionProvider(selector, {
      provideDefinition: (document, position) => {
        const reference = referenceAt(listings.of(document), position);
        return reference ? new vscode.Location(document.uri, toRange(reference.definition)) : null;
      },
    }),
    vscode.languages.registerReferenceProvider(selector, {
      provideReferences: (document, position) => {
        const listing = listings.of(document);
        const here = referenceAt(listing, position);
        if (!listing || !here) return [];
        return listing.references
          .filter(
            ({ subgraph, tensorIndex }) => subgraph === here.subgraph && tensorIndex === here.tensorIndex,
          )
          .map(({ span }) => new vscode.Location(document.uri, toRange(span)));
      },
    }),
    vscode.languages.registerHoverProvider(selector, {
      provideHover: (document, position) => {
        const listing = listings.of(document);
        const found = listing && hoverAt(listing, position);
        return found ? new vscode.Hover(new vscode.MarkdownString(found.text), toRange(found.span)) : null;
      },
    }),
  );
}

function hoverAt(listing: Listing, position: vscode.Position): { text: string; span: Span } | null {
  const operator = listing.operators.find(({ nameSpan }) => covers(nameSpan, position));
  if (operator) return { text: operator.hover, span: operator.nameSpan };
  const reference = referenceAt(listing, position);
  if (!reference) return null;
  const tensor = listing.tensors.find(
    ({ subgraph, tensorIndex }) => subgraph === reference.subgraph && tensorIndex === reference.tensorIndex,
  );
  return tensor ? { text: tensor.hover, span: reference.span } : null;
}

function referenceAt(
  listing: Listing | null,
  position: vscode.Position,
): Listing['references'][number] | null {
  return listing?.references.find(({ span }) => covers(span, position)) ?? null;
}

function covers({ line, startColumn, endColumn }: Span, position: vscode.Position): boolean {
  return line === position.line && startColumn <= position.character && position.character <= endColumn;
}

const SYMBOL_KINDS: Readonly<Record<ListingSymbol['kind'], vscode.SymbolKind>> = {
  model: vscode.SymbolKind.File,
  section: vscode.SymbolKind.Namespace,
  subgraph: vscode.SymbolKind.Module,
  operator: vscode.SymbolKind.Function,
  input: vscode.SymbolKind.Variable,
  constant: vscode.SymbolKind.Constant,
  variable: vscode.SymbolKind.Variable,
  signature: vscode.SymbolKind.Interface,
  metadata: vscode.SymbolKind.Property,
};

function toSymbol(symbol: ListingSymbol): vscode.DocumentSymbol {
  const range = new vscode.Range(symbol.startLine, 0, symbol.endLine, Number.MAX_SAFE_INTEGER);
  const converted = new vscode.DocumentSymbol(
    symbol.name || '(no name)', // VS Code refuses an empty one
    symbol.detail,
    SYMBOL_KINDS[symbol.kind],
    range,
    toRange(symbol.selection),
  );
  converted.children = symbol.children.map(toSymbol);
  return converted;
}
