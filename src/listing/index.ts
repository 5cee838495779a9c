export { createListing } from './create-listing';
export type {
  ListedOperator,
  ListedTensor,
  Listing,
  ListingFold,
  ListingOptions,
  ListingReference,
  ListingSymbol,
  LocatedFinding,
  Span,
} from './listing';
export { escapeText, quote } from './strings';
export { optionTexts } from './options-text';
export type { OptionText } from './options-text';
