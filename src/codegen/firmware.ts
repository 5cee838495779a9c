import type { Model } from '../model';

/** A model that goes into a firmware project. */
export interface FirmwareModel {
  /** Name of the model's file; identifiers are made from it. */
  readonly fileName: string;
  /** The file's bytes, which the generated array repeats exactly. */
  readonly bytes: Uint8Array;
  readonly model: Model;
  /** Arena that TensorFlow Lite Micro needs on the target, in bytes; null where it is not known. */
  readonly arenaBytes: number | null;
}

/** The same with the identifier that all generated names are built from. */
export interface NamedFirmwareModel extends FirmwareModel {
  readonly identifier: string;
}

export interface FirmwareOptions {
  /** Added to the arena estimate, as a fraction of it; 0.1 where left out. */
  readonly arenaMargin?: number;
  /** Also writes a `main.cc` that loads the first model, runs it once and prints the first outputs. */
  readonly exampleMain?: boolean;
  /** Identifier instead of the file's name; only for a single model. */
  readonly name?: string;
}

export interface GeneratedFile {
  readonly name: string;
  readonly text: string;
}
