/** @litertjs/core (LiteRT with XNNPACK in WebAssembly), through its module's own classes: its Tensor class has no int8. */
import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const SOURCE = path.join(HERE, '../node_modules/@litertjs/core/wasm');
/** Needs no relaxed SIMD where the engine has none (Node 20). */
const HAS_RELAXED_SIMD = globalThis.WebAssembly.validate(
  Uint8Array.of(
    0,
    97,
    115,
    109,
    1,
    0,
    0,
    0,
    1,
    5,
    1,
    96,
    0,
    1,
    123,
    3,
    2,
    1,
    0,
    10,
    15,
    1,
    13,
    0,
    65,
    1,
    253,
    15,
    65,
    2,
    253,
    15,
    253,
    128,
    2,
    11,
  ),
);
const NAME = HAS_RELAXED_SIMD ? 'litert_wasm_internal' : 'litert_wasm_compat_internal';

let module = null;
let environment = null;

async function load() {
  // The package is ESM, its glue is a script: a copy in a folder of its own is loaded as CommonJS.
  const folder = path.join(HERE, '../node_modules/.litert-cjs');
  if (!fs.existsSync(folder)) {
    fs.cpSync(SOURCE, folder, { recursive: true });
    fs.writeFileSync(path.join(folder, 'package.json'), '{"type":"commonjs"}');
  }
  const loaded = await createRequire(import.meta.url)(path.join(folder, `${NAME}.js`))({
    print: () => undefined,
    printErr: () => undefined,
  });
  loaded.setupLogging();
  return loaded;
}

export const name = 'litert.js';

export async function open(bytes) {
  module ??= await load();
  environment ??= module.LiteRtEnvironment.create(null);
  const pointer = module._malloc(bytes.length);
  module.HEAPU8.set(bytes, pointer);
  const model = module.loadModel(environment, pointer, bytes.length);
  const compiled = await module.compileModel(environment, model, {
    environment: { liteRtEnvironment: environment },
    accelerator: 'wasm',
    cpuOptions: { numThreads: 1 },
    gpuOptions: {},
    webNNOptions: {},
  });
  const buffers = (count, typeOf) =>
    Array.from({ length: count }, (_, index) => {
      const type = typeOf(index);
      return module.LiteRtTensorBuffer.createManaged(
        environment,
        module.LiteRtTensorBufferType.HOST_MEMORY,
        type,
        type.bytes(),
      );
    });
  const signature = model.getSignature(0);
  const inputs = buffers(signature.inputNames().size(), (index) => model.getInputTensorType(0, index));
  let results = [];
  const access = (buffer, mode, action) => {
    const address = buffer.lock(module.LiteRtTensorBufferLockMode[mode]);
    const result = action(module.HEAPU8.subarray(address, address + buffer.packedSize()));
    buffer.unlock();
    return result;
  };
  return {
    fill: (values) => inputs.forEach((buffer, i) => access(buffer, 'WRITE', (bytes) => bytes.set(values[i]))),
    run: async () => {
      for (const result of results) result.delete();
      results = await compiled.run(0, inputs);
    },
    outputs: () => results.map((buffer) => access(buffer, 'READ', (bytes) => bytes.slice())),
  };
}
