import { Command, CommanderError } from 'commander';
import { addCompareCommand } from './commands/compare';
import { addCodegenCommand } from './commands/codegen';
import { addFixCommand } from './commands/fix';
import { addInspectCommand } from './commands/inspect';
import { addLintCommand } from './commands/lint';
import { addMemoryCommand } from './commands/memory';
import { addQuantizeCommand } from './commands/quantize';
import { addRunCommand } from './commands/run';
import { errorText, EXIT, UsageError } from './errors';
import { InterruptedError, interruptible } from './interrupt';
import type { Terminal } from './terminal';

/** What a command may use besides its arguments. */
export interface CommandContext {
  readonly terminal: Terminal;
  /** Absolute. */
  readonly workingFolder: string;
  readonly version: string;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  /** Sets the exit code; 0 where it is not called. */
  finish(exitCode: number): void;
}

const HELP = `
Examples:
  $ tflite-workbench inspect model.tflite
  $ tflite-workbench lint models/ --runtime tflm
  $ tflite-workbench quantize model.tflite --scheme int8 --calibration images/ -o model_int8.tflite
  $ tflite-workbench run model_int8.tflite --inputs images/ --output results/
  $ tflite-workbench compare model.tflite model_int8.tflite --inputs images/
  $ tflite-workbench fix model.tflite --runtime tflm --preview
  $ tflite-workbench codegen model_int8.tflite -o firmware/

'tflite-workbench COMMAND --help' tells more of a command.`;

/**
 * Runs the command line; gives the exit code. Errors go to the terminal as one line, with the stack only where
 * `--verbose` asks for it.
 */
export async function runCommandLine(
  args: readonly string[],
  options: { readonly terminal: Terminal; readonly workingFolder: string; readonly version: string },
): Promise<number> {
  const { terminal } = options;
  const verbose = args.includes('--verbose');
  let exitCode: number = EXIT.clean;
  try {
    await interruptible(async (signal) => {
      const finish = (code: number): void => {
        exitCode = code;
      };
      await buildProgram({ ...options, signal, finish }).parseAsync([...args], { from: 'user' });
    });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.usage;
    terminal.err(`tflite-workbench: ${errorText(error, verbose)}\n`);
    if (error instanceof InterruptedError) return EXIT.interrupted;
    return error instanceof UsageError ? EXIT.usage : EXIT.failed;
  }
}

function buildProgram(context: CommandContext): Command {
  const { terminal } = context;
  const program = new Command('tflite-workbench')
    .description('Look into, lint, run and quantize TensorFlow Lite (LiteRT) models.')
    .version(context.version, '-V, --version', 'print the version')
    .option('--verbose', 'show where errors come from')
    .helpOption('-h, --help', 'show what a command does')
    .showSuggestionAfterError(true)
    .showHelpAfterError("('tflite-workbench --help' tells what there is)")
    .addHelpText('after', HELP)
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err });
  addInspectCommand(program, context);
  addLintCommand(program, context);
  addRunCommand(program, context);
  addQuantizeCommand(program, context);
  addCompareCommand(program, context);
  addFixCommand(program, context);
  addMemoryCommand(program, context);
  addCodegenCommand(program, context);
  for (const command of program.commands) {
    command.option('--verbose', 'show where errors come from');
    command.exitOverride().configureOutput({ writeOut: terminal.out, writeErr: terminal.err });
  }
  return program;
}
