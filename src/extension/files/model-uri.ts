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

/** The model that a tab shows, in our editor or as a listing. */
export function tabModel(tab: vscode.Tab | undefined): vscode.Uri | null {
  const input = tab?.input;
  if (input instanceof vscode.TabInputCustom && input.viewType === MODEL_VIEW_TYPE) return input.uri;
  if (input instanceof vscode.TabInputText && input.uri.scheme === LISTING_SCHEME) return modelUri(input.uri);
  return null;
}

/** The model of the active tab. */
export function activeModel(): vscode.Uri | null {
  return tabModel(vscode.window.tabGroups.activeTabGroup.activeTab);
}

/** The models that tabs show, each once. */
export function openModels(): vscode.Uri[] {
  const models = vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .flatMap((tab) => tabModel(tab) ?? []);
  return [...new Map(models.map((uri) => [uri.toString(), uri])).values()];
}

/** Whether the listing of a model is in a tab. */
export function isListingOpen(model: vscode.Uri): boolean {
  const listing = listingUri(model).toString();
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === listing);
}
