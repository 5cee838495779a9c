import type { Kernel } from '../kernel';

/** Every operator that the interpreter runs. One line a kernel, sorted. */
export const KERNELS: readonly Kernel[] = [];
