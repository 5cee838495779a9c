import { useMemo } from 'preact/hooks';
import type { MemoryView, ModelView, PageTab } from '../../src/protocol';
import './editor-page.css';
import { FindingsList } from './findings-list';
import { Graph } from './graph';
import { Header } from './header';
import type { LayoutClient } from './layout-client';
import { ProgressLine } from './loading-view';
import { MemoryTab } from './memory-tab';
import { MetadataTab } from './metadata-tab';
import { findingsByOperator } from './model-index';
import { OperatorsTable } from './operators-table';
import { usePage } from './page-context';
import { SubgraphBar } from './subgraph-bar';
import { Tabs, type Tab } from './tabs';
import { TensorsTable } from './tensors-table';

interface EditorPageProps {
  readonly view: ModelView;
  readonly memory: readonly MemoryView[];
  readonly reloading: boolean;
  readonly layoutClient: LayoutClient;
}

/** The page of a readable model. */
export function EditorPage({ view, memory, reloading, layoutClient }: EditorPageProps) {
  const { state, dispatch } = usePage();
  const subgraph = view.subgraphs[state.subgraph];
  const findings = useMemo(
    () => findingsByOperator(view.findings, state.subgraph),
    [view.findings, state.subgraph],
  );
  const tabs: Tab[] = [
    { id: 'graph', title: 'Graph' },
    { id: 'operators', title: 'Operators' },
    { id: 'tensors', title: 'Tensors' },
    { id: 'metadata', title: 'Signatures & Metadata' },
    { id: 'findings', title: 'Findings', count: view.findings.length },
    { id: 'memory', title: 'Memory' },
  ];
  const perSubgraph = state.tab === 'graph' || state.tab === 'operators' || state.tab === 'tensors';

  return (
    <main class="editor-page">
      {reloading && (
        <div class="editor-reloading">
          <ProgressLine label="Reading the changed file" />
        </div>
      )}
      <Header view={view} />
      <Tabs tabs={tabs} selected={state.tab} onSelect={(tab: PageTab) => dispatch({ type: 'tab', tab })}>
        {perSubgraph && <SubgraphBar view={view} />}
      </Tabs>
      <div id="tab-panel" class="tab-panel" role="tabpanel" aria-labelledby={`tab-${state.tab}`}>
        {perSubgraph && subgraph === undefined && (
          <div class="empty">
            <h2>No subgraph</h2>
            <p>The file is a valid model that holds no subgraph: there is nothing to run or to draw.</p>
          </div>
        )}
        {subgraph !== undefined && state.tab === 'graph' && (
          <Graph view={view} subgraph={subgraph} findings={findings} layoutClient={layoutClient} />
        )}
        {subgraph !== undefined && state.tab === 'operators' && (
          <OperatorsTable view={view} subgraph={subgraph} findings={findings} />
        )}
        {subgraph !== undefined && state.tab === 'tensors' && (
          <TensorsTable view={view} subgraph={subgraph} findings={findings} />
        )}
        {state.tab === 'metadata' && <MetadataTab view={view} />}
        {state.tab === 'findings' && <FindingsList view={view} />}
        {state.tab === 'memory' && <MemoryTab view={view} memory={memory} />}
      </div>
    </main>
  );
}
