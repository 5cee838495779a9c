/** Starts the editor's page. */
import { render } from 'preact';
import { App } from './app';
import { connectHost } from './host';
import { LayoutClient } from './layout-client';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element with id "root".');
const layoutClient = new LayoutClient(root.dataset['layoutWorker'] ?? null);
render(<App host={connectHost()} layoutClient={layoutClient} />, root);
