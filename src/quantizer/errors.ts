/** The model cannot be quantized as asked; the message says why and what to do. */
export class QuantizeError extends Error {
  override readonly name = 'QuantizeError';
}
