import { ruleDescriptions } from '../../lint';
import { parseConfig, type ParsedConfig } from '../../lint/config';
import { runtimeProfiles, type RuntimeProfile } from '../../runtimes';

export interface ConfigRequest {
  /** Of a `tflite-workbench.json`. */
  readonly text: string;
}

export type ConfigResult = ParsedConfig;
export type ProfilesResult = readonly RuntimeProfile[];

/** Never throws: what is wrong is among the problems. */
export function readConfig({ text }: ConfigRequest): Promise<ConfigResult> {
  return Promise.resolve(parseConfig(text, { rules: ruleDescriptions().map(({ id }) => id) }));
}

/** The runtimes that come with the project. */
export function listProfiles(): Promise<ProfilesResult> {
  return Promise.resolve(runtimeProfiles());
}
