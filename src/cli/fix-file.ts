import { answerFindings, applyFixes, FIXES, proveRewrite } from '../fixes';
import type { Fix, FixedModel, Proof } from '../fixes';
import type { LintOptions } from '../lint';
import { readAssociatedFiles, writeModel } from '../model';
import type { Model } from '../model';
import { writeAtomic } from './atomic-write';
import type { ModelFile } from './model-file';

/** Which fixes to apply: these wherever they apply, or those that answer what lint finds. */
export type FixChoice =
  { readonly fixes: readonly Fix[] } | { readonly answering: LintOptions; readonly numeric: boolean };

export function fixModel(model: Model, choice: FixChoice): FixedModel {
  if ('fixes' in choice) return applyFixes(model, choice.fixes);
  const allowed = FIXES.filter(({ safety }) => safety === 'safe' || (safety === 'numeric' && choice.numeric));
  return answerFindings(model, allowed, choice.answering);
}

/** Where a fixed model goes unless told otherwise: beside the model. */
export function fixedName(file: string): string {
  return file.replace(/(\.tflite)?$/i, '.fixed.tflite');
}

export interface FixResult extends FixedModel {
  readonly proof: Proof;
  /** The file that was written; null where nothing applied or a safe fix broke its promise. */
  readonly written: string | null;
  /** Why nothing was written although fixes applied. */
  readonly broken: string | null;
}

/** Fixes a model, runs it before and after, and writes it whole or not at all. */
export async function fixFile(
  source: ModelFile,
  choice: FixChoice,
  output: string,
  signal: AbortSignal,
): Promise<FixResult> {
  const fixed = fixModel(source.model, choice);
  const proof = proveRewrite(source.model, fixed.model);
  const broken = brokenPromise(fixed, proof);
  if (fixed.applied.length === 0 || broken !== null) return { ...fixed, proof, broken, written: null };
  const associatedFiles = readAssociatedFiles(source.bytes);
  await writeAtomic(output, writeModel(fixed.model, { associatedFiles }), signal);
  return { ...fixed, proof, broken, written: output };
}

/** Safe fixes promise the same bytes; where that is not so, nobody should get the result. */
function brokenPromise({ applied }: FixedModel, proof: Proof): string | null {
  const promised = applied.every(({ fix: { safety } }) => safety === 'safe');
  if (!promised || !proof.ran || proof.isIdentical) return null;
  return `The outputs changed by ${proof.maxDifference}, although every fix keeps them. Nothing was written.`;
}
