import type { ComponentChildren } from 'preact';
import type { PageTab } from '../../src/protocol';
import './tabs.css';

export interface Tab {
  readonly id: PageTab;
  readonly title: string;
  readonly count?: number;
}

/** The tab list, after the ARIA practice: arrow keys move and choose, Home and End go to the ends. */
export function Tabs({ tabs, selected, onSelect, children }: TabsProps) {
  const move = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.id === selected);
    const next = {
      ArrowLeft: (at + tabs.length - 1) % tabs.length,
      ArrowRight: (at + 1) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    }[event.key];
    const tab = next === undefined ? undefined : tabs[next];
    if (tab === undefined) return;
    event.preventDefault();
    onSelect(tab.id);
    document.getElementById(`tab-${tab.id}`)?.focus();
  };
  return (
    <div class="tab-bar">
      <div role="tablist" aria-label="Views of the model" onKeyDown={move}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            id={`tab-${tab.id}`}
            type="button"
            role="tab"
            aria-selected={tab.id === selected}
            aria-controls="tab-panel"
            tabIndex={tab.id === selected ? 0 : -1}
            onClick={() => onSelect(tab.id)}
          >
            {tab.title}
            {(tab.count ?? 0) > 0 && <span class="tab-count">{tab.count}</span>}
          </button>
        ))}
      </div>
      {children}
    </div>
  );
}

interface TabsProps {
  readonly tabs: readonly Tab[];
  readonly selected: PageTab;
  readonly onSelect: (tab: PageTab) => void;
  /** Stands at the end of the bar. */
  readonly children?: ComponentChildren;
}
