/** How far one tensor is from another, over all samples. */
export interface ErrorMetrics {
  /** `10 log10(sum a² / sum (a - b)²)` in dB; infinite where they are equal. */
  readonly sqnr: number;
  /** Cosine of the angle between the two; 1 where both are zero. */
  readonly cosine: number;
  readonly maxAbsError: number;
}

export class ErrorMeter {
  private signal = 0;
  private noise = 0;
  private other = 0;
  private product = 0;
  private worst = 0;

  /** Both as real values, of the same length. */
  add(reference: ArrayLike<number>, other: ArrayLike<number>): void {
    for (let index = 0; index < reference.length; index++) {
      const a = reference[index]!;
      const b = other[index]!;
      // Infinite values that are equal are no error.
      const error = a === b ? 0 : a - b;
      this.noise += error * error;
      if (Number.isFinite(a) && Number.isFinite(b)) {
        this.signal += a * a;
        this.other += b * b;
        this.product += a * b;
      }
      if (Math.abs(error) > this.worst || Number.isNaN(error)) this.worst = Math.abs(error);
    }
  }

  metrics(): ErrorMetrics {
    const norm = Math.sqrt(this.signal) * Math.sqrt(this.other);
    const bothZero = this.signal === 0 && this.other === 0;
    return {
      sqnr: this.noise === 0 ? Number.POSITIVE_INFINITY : 10 * Math.log10(this.signal / this.noise),
      cosine: bothZero ? 1 : norm === 0 ? 0 : this.product / norm,
      maxAbsError: this.worst,
    };
  }
}
