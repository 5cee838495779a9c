import { useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import {
  RequestFailed,
  type FileProblem,
  type HostMessage,
  type MemoryView,
  type ModelView,
} from '../../src/protocol';
import './app.css';
import { EditorPage } from './editor-page';
import type { LayoutClient } from './layout-client';
import { LoadingView } from './loading-view';
import { PageContext } from './page-context';
import { reduce, restoreState, type Selection } from './state';
import { UnreadableView } from './unreadable-view';
import type { Host } from './host';

interface Content {
  readonly view: ModelView | null;
  readonly problem: FileProblem | null;
  /** What is being done to a file; null where nothing is. */
  readonly loading: { readonly fileName: string; readonly step: string } | null;
  readonly memory: readonly MemoryView[];
}

const EMPTY: Content = { view: null, problem: null, loading: null, memory: [] };
const KEEP_STATE_AFTER = 150;
const NOTICE_FOR = 8_000;

export function App({ host, layoutClient }: { host: Host; layoutClient: LayoutClient }) {
  const [content, receive] = useReducer(takeMessage, EMPTY);
  const [state, dispatch] = useReducer(reduce, host, () => restoreState(host.keptState()));
  const [announcement, announce] = useState('');
  const [notice, setNotice] = useState<string | null>(null);
  const started = useRef(false);

  useEffect(() => {
    if (started.current) return;
    started.current = true;
    host.listen((message) => {
      receive(message);
      if (message.type === 'show-tab') dispatch({ type: 'tab', tab: message.tab });
      if (message.type === 'reveal') {
        const { target } = message;
        const selection: Selection =
          target.kind === 'operator'
            ? { kind: 'operator', index: target.operatorIndex }
            : { kind: 'tensor', index: target.tensorIndex };
        dispatch({ type: 'reveal', subgraph: target.subgraph, selection });
      }
      if (message.type === 'model') {
        const { subgraphs } = message.view;
        dispatch({
          type: 'model-changed',
          operatorCounts: subgraphs.map(({ operators }) => operators.length),
          tensorCounts: subgraphs.map(({ tensors }) => tensors.length),
        });
      }
    });
  }, [host]);

  useEffect(() => {
    const timer = setTimeout(() => host.keepState(state), KEEP_STATE_AFTER);
    return () => clearTimeout(timer);
  }, [host, state]);

  useEffect(() => {
    if (notice === null) return;
    const timer = setTimeout(() => setNotice(null), NOTICE_FOR);
    return () => clearTimeout(timer);
  }, [notice]);

  const page = useMemo(() => {
    const attempt = (work: Promise<unknown>) => {
      work.catch((error: unknown) => {
        if (error instanceof RequestFailed && error.code === 'cancelled') return;
        setNotice(error instanceof Error ? error.message : String(error));
      });
    };
    return { host, state, dispatch, announce, attempt };
  }, [host, state]);

  const { view, problem, loading, memory } = content;
  return (
    <PageContext.Provider value={page}>
      {problem !== null ? (
        <UnreadableView problem={problem} />
      ) : view === null ? (
        <LoadingView loading={loading} />
      ) : (
        <EditorPage view={view} memory={memory} reloading={loading !== null} layoutClient={layoutClient} />
      )}
      <div class="visually-hidden" role="status" aria-live="polite">
        {announcement}
      </div>
      {notice !== null && (
        <div class="notice" role="alert">
          <span>{notice}</span>
          <button type="button" class="quiet" onClick={() => setNotice(null)}>
            Dismiss
          </button>
        </div>
      )}
    </PageContext.Provider>
  );
}

function takeMessage(content: Content, message: HostMessage): Content {
  switch (message.type) {
    case 'loading':
      return { ...content, loading: { fileName: message.fileName, step: message.step } };
    case 'model':
      return { view: message.view, problem: null, loading: null, memory: [] };
    case 'unreadable':
      return { ...content, problem: message.problem, loading: null };
    case 'findings': {
      const { view } = content;
      if (view === null) return content;
      return { ...content, view: { ...view, findings: message.findings, verdicts: message.verdicts } };
    }
    case 'memory': {
      const { memory } = message;
      const others = content.memory.filter(({ title }) => title !== memory.title);
      return { ...content, memory: [...others, memory] };
    }
    default:
      return content;
  }
}
