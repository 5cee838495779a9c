/**
 * Our own layered layout, because the ones to be had break on what models look like. dagre and elk put a dummy vertex in
 * every row that a long edge passes; one mask that all blocks of a transformer read costs them minutes at 3,000 operators
 * (and dagre's recursion overflows the stack at 10,000). Here three things keep the work linear:
 *
 * - operators already come in execution order, so rows take one pass (`ranks`);
 * - edges that are long or widely shared become tunnels, a label at both ends, so no row fills with passing lines
 *   (`layers`);
 * - a few barycentre sweeps (`order`) and one linear placement (`coordinates`).
 *
 * It runs in a worker (`layout-worker.ts`) and stops at the next step when it is cancelled.
 */
export { TUNNEL_ROOM, type LayoutInput, type LayoutResult } from './graph';
export { layoutSteps } from './steps';
export { LayoutCancelled, runLayout } from './run';
