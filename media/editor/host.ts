/** The page's connection to the extension: messages, requests, and the state that the webview keeps over reloads. */
import {
  RequestClient,
  type HostMessage,
  type PageMessage,
  type ParamsOf,
  type RequestMethod,
  type ResultOf,
} from '../../src/protocol';

interface VsCodeApi {
  postMessage(message: PageMessage): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

export interface Host {
  /** Tells the extension that the page listens; it answers with the model. */
  listen(onMessage: (message: HostMessage) => void): void;
  request<M extends RequestMethod>(
    method: M,
    params: ParamsOf<M>,
    signal?: AbortSignal,
  ): Promise<ResultOf<M>>;
  keptState(): unknown;
  keepState(state: unknown): void;
}

export function connectHost(): Host {
  const api = acquireVsCodeApi();
  const client = new RequestClient((message) => api.postMessage(message));
  return {
    listen(onMessage) {
      window.addEventListener('message', ({ data }: MessageEvent<HostMessage>) => {
        if (data.type === 'reply') client.settle(data);
        else onMessage(data);
      });
      api.postMessage({ type: 'ready' });
    },
    request: (method, params, signal) => client.request(method, params, signal),
    keptState: () => api.getState(),
    keepState: (state) => api.setState(state),
  };
}
