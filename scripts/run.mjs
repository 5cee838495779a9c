/** What the scripts share: the project's folder, and running a program of the project. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Runs Node with a file of the project; its output goes where ours goes. Gives the exit code; a signal counts as 1. */
export function runNode(args, { env = {}, cwd = ROOT } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** The same, and throws where it fails. */
export async function mustRunNode(args, options) {
  const code = await runNode(args, options);
  if (code !== 0) throw new Error(`node ${args.join(' ')} ended with code ${code}`);
}

/** The file behind a package's command, so that it runs without a shell on every system. */
export function packageBin(name, bin = name) {
  const folder = path.join(ROOT, 'node_modules', name);
  const { bin: entry } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof entry === 'string' ? entry : entry[bin]);
}

/** Runs the script and ends the process with 1 and the message where it throws. */
export function main(run) {
  run().then(
    (code) => {
      process.exitCode = code ?? 0;
    },
    (error) => {
      console.error(error.message);
      process.exitCode = 1;
    },
  );
}
