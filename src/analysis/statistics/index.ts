export { tensorStatistics } from './tensor-statistics';
export type { Histogram, StatisticsOptions, TensorStatistics } from './tensor-statistics';
