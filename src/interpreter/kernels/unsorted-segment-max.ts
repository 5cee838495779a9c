import { MAXIMUM, unsortedSegment } from './segments';

export const unsortedSegmentMax = unsortedSegment('UNSORTED_SEGMENT_MAX', MAXIMUM);
