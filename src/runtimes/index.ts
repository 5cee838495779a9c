export { DELEGATES } from './delegates';
export type { DelegateOperator } from './delegates';
export type {
  ConditionFact,
  ConditionKind,
  ConditionOf,
  FailureClass,
  KernelVariant,
  OperatorFacts,
  PlainCondition,
  Role,
  SignatureFact,
  SourceLine,
  Stage,
  TypePattern,
  When,
} from './facts';
export { parseProfile } from './profile';
export type { DelegateName, KernelSet, RuntimeBase, RuntimeProfile } from './profile';
export { findProfile, runtimeProfiles } from './profiles';
export { compareReleases, KNOWN_RELEASES, minRuntimeVersion } from './releases';
export {
  builtinFacts,
  citation,
  customFacts,
  registeredBuiltins,
  registeredCustoms,
  resolverMethod,
  runtimeSource,
} from './operators';
export type { RuntimeSource } from './operators';
