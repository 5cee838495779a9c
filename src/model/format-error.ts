/** The bytes are not a model that can be read: what is wrong, where in the file, and in which part of the model. */
export class ModelFormatError extends Error {
  override readonly name = 'ModelFormatError';

  /**
   * @param reason A sentence for a person, without the place.
   * @param byteOffset Where in the file, from 0.
   * @param path The part of the model, such as `subgraphs[0].operators[3].inputs`; empty for the file as a whole.
   */
  constructor(
    readonly reason: string,
    readonly byteOffset: number,
    readonly path: string,
  ) {
    super(path === '' ? reason : `${path}: ${reason} (at byte ${byteOffset})`);
  }
}
