import type { Finding } from '../../lint';
import { createListing, type Listing } from '../../listing';
import type { FileSource } from '../files/sources';
import { loadModel } from './load-model';

export interface ListingRequest {
  readonly file: FileSource;
  readonly findings: readonly Finding[];
}

export type ListingResult = Listing;

export async function makeListing({ file, findings }: ListingRequest): Promise<ListingResult> {
  const { model } = await loadModel(file);
  return createListing(model, { name: file.name.slice(file.name.lastIndexOf('/') + 1), findings });
}
