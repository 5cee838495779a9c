/**
 * Milliseconds per inference of this project and of the JavaScript runtimes for .tflite, in one process, one thread, each
 * round in another order: `node bench/run.mjs MODEL.tflite…`. A ratio above 1 means that we are faster.
 */
import fs from 'node:fs';
import path from 'node:path';
import { createInterpreter, readModel } from '../dist/index.mjs';

const PEERS = ['workbench', 'tfjs-tflite', 'litert'];
const ROUNDS = 25;
const WARM_UP = 10;

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** Repeatable inputs: floats in [-1, 1), any byte for integers. */
function makeInputs(bytes) {
  const interpreter = createInterpreter(readModel(bytes));
  interpreter.allocate();
  let state = 1;
  const random = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  return interpreter.inputs.map(({ data }) => {
    const filled = data instanceof Float32Array ? Float32Array.from(data, () => random() * 2 - 1) : data.slice().fill(0);
    if (!(data instanceof Float32Array)) {
      const raw = new Uint8Array(filled.buffer, filled.byteOffset, filled.byteLength);
      if (data.BYTES_PER_ELEMENT === 1) raw.forEach((_, i) => (raw[i] = Math.floor(random() * 256)));
    }
    return new Uint8Array(filled.buffer, filled.byteOffset, filled.byteLength);
  });
}

async function openAll(bytes, inputs) {
  const opened = [];
  for (const file of PEERS) {
    try {
      const { name, open } = await import(`./peers/${file}.mjs`);
      const peer = await open(bytes);
      peer.fill(inputs);
      for (let i = 0; i < WARM_UP; i++) await peer.run();
      opened.push({ name, peer, times: [] });
    } catch (error) {
      console.error(`  ${file}: ${String(error?.message ?? error).split('\n')[0]}`);
    }
  }
  return opened;
}

async function measure(file) {
  const bytes = fs.readFileSync(file);
  const inputs = makeInputs(bytes);
  const opened = await openAll(bytes, inputs);
  for (let round = 0; round < ROUNDS; round++) {
    for (const entry of [...opened].sort(() => Math.random() - 0.5)) {
      const start = performance.now();
      await entry.peer.run();
      entry.times.push(performance.now() - start);
    }
  }
  const times = Object.fromEntries(opened.map(({ name, times: list }) => [name, median(list)]));
  const ours = times.workbench;
  return {
    model: path.basename(file),
    ...Object.fromEntries(Object.entries(times).map(([name, value]) => [`${name} ms`, Number(value.toFixed(3))])),
    ...Object.fromEntries(
      Object.entries(times)
        .filter(([name]) => name !== 'workbench')
        .map(([name, value]) => [`× ${name}`, Number((value / ours).toFixed(2))]),
    ),
  };
}

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('usage: node bench/run.mjs MODEL.tflite…   (npm run build and npm --prefix bench install come first)');
  process.exit(2);
}
const rows = [];
for (const file of files) rows.push(await measure(file));
console.table(rows);
