import type { Services } from '../services';
import { pickModel } from './pick-model';

/** Opens the model as text. */
export async function showListing(services: Services, given?: unknown): Promise<void> {
  const model = await pickModel(services, given, 'Show the listing of which model?');
  if (model) await services.listings.show(model, undefined, { preview: false });
}
