/** Finds the browser the tests drive, and installs it where that can be done without asking (Debian or Ubuntu as root). */
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';

const CANDIDATES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** Flags for a browser without a screen; as root there is no sandbox. */
export const CHROMIUM_FLAGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Path of the browser. Throws an Error that says what to install. */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  const isDebian = fs.existsSync('/etc/debian_version') && spawnSync('apt-get', ['--version']).status === 0;
  if (isDebian && process.getuid?.() === 0) {
    console.log('No Chromium or Chrome found: apt-get install -y chromium…');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env };
    spawnSync('apt-get', ['update', '-qq'], quiet);
    const install = spawnSync(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'],
      quiet,
    );
    const installed = findChromium();
    if (install.status === 0 && installed) return installed;
    throw new Error(
      'apt-get could not install chromium. Install Chromium or Chrome, or set CHROMIUM to its path.',
    );
  }
  throw new Error(
    `No Chromium or Chrome found. Install one (Debian/Ubuntu: sudo apt-get install -y chromium; Fedora: sudo dnf install chromium; ` +
      `macOS: brew install --cask chromium; Windows: winget install Google.Chrome), or set CHROMIUM to its path.`,
  );
}

function findChromium() {
  const chosen = process.env.CHROMIUM;
  if (chosen) {
    if (!fs.existsSync(chosen)) throw new Error(`CHROMIUM names ${chosen}, which does not exist`);
    return chosen;
  }
  for (const candidate of CANDIDATES) {
    if (candidate.includes('/') || candidate.includes('\\')) {
      if (fs.existsSync(candidate)) return candidate;
    } else if (process.platform !== 'win32') {
      try {
        return execFileSync('sh', ['-c', `command -v ${candidate}`], { encoding: 'utf8' }).trim();
      } catch {
        // not on the PATH: the next one
      }
    }
  }
  return null;
}
