import { MINIMUM, unsortedSegment } from './segments';

export const unsortedSegmentMin = unsortedSegment('UNSORTED_SEGMENT_MIN', MINIMUM);
