import type { DelegateName } from '../profile';
import type { DelegateTable } from './delegate';
import { GPU } from './gpu';
import { XNNPACK } from './xnnpack';

export type { DelegateOperator } from './delegate';

/** What each delegate takes over, by operator name or custom code. */
export const DELEGATES: Readonly<
  Record<DelegateName, { readonly title: string; readonly operators: DelegateTable }>
> = {
  xnnpack: { title: 'XNNPACK', operators: XNNPACK },
  gpu: { title: 'The GPU delegate', operators: GPU },
};
