/**
 * Milliseconds per inference of this project and of the JavaScript runtimes for .tflite, in one process, one thread, each
 * round in another order: `node bench/run.mjs MODEL.tflite…`. A ratio above 1 means that we are faster.
 */
import fs from 'node:fs';
import path from 'node:path';
import { createInterpreter, readModel } from '../dist/index.mjs';

const PEERS = ['workbench', 'tfjs-tflite', 'litert'];
const ROUNDS = 31;
/** Engines compile what runs often a second time, better, in the background. */
const WARM_UP_MS = 250;
const WARM_UP = 10;
/** Inferences that take less are timed several at once, since the clock has steps of some microseconds. */
const SHORTEST_MS = 0.3;

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** Repeatable inputs: floats in [-1, 1), any byte for integers. */
function makeInputs(bytes) {
  const interpreter = createInterpreter(readModel(bytes));
  interpreter.allocate();
  let state = 1;
  const random = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  return interpreter.inputs.map(({ data }) => {
    const filled =
      data instanceof Float32Array ? Float32Array.from(data, () => random() * 2 - 1) : data.slice().fill(0);
    if (!(data instanceof Float32Array)) {
      const raw = new Uint8Array(filled.buffer, filled.byteOffset, filled.byteLength);
      if (data.BYTES_PER_ELEMENT === 1) raw.forEach((_, i) => (raw[i] = Math.floor(random() * 256)));
    }
    return new Uint8Array(filled.buffer, filled.byteOffset, filled.byteLength);
  });
}

/** Milliseconds per inference. */
async function timed(peer, repeats) {
  const start = performance.now();
  for (let i = 0; i < repeats; i++) {
    const pending = peer.run();
    if (pending !== undefined) await pending;
  }
  return (performance.now() - start) / repeats;
}

async function openAll(bytes, inputs) {
  const opened = [];
  for (const file of PEERS) {
    try {
      const { name, open } = await import(`./peers/${file}.mjs`);
      const peer = await open(bytes);
      peer.fill(inputs);
      const end = performance.now() + WARM_UP_MS;
      for (let i = 0; i < WARM_UP || performance.now() < end; i++) await peer.run();
      const repeats = Math.max(1, Math.ceil(SHORTEST_MS / (await timed(peer, WARM_UP))));
      opened.push({ name, peer, repeats, times: [] });
    } catch (error) {
      console.error(`  ${file}: ${String(error?.message ?? error).split('\n')[0]}`);
    }
  }
  return opened;
}

async function measure(file) {
  const bytes = fs.readFileSync(file);
  const opened = await openAll(bytes, makeInputs(bytes));
  for (let round = 0; round < ROUNDS; round++) {
    for (const entry of [...opened].sort(() => Math.random() - 0.5)) {
      entry.times.push(await timed(entry.peer, entry.repeats));
    }
  }
  return row(path.basename(file).slice(-48), opened);
}

/** Median milliseconds, and how many times as long as ours: by the medians, and by the shortest times behind a slash. */
function row(model, opened) {
  const ours = opened.find(({ name }) => name === 'workbench').times;
  const columns = { model };
  for (const { name, times } of opened) columns[`${name} ms`] = Number(median(times).toPrecision(3));
  for (const { name, times } of opened) {
    if (name === 'workbench') continue;
    const ratios = [median(times) / median(ours), Math.min(...times) / Math.min(...ours)];
    columns[`× ${name}`] = ratios.map((ratio) => ratio.toFixed(2)).join(' / ');
  }
  return columns;
}

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error(
    'usage: node bench/run.mjs MODEL.tflite…   (npm run build and npm --prefix bench install come first)',
  );
  process.exit(2);
}
const rows = [];
for (const file of files) {
  try {
    rows.push(await measure(file));
  } catch (error) {
    console.error(`${path.basename(file)}: ${error.message}`);
  }
}
console.table(rows);
