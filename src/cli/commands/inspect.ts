import path from 'node:path';
import type { Command } from 'commander';
import { Option } from 'commander';
import { createListing } from '../../listing';
import { inspectJson } from '../inspect-json';
import { jsonText } from '../json';
import { openModel } from '../model-file';
import type { CommandContext } from '../program';

interface InspectFlags {
  readonly format: 'text' | 'json';
  readonly numbered?: boolean;
  readonly hashes: boolean;
}

const EXAMPLES = `
Examples:
  $ tflite-workbench inspect model.tflite
  $ tflite-workbench inspect model.tflite --numbered | grep CONV_2D
  $ tflite-workbench inspect model.tflite --format json | jq '.operatorCounts'
  $ git config diff.tflite.textconv "npx tflite-workbench inspect"   # models in git diff as text`;

export function addInspectCommand(program: Command, context: CommandContext): void {
  program
    .command('inspect')
    .summary('show a model as text')
    .description('Shows a model as text: what it computes, one line an operator, made to be compared.')
    .argument('<model>', 'a .tflite file')
    .addOption(new Option('-f, --format <format>', 'of the output').choices(['text', 'json']).default('text'))
    .option('--numbered', "put the operator's index in front of its line")
    .option('--no-hashes', 'do not hash the weights, so that they are not read')
    .addHelpText('after', EXAMPLES)
    .action(async (model: string, flags: InspectFlags) => {
      const opened = await openModel(model, context.workingFolder);
      if (flags.format === 'json') {
        const json = inspectJson(opened.model, opened.shown, opened.bytes.length);
        context.terminal.out(jsonText(json));
        return;
      }
      const { text } = createListing(opened.model, {
        name: path.basename(opened.file),
        hashes: flags.hashes ? 'all' : 'none',
        numbered: flags.numbered === true,
      });
      context.terminal.out(text);
    });
}
