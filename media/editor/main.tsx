/** Starts the editor's page. */
import { render } from 'preact';
import { App } from './app';
import { connectHost } from './host';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element with id "root".');
render(<App host={connectHost()} layoutWorker={root.dataset['layoutWorker'] ?? null} />, root);
