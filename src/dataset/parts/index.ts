export { PartError } from './part';
export type { Part, PartSamples } from './part';
export { readPart } from './read-part';
