import { PRODUCT, unsortedSegment } from './segments';

export const unsortedSegmentProd = unsortedSegment('UNSORTED_SEGMENT_PROD', PRODUCT);
