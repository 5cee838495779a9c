/**
 * Rewrites `src/runtimes/{tflite,tflm}/operators` from a file of facts read in the runtimes' sources, with what
 * `runtime-corrections.mjs` adds to it.
 *
 *     node scripts/generate-runtimes.mjs FACTS.json [TFLITE_MICRO_REPOSITORY LITERT_REPOSITORY]
 *
 * With the two repositories (git directories that hold the commits named in the facts), the runtime's own error text
 * is read from each cited line.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as prettier from 'prettier';
import {
  CONDITIONS,
  NOT_ENFORCED,
  TYPE_ERRORS,
  TYPES_TESTED_IN_INVOKE,
  TYPES_TESTED_IN_PREPARE,
  VARIANT_CONDITIONS,
} from './runtime-corrections.mjs';

const [factsPath, tflmRepository, tfliteRepository] = process.argv.slice(2);
if (!factsPath) {
  console.error(
    'usage: node scripts/generate-runtimes.mjs FACTS.json [TFLITE_MICRO_REPOSITORY LITERT_REPOSITORY]',
  );
  process.exit(2);
}
const facts = JSON.parse(readFileSync(factsPath, 'utf8'));
const format = await prettier.resolveConfig(new URL('../package.json', import.meta.url));

const KINDS = {
  affineQuant: 'affineQuantization',
  noQuant: 'noQuantization',
  scalesCountOneOrDim: 'scaleCountOneOrDimension',
  perChannelCountMatchesQuantizedDim: 'scaleCountQuantizedDimension',
  biasScaleNear: 'biasScale',
  dim: 'dimension',
};
const STAGES = { eval: 'invoke' };
const PARAMETERS = {
  t: 'tensor',
  in: 'oneOf',
  relTol: 'relativeTolerance',
  absTol: 'tolerance',
  maxDiffOverOutputScale: 'maxDifference',
};
const UNTOUCHED_NAMES = new Set(['subgraph', 'option']);

const camel = (name) => name.replace(/_+([a-z0-9])/g, (_, letter) => letter.toUpperCase());
const upper = (type) => (/^(any|none|same:.*)$/.test(type) ? type : type.toUpperCase());

function types(value) {
  return Array.isArray(value) ? value.map(upper) : upper(value);
}

function when(value) {
  const result = {};
  for (const [key, entry] of Object.entries(value)) {
    if (key === 'quantized' || key === 'perTensor') result[key] = entry;
    else if (key === 'option') result.option = { name: camel(entry[0]), value: entry[1] };
    else (result.types ??= {})[key] = types(entry);
  }
  return result;
}

function condition(fact, context) {
  const { k, at, stage, fail, says: given, note: _note, when: limits, ...parameters } = fact;
  let kind = KINDS[k] ?? k;
  if (k === 'rule') {
    kind = parameters.name;
    delete parameters.name;
  }
  const result = { kind };
  if (k === 'option') {
    result.option = camel(parameters.name);
    delete parameters.name;
    if (parameters.subgraphIndex) {
      result.kind = 'subgraphIndex';
      delete parameters.subgraphIndex;
    }
  }
  if (kind === 'permInRange') result.allowNegative = parameters.allowNegative ?? false;
  for (const [key, value] of Object.entries(parameters)) {
    if (key === 'eqDimOf') result.equals = { tensor: value[0], axis: value[1] };
    else if (k === 'type' && key === 'in') result.oneOf = types(value);
    else if (UNTOUCHED_NAMES.has(key)) result[key] = camel(value);
    else result[PARAMETERS[key] ?? key] = value;
  }
  if (limits) result.when = when(limits);
  if (stage && stage !== 'prepare') result.stage = STAGES[stage] ?? stage;
  if (fail && fail !== 'error') result.fail = fail;
  if (at) {
    result.at = sourceLine(at, context.source);
    const says = given ?? context.sources?.errorText(at);
    if (says && (fail ?? 'error') === 'error') result.says = says;
  }
  return result;
}

/** The line alone where it is in the operator's own file. */
function sourceLine(at, source) {
  const [path, line] = at.split(':');
  return path === source ? Number(line) : at;
}

function signature(fact, context) {
  const result = {
    types: Object.fromEntries(Object.entries(fact.types).map(([role, type]) => [role, types(type)])),
  };
  if (fact.notEnforced?.length) result.notEnforced = fact.notEnforced;
  if (fact.loose) result.loose = true;
  if (fact.sinceVersion) result.sinceVersion = fact.sinceVersion;
  if (fact.conditions?.length) result.conditions = fact.conditions.map((entry) => condition(entry, context));
  if (fact.at) result.at = sourceLine(fact.at, context.source);
  return result;
}

/** Kernels that clamp for some fused activations leave every other one out, without an error. */
function activationConditions(fact) {
  const name = 'fused_activation_function';
  const tested = (fact.conditions ?? []).some((entry) => entry.name === name && !entry.when);
  return fact.fusedActivation?.allowed && !tested
    ? [
        {
          kind: 'option',
          option: camel(name),
          oneOf: fact.fusedActivation.allowed,
          stage: 'invoke',
          fail: 'silent',
        },
      ]
    : [];
}

function role(fact) {
  return {
    name: fact.name,
    ...(fact.optional ? { optional: true } : {}),
    ...(fact.variadic ? { variadic: true } : {}),
  };
}

function operator(runtime, op, fact, sources) {
  const source = fact.source ?? fact.at?.split(':')[0] ?? '';
  const context = { op, source, sources };
  const result = {
    source,
    inputs: (fact.inputs ?? []).map(role),
    outputs: (fact.outputs ?? []).map(role),
    signatures: (fact.signatures ?? []).map((entry) => signature(entry, context)),
    conditions: (fact.conditions ?? []).map((entry) => condition(entry, context)),
  };
  if (fact.outputTypeAssigned) result.assignsOutputTypes = true;
  const typeError = sources?.typeErrorText([source, ...(fact.moreSources ?? [])]);
  const sure = op in TYPE_ERRORS[runtime] ? TYPE_ERRORS[runtime][op] : typeError?.text;
  if (sure && result.signatures.length > 0) result.typeError = sure;
  const inInvoke = runtime === 'tflm' || typeError?.stage === 'invoke' || TYPES_TESTED_IN_INVOKE.includes(op);
  if (inInvoke && !TYPES_TESTED_IN_PREPARE[runtime].includes(op)) result.typesTestedIn = 'invoke';
  if (sources?.hasParameters(context.op)) result.parameters = true;
  result.conditions.push(...activationConditions(fact));
  if (fact.resolverMethod) result.resolverMethod = fact.resolverMethod;
  if (fact.maxVersion) {
    result.versions = [fact.minVersion, fact.maxVersion];
    const known = Object.keys(fact.minRuntimeByVersion).map(Number);
    result.minRuntime = Array.from(
      { length: Math.max(fact.maxVersion, ...known) },
      (_, index) => fact.minRuntimeByVersion[index + 1] ?? null,
    );
  }
  if (fact.variants) {
    result.kernels = Object.fromEntries(
      Object.entries(fact.variants).map(([set, entry]) => [
        set,
        {
          optimized: entry.optimized ?? [],
          ...(entry.reference ? { reference: entry.reference } : {}),
          ...(entry.restrictions?.length ? { restrictions: entry.restrictions } : {}),
          ...(VARIANT_CONDITIONS[set]?.[op]
            ? { conditions: VARIANT_CONDITIONS[set][op].map((each) => condition(each, context)) }
            : {}),
        },
      ]),
    );
  }
  return result;
}

/** The runtime's sources at the commit of the facts, for the texts of its errors. */
class Sources {
  #files = new Map();

  constructor(repository, commit) {
    this.repository = repository;
    this.commit = commit;
  }

  lines(path) {
    if (!this.#files.has(path)) {
      let text = '';
      for (const commit of [this.commit, 'HEAD']) {
        try {
          text = execFileSync('git', ['-C', this.repository, 'show', `${commit}:${path}`], {
            encoding: 'utf8',
            stdio: ['ignore', 'pipe', 'ignore'],
          });
          break;
        } catch {
          continue;
        }
      }
      this.#files.set(path, text.split('\n'));
    }
    return this.#files.get(path);
  }

  /** What the runtime prints where the statement at `path:line` fails; null where it prints nothing. */
  errorText(at) {
    const [path, line] = at.split(':');
    const lines = this.lines(path);
    const start = Number(line) - 1;
    for (let offset = 0; offset < 8 && start + offset < lines.length; offset++) {
      const statement = joinStatement(lines, start + offset);
      const text = messageOf(statement);
      if (text) return text;
      if (offset > 0 && /^\s*(\}|return|case|TF_LITE_ENSURE_STATUS)/.test(lines[start + offset])) return null;
    }
    return null;
  }

  /** TFLite: whether the operator's parser allocates a parameter structure. */
  hasParameters(op) {
    const text = this.lines('tflite/core/api/flatbuffer_conversions.cc').join('\n');
    const block = new RegExp(`case BuiltinOperator_${op}: \\{([^]*?)\\n    \\}`).exec(text)?.[1] ?? '';
    const parser = /return (Parse\w+)\(/.exec(block)?.[1];
    if (!parser) return block.includes('.Allocate<');
    const start = text.indexOf(`\nTfLiteStatus ${parser}(`);
    return start >= 0 && text.slice(start, text.indexOf('\n}\n', start)).includes('.Allocate<');
  }

  /** The message about a type that a kernel does not compute: the last such message of its files. */
  typeErrorText(paths) {
    let found = null;
    for (const path of paths) {
      const lines = this.lines(path);
      let stage = 'prepare';
      lines.forEach((text, index) => {
        const name = /^(?:[A-Za-z].*\s)?\*?(\w+)\($|^(?:[A-Za-z].*\s)\*?(\w+)\(/.exec(text);
        if (name)
          stage = /prepare|calculate|opdata|init|resize/i.test(name[1] ?? name[2]) ? 'prepare' : 'invoke';
        if (!/(MicroPrintf|TF_LITE_KERNEL_LOG|ReportError|TF_LITE_REPORT_ERROR)\(/.test(text)) return;
        const message = messageOf(joinStatement(lines, index));
        if (
          !message ||
          !/support|unknown input type/i.test(message) ||
          /compress|broadcast|dims?\b/i.test(message)
        )
          return;
        // A message that names the type it met is the one for a type without a case.
        if (!found?.text.includes('%s') || message.includes('%s')) found = { text: message, stage };
      });
    }
    return found;
  }
}

function joinStatement(lines, start) {
  let statement = '';
  let depth = 0;
  for (let index = start; index < Math.min(lines.length, start + 12); index++) {
    const text = lines[index].replace(/\/\/.*$/, '').trim();
    statement += (statement ? ' ' : '') + text;
    for (const letter of text) depth += letter === '(' ? 1 : letter === ')' ? -1 : 0;
    if (depth <= 0) break;
  }
  return statement;
}

function messageOf(statement) {
  const call =
    /^\s*(?:return\s+)?(TF_LITE_ENSURE\w*|TF_LITE_KERNEL_LOG|MicroPrintf|TF_LITE_REPORT_ERROR|\w+->ReportError)\((.*)\)/.exec(
      statement,
    );
  if (!call) return null;
  const [, name, body] = call;
  if (name === 'TF_LITE_ENSURE_STATUS' || name === 'TF_LITE_ENSURE_OK') return null;
  const strings = [...body.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map((match) => match[1]).join('');
  if (!name.startsWith('TF_LITE_ENSURE') || name.endsWith('_MSG')) return strings ? unescape(strings) : null;
  const [, ...operands] = splitArguments(body);
  if (name === 'TF_LITE_ENSURE') return `${operands[0]} was not true.`;
  if (name === 'TF_LITE_ENSURE_NEAR') return `${operands[0]} not near ${operands[1]}`;
  return operands.length >= 2 ? `${operands[0]} != ${operands[1]}` : null;
}

function unescape(text) {
  return text.replace(/\\n/g, ' ').replace(/\\(.)/g, '$1').trim();
}

function splitArguments(body) {
  const parts = [''];
  let depth = 0;
  for (const letter of body) {
    if (letter === ',' && depth === 0) parts.push('');
    else {
      depth += '([{'.includes(letter) ? 1 : ')]}'.includes(letter) ? -1 : 0;
      parts[parts.length - 1] += letter;
    }
  }
  return parts.map((part) => part.trim());
}

async function write(path, text) {
  writeFileSync(
    new URL(`../${path}`, import.meta.url),
    await prettier.format(text, { ...format, parser: 'typescript' }),
  );
}

function identifier(name) {
  const words = name.split(/[^A-Za-z0-9]+/).filter(Boolean);
  const parts = words.map((word) => (/^[A-Z0-9]+$/.test(word) ? word.toLowerCase() : word));
  const text = parts.map((word, index) =>
    index ? word[0].toUpperCase() + word.slice(1) : word[0].toLowerCase() + word.slice(1),
  );
  return text.join('');
}

function fileName(name) {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .toLowerCase();
}

const HEADER = '// Written by scripts/generate-runtimes.mjs. Do not edit.\n';

async function writeRuntime(name, runtime, repository) {
  const { commit } = facts.runtimes[name];
  const folder = `src/runtimes/${name}/operators`;
  rmSync(new URL(`../${folder}`, import.meta.url), { recursive: true, force: true });
  mkdirSync(new URL(`../${folder}`, import.meta.url), { recursive: true });
  const sources = repository ? new Sources(repository, commit) : null;
  const entries = [
    ...Object.entries(runtime.ops).map(([op, fact]) => [op, fact, false]),
    ...Object.entries(runtime.customOps).map(([op, fact]) => [op, fact, true]),
  ];
  const imports = [];
  const builtins = [];
  const customs = [];
  for (const [op, fact, custom] of entries) {
    const id = `${identifier(op)}${custom ? 'Custom' : ''}Facts`;
    const file = `${custom ? 'custom-' : ''}${fileName(op)}`;
    await write(
      `${folder}/${file}.ts`,
      `${HEADER}import type { OperatorFacts } from '../../facts';\n\nexport const ${id}: OperatorFacts = ${JSON.stringify(operator(name, op, fact, sources))};\n`,
    );
    imports.push(`import { ${id} } from './operators/${file}';`);
    (custom ? customs : builtins).push(`${JSON.stringify(op)}: ${id}`);
  }
  const { repository: repositoryName, date } = facts.sources[name];
  await write(
    `src/runtimes/${name}/operators.ts`,
    `${HEADER}import type { OperatorFacts } from '../facts';
${imports.join('\n')}

/** Where the facts were read; every \`at\` is a line of this commit. */
export const SOURCE = ${JSON.stringify({ repository: repositoryName, commit, date })} as const;

/** Builtin operators that the runtime registers, by name. */
export const BUILTIN_OPERATORS: Readonly<Record<string, OperatorFacts>> = {${builtins.join(',')}};

/** Custom operators that the runtime registers, by custom code. */
export const CUSTOM_OPERATORS: Readonly<Record<string, OperatorFacts>> = {${customs.join(',')}};
`,
  );
}

for (const [runtime, operators] of Object.entries(CONDITIONS)) {
  for (const [op, conditions] of Object.entries(operators))
    facts.runtimes[runtime].ops[op].conditions.push(...conditions);
}
for (const [runtime, op, input, roles] of NOT_ENFORCED) {
  for (const entry of facts.runtimes[runtime].ops[op].signatures) {
    if (entry.types.input === input) entry.notEnforced = [...(entry.notEnforced ?? []), ...roles];
  }
}
await writeRuntime('tflite', facts.runtimes.tflite, tfliteRepository);
await writeRuntime('tflm', facts.runtimes.tflm, tflmRepository);
