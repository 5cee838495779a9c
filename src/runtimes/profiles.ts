import type { RuntimeProfile } from './profile';
import { KNOWN_RELEASES } from './releases';

const PROFILES: readonly RuntimeProfile[] = [
  { id: 'tflite', title: 'TensorFlow Lite (LiteRT)', base: 'tflite' },
  { id: 'tflm', title: 'TensorFlow Lite Micro', base: 'tflm' },
  { id: 'tflm-cmsis-nn', title: 'TensorFlow Lite Micro with CMSIS-NN', base: 'tflm', kernels: 'cmsisNn' },
  { id: 'tflm-esp-nn', title: 'TensorFlow Lite Micro with ESP-NN', base: 'tflm', kernels: 'espNn' },
  { id: 'tflm-xtensa', title: 'TensorFlow Lite Micro on Xtensa HiFi', base: 'tflm', kernels: 'xtensa' },
  { id: 'tflite-flex', title: 'TensorFlow Lite with the Flex delegate', base: 'tflite', flex: true },
  { id: 'tflite-xnnpack', title: 'TensorFlow Lite with XNNPACK', base: 'tflite', delegate: 'xnnpack' },
  { id: 'tflite-gpu', title: 'TensorFlow Lite with the GPU delegate', base: 'tflite', delegate: 'gpu' },
  ...KNOWN_RELEASES.filter((release) => /^2\.\d+\.0$/.test(release))
    .map((release) => release.slice(0, -2))
    .map((release): RuntimeProfile => ({
      id: `tflite-${release}`,
      title: `TensorFlow Lite ${release}`,
      base: 'tflite',
      release,
    })),
];

/** Every profile that comes with the project: the two base runtimes first. */
export function runtimeProfiles(): readonly RuntimeProfile[] {
  return PROFILES;
}

/** The profile of this id, looked up in the project's own profiles first; null where there is none. */
export function findProfile(id: string, own: readonly RuntimeProfile[] = []): RuntimeProfile | null {
  return own.find((profile) => profile.id === id) ?? PROFILES.find((profile) => profile.id === id) ?? null;
}
