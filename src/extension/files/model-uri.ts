import * as vscode from 'vscode';

/** The view type of the custom editor. */
export const MODEL_VIEW_TYPE = 'tfliteWorkbench.model';
export const LISTING_SCHEME = 'tflite-listing';
export const LISTING_LANGUAGE = 'tflite-listing';

export function isModelFile(uri: vscode.Uri): boolean {
  return uri.scheme !== LISTING_SCHEME && uri.path.toLowerCase().endsWith('.tflite');
}

/** The listing of a model is a document of its own scheme; the query keeps the model's address. */
export function listingUri(model: vscode.Uri): vscode.Uri {
  return vscode.Uri.from({ scheme: LISTING_SCHEME, path: `${model.path}.listing`, query: model.toString() });
}

/** The model behind a listing; the URI itself where it is no listing's. */
export function modelUri(uri: vscode.Uri): vscode.Uri {
  return uri.scheme === LISTING_SCHEME ? vscode.Uri.parse(uri.query, true) : uri;
}

/** The last part of the path. */
export function baseName(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/** The model of the active tab: open in our editor or as a listing. */
export function activeModel(): vscode.Uri | null {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (input instanceof vscode.TabInputCustom && input.viewType === MODEL_VIEW_TYPE) return input.uri;
  if (input instanceof vscode.TabInputText && input.uri.scheme === LISTING_SCHEME) return modelUri(input.uri);
  return null;
}
