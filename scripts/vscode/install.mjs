/**
 * Puts a real VS Code (workbench and Node extension host, without Electron) below `.cache/vscode/VERSION`, from npm alone:
 * the `code-server` package carries VS Code's own server. Nothing is compiled and its install scripts do not run.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** VS Code version → the `code-server` release that carries it, and the Node it needs when ours is older. */
const RELEASES = {
  1.104: { codeServer: '4.104.0', minimumNode: 20 },
  1.139: { codeServer: '4.139.1', minimumNode: 24 },
};
/** The platform package behind npm's `node@24`, a plain Node binary. */
const NODE_24 = '24.21.0';
/** VS Code's search; its own package would download the binary from GitHub. */
const RIPGREP = '1.18.0';

export const OLDEST_VSCODE = '1.104';
export const NEWEST_VSCODE = '1.139';

/**
 * Returns `{ version, node, root }`: the Node binary to run and the server's folder. Takes about 20 s the first time.
 * Throws where the version is unknown or npm fails.
 */
export function installVsCode(version = process.env.VSCODE_VERSION || OLDEST_VSCODE) {
  const release = RELEASES[version];
  if (!release)
    throw new Error(
      `VS Code ${version}: only ${Object.keys(RELEASES).join(' and ')} can be installed from npm`,
    );
  const folder = path.join(ROOT, '.cache/vscode', version);
  const stamp = path.join(folder, 'installed.json');
  if (fs.existsSync(stamp)) {
    const done = JSON.parse(fs.readFileSync(stamp, 'utf8'));
    if (done.codeServer === release.codeServer && fs.existsSync(done.node) && fs.existsSync(done.root))
      return done;
  }
  console.log(
    `Installing VS Code ${version} (code-server ${release.codeServer}) below ${path.relative(ROOT, folder)}…`,
  );
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'package.json'), '{"private":true}\n');
  npmInstall(folder, `code-server@${release.codeServer}`);
  const root = path.join(folder, 'node_modules/code-server/lib/vscode');
  npmInstall(root, '--omit=dev');
  const done = { version, codeServer: release.codeServer, node: nodeFor(release, folder), root };
  addRipgrep(folder, root);
  fs.writeFileSync(stamp, JSON.stringify(done));
  return done;
}

function npmInstall(folder, ...args) {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // An npm that runs us leaves its own settings in the environment: they must not reach this one.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
  execFileSync(npm, ['install', ...args, ...quiet], {
    cwd: folder,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}

function nodeFor(release, folder) {
  if (Number(process.versions.node.split('.')[0]) >= release.minimumNode) return process.execPath;
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  npmInstall(folder, `${name}@${NODE_24}`);
  return path.join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/** `workspace.findFiles` needs it; releases whose ripgrep package already holds the binary are left alone. */
function addRipgrep(folder, root) {
  const wrapper = path.join(root, 'node_modules/@vscode/ripgrep');
  const binary = process.platform === 'win32' ? 'rg.exe' : 'rg';
  const target = path.join(wrapper, 'bin', binary);
  if (!fs.existsSync(wrapper) || fs.existsSync(target)) return;
  const name = `@vscode/ripgrep-${process.platform}-${process.arch}`;
  npmInstall(folder, `${name}@${RIPGREP}`);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.copyFileSync(path.join(folder, 'node_modules', name, 'bin', binary), target);
  fs.chmodSync(target, 0o755);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(installVsCode(process.argv[2]).root);
