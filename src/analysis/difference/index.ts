export { modelDifference } from './compare-structure';
export type {
  DifferenceOptions,
  FieldChange,
  ModelDifference,
  NamedChange,
  OperatorChange,
  OperatorPlace,
  SubgraphDifference,
  TensorChange,
} from './difference';
