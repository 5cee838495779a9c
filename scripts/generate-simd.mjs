/**
 * Compiles the interpreter's SIMD kernels (AssemblyScript) to WebAssembly and writes the bytes as a module that the bundles
 * carry: `src/interpreter/simd/kernels.generated.ts`. With `--check`, fails where that file is not up to date.
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const SOURCE = path.join(ROOT, 'src/interpreter/simd/assembly');
const TARGET = path.join(ROOT, 'src/interpreter/simd/kernels.generated.ts');

const OPTIONS = [
  '-O3',
  '--noAssert',
  '--runtime',
  'stub',
  '--importMemory',
  '--enable',
  'simd',
  '--enable',
  'bulk-memory',
];

async function compile() {
  let wasm = null;
  const { error, stderr } = await asc.main(['index.ts', ...OPTIONS, '--outFile', 'kernels.wasm'], {
    readFile: (name) => {
      const file = path.join(SOURCE, name);
      return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null;
    },
    writeFile: (name, contents) => {
      if (name === 'kernels.wasm') wasm = contents;
    },
    listFiles: () => [],
  });
  if (error || wasm === null)
    throw new Error(`${error?.message ?? 'nothing was compiled'}\n${stderr.toString()}`);
  return Buffer.from(wasm);
}

const wasm = await compile();
const text = `// Generated from the AssemblyScript in assembly/ by \`npm run generate:simd\`. Do not edit.

/** The compiled module in base64 (${wasm.length} bytes). */
export const KERNELS_WASM =
  '${wasm.toString('base64')}';
`;
if (process.argv.includes('--check')) {
  if (!fs.existsSync(TARGET) || fs.readFileSync(TARGET, 'utf8') !== text) {
    console.error(
      'src/interpreter/simd/kernels.generated.ts is not up to date: run `npm run generate:simd`.',
    );
    process.exit(1);
  }
} else {
  fs.writeFileSync(TARGET, text);
  console.log(`${wasm.length} bytes of WebAssembly`);
}
