import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Host } from './host';
import type { Action, ViewState } from './state';

/** What every part of the page may use. */
export interface PageContextValue {
  readonly host: Host;
  readonly state: ViewState;
  readonly dispatch: (action: Action) => void;
  /** Says a sentence to screen readers. */
  readonly announce: (text: string) => void;
  /** Runs something that may fail and shows the failure. */
  readonly attempt: (work: Promise<unknown>) => void;
}

export const PageContext = createContext<PageContextValue | null>(null);

export function usePage(): PageContextValue {
  const value = useContext(PageContext);
  if (value === null) throw new Error('This component stands outside of the page.');
  return value;
}
