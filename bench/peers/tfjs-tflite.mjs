/** @tensorflow/tfjs-tflite (TFLite with XNNPACK in WebAssembly), through its runner class: no tfjs tensors in between. */
import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { fileURLToPath } from 'node:url';

const FOLDER = path.join(
  path.dirname(fileURLToPath(import.meta.url)),
  '../node_modules/@tensorflow/tfjs-tflite/wasm',
);
const NAME = 'tflite_web_api_cc_simd';

let module = null;

async function load() {
  // The glue asks whether it runs in a web worker; Node passes for one with these three.
  globalThis.importScripts = () => undefined;
  globalThis.self = globalThis;
  globalThis.location = { href: `file://${path.join(FOLDER, `${NAME}.js`)}` };
  const source = fs.readFileSync(path.join(FOLDER, `${NAME}.js`), 'utf8');
  const factory = vm.runInThisContext(`${source}\n;tflite_web_api_ModuleFactory`);
  return factory({
    wasmBinary: fs.readFileSync(path.join(FOLDER, `${NAME}.wasm`)),
    locateFile: (file) => path.join(FOLDER, file),
    print: () => undefined,
    printErr: () => undefined,
  });
}

export const name = 'tfjs-tflite';

/** @returns {Promise<{ fill(bytes: Uint8Array[]): void, run(): void, outputs(): Uint8Array[] }>} */
export async function open(bytes) {
  module ??= await load();
  const pointer = module._malloc(bytes.length);
  module.HEAPU8.set(bytes, pointer);
  const status = module.TFLiteWebModelRunner.CreateFromBufferAndOptions(pointer, bytes.length, {
    numThreads: 1,
    enableProfiling: false,
    maxProfilingBufferEntries: 1,
  });
  if (!status.ok()) throw new Error(status.errorMessage());
  const runner = status.value();
  const list = (tensors) => Array.from({ length: tensors.size() }, (_, i) => tensors.get(i));
  const view = (tensor) => {
    const data = tensor.data();
    return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  };
  return {
    fill: (inputs) => list(runner.GetInputs()).forEach((tensor, i) => view(tensor).set(inputs[i])),
    run: () => {
      if (!runner.Infer()) throw new Error('Infer failed');
    },
    outputs: () => list(runner.GetOutputs()).map((tensor) => view(tensor).slice()),
  };
}
