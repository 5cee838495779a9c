import { useEffect, useRef, useState } from 'preact/hooks';
import { LayoutCancelled, type LayoutResult } from '../layout';
import { layoutInputOf, type GraphModel } from './graph-model';
import type { LayoutClient } from './layout-client';

export type LayoutState =
  | { readonly status: 'running' }
  | { readonly status: 'ready'; readonly graph: GraphModel; readonly layout: LayoutResult }
  | { readonly status: 'cancelled' }
  | { readonly status: 'failed'; readonly message: string };

export interface LayoutControl {
  readonly state: LayoutState;
  readonly cancel: () => void;
  readonly again: () => void;
}

/** The layout of a graph, made off the page's thread; another graph cancels the one before. */
export function useLayout(graph: GraphModel, client: LayoutClient): LayoutControl {
  const [state, setState] = useState<LayoutState>({ status: 'running' });
  const [round, setRound] = useState(0);
  const controller = useRef<AbortController | null>(null);

  useEffect(() => {
    const mine = new AbortController();
    controller.current = mine;
    setState({ status: 'running' });
    client.layout(layoutInputOf(graph), mine.signal).then(
      (layout) => setState({ status: 'ready', graph, layout }),
      (error: unknown) => {
        if (controller.current !== mine) return;
        if (error instanceof LayoutCancelled) setState({ status: 'cancelled' });
        else setState({ status: 'failed', message: error instanceof Error ? error.message : String(error) });
      },
    );
    return () => {
      if (controller.current === mine) controller.current = null;
      mine.abort();
    };
  }, [client, graph, round]);

  return {
    state,
    cancel: () => controller.current?.abort(),
    again: () => setRound((before) => before + 1),
  };
}
