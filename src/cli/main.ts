import { version } from '../../package.json';
import { runCommandLine } from './program';
import { processTerminal } from './terminal';

// A reader that closes early, such as `head`, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

void runCommandLine(process.argv.slice(2), {
  terminal: processTerminal(),
  workingFolder: process.cwd(),
  version,
}).then((exitCode) => {
  process.exitCode = exitCode;
});
