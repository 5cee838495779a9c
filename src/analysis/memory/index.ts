export { estimateArena } from './estimate';
export type { ArenaBuffer, ArenaEstimate } from './estimate';
