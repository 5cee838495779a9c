import { SUM, unsortedSegment } from './segments';

export const unsortedSegmentSum = unsortedSegment('UNSORTED_SEGMENT_SUM', SUM);
