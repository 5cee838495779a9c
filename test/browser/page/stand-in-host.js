/**
 * Runs in the page before it: the `acquireVsCodeApi` of a webview, with the test as the extension. What the page posts is in
 * `sent`; the test delivers messages with `deliver`; requests are answered by the test's server.
 */
const sent = [];
globalThis.sent = sent;
globalThis.deliver = (message) => globalThis.postMessage(message, '*');

async function take(message) {
  sent.push(message);
  if (message.type === 'ready') {
    for (const first of await (await globalThis.fetch('/messages')).json()) globalThis.deliver(first);
  }
  if (message.type === 'request') {
    const answer = await globalThis.fetch('/request', { method: 'POST', body: JSON.stringify(message) });
    const reply = await answer.json();
    if (reply !== null) globalThis.deliver(reply);
  }
}

globalThis.acquireVsCodeApi = () => ({
  postMessage: (message) => void take(JSON.parse(JSON.stringify(message))),
  getState: () => JSON.parse(globalThis.sessionStorage.getItem('state') ?? 'null') ?? undefined,
  setState: (state) => globalThis.sessionStorage.setItem('state', JSON.stringify(state)),
});

globalThis.securityViolations = [];
globalThis.document.addEventListener('securitypolicyviolation', (event) => {
  globalThis.securityViolations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sourceFile}`);
});
