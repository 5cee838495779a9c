import { findNodeAtLocation, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';
import { findProfile, parseProfile } from '../../runtimes';
import type { RuntimeProfile } from '../../runtimes';
import { RULE_LEVELS } from './config';
import type { Budgets, LintConfig, RuleLevel, Suppression } from './config';
import { parseAmount } from './amounts';

/** Something wrong in a configuration file, and where. */
export interface ConfigProblem {
  readonly message: string;
  /** From 1, as editors show them. */
  readonly line: number;
  readonly column: number;
}

export interface ParsedConfig {
  /** What could be understood; the rest is among the problems. */
  readonly config: LintConfig;
  readonly problems: readonly ConfigProblem[];
}

export interface KnownNames {
  /** Ids of all rules. Not checked where left out. */
  readonly rules?: readonly string[];
}

const KEYS = ['$schema', 'runtimes', 'rules', 'exclude', 'suppress', 'profiles', 'budgets'];
const SUPPRESSION_KEYS = ['rule', 'operator', 'tensor', 'runtimes', 'files', 'reason'];
const BUDGET_KEYS = ['arena', 'flash', 'macs'] as const;

/** Reads the text of a `tflite-workbench.json`: JSON that may have comments and trailing commas. Never throws. */
export function parseConfig(text: string, known: KnownNames = {}): ParsedConfig {
  return new ConfigReader(text, known).read();
}

class ConfigReader {
  private readonly problems: ConfigProblem[] = [];

  constructor(
    private readonly text: string,
    private readonly known: KnownNames,
  ) {}

  read(): ParsedConfig {
    const errors: ParseError[] = [];
    const root = parseTree(this.text, errors, { allowTrailingComma: true });
    if (root === undefined) {
      this.report(0, 'The file is empty; it must hold an object: {}.');
      return { config: {}, problems: this.problems };
    }
    for (const error of errors)
      this.report(error.offset, `JSON: ${words(printParseErrorCode(error.error))}.`);
    if (root.type !== 'object') {
      this.report(root.offset, `The file must hold an object; found ${found(root)}.`);
      return { config: {}, problems: this.problems };
    }
    this.checkKeys(root, KEYS, '');
    const profiles = this.profiles(root);
    const runtimes = this.runtimes(findNodeAtLocation(root, ['runtimes']), '"runtimes"', profiles ?? []);
    const rules = this.rules(root);
    const exclude = this.strings(findNodeAtLocation(root, ['exclude']), '"exclude"');
    const suppress = this.suppress(root, profiles ?? []);
    const budgets = this.budgets(root);
    const config: LintConfig = {
      ...(runtimes === undefined ? {} : { runtimes }),
      ...(rules === undefined ? {} : { rules }),
      ...(exclude === undefined ? {} : { exclude }),
      ...(suppress === undefined ? {} : { suppress }),
      ...(profiles === undefined ? {} : { profiles }),
      ...(budgets === undefined ? {} : { budgets }),
    };
    return { config, problems: this.problems };
  }

  private rules(root: Node): Record<string, RuleLevel> | undefined {
    const node = this.object(findNodeAtLocation(root, ['rules']), '"rules"');
    if (node === undefined) return undefined;
    const rules: Record<string, RuleLevel> = {};
    for (const { key, keyNode, value } of properties(node)) {
      this.checkRule(keyNode, key);
      const level = RULE_LEVELS.find((each) => each === value?.value);
      if (level !== undefined) rules[key] = level;
      else
        this.report(
          (value ?? keyNode).offset,
          `The level of rule "${key}" must be one of ${RULE_LEVELS.join(', ')}; found ${found(value)}.`,
        );
    }
    return rules;
  }

  private suppress(root: Node, profiles: readonly RuntimeProfile[]): Suppression[] | undefined {
    const node = this.array(findNodeAtLocation(root, ['suppress']), '"suppress"');
    return node?.children?.flatMap((item, index): Suppression[] => {
      const label = `"suppress[${index}]`;
      if (this.object(item, `${label}"`) === undefined) return [];
      this.checkKeys(item, SUPPRESSION_KEYS, `${label}"`);
      const rule = this.string(item, 'rule', label);
      if (rule === undefined) {
        if (findNodeAtLocation(item, ['rule']) === undefined)
          this.report(item.offset, `${label}" needs a "rule".`);
        return [];
      }
      if (!rule.includes('*') && !rule.includes('?'))
        this.checkRule(findNodeAtLocation(item, ['rule'])!, rule);
      const operator = this.string(item, 'operator', label);
      const tensor = this.string(item, 'tensor', label);
      const reason = this.string(item, 'reason', label);
      const runtimes = this.runtimes(findNodeAtLocation(item, ['runtimes']), `${label}.runtimes"`, profiles);
      const files = this.strings(findNodeAtLocation(item, ['files']), `${label}.files"`);
      return [
        {
          rule,
          ...(operator === undefined ? {} : { operator }),
          ...(tensor === undefined ? {} : { tensor }),
          ...(runtimes === undefined ? {} : { runtimes }),
          ...(files === undefined ? {} : { files }),
          ...(reason === undefined ? {} : { reason }),
        },
      ];
    });
  }

  private profiles(root: Node): RuntimeProfile[] | undefined {
    const node = this.array(findNodeAtLocation(root, ['profiles']), '"profiles"');
    return node?.children?.flatMap((item): RuntimeProfile[] => {
      try {
        return [parseProfile(plainValue(item))];
      } catch (error) {
        this.report(item.offset, error instanceof Error ? error.message : String(error));
        return [];
      }
    });
  }

  private budgets(root: Node): Budgets | undefined {
    const node = this.object(findNodeAtLocation(root, ['budgets']), '"budgets"');
    if (node === undefined) return undefined;
    this.checkKeys(node, BUDGET_KEYS, '"budgets"');
    const budgets: { -readonly [Key in keyof Budgets]: Budgets[Key] } = {};
    for (const key of BUDGET_KEYS) {
      const value = findNodeAtLocation(node, [key]);
      if (value === undefined) continue;
      const amount = parseAmount(value.value, key === 'macs' ? 'count' : 'bytes');
      if (amount !== null) budgets[key] = amount;
      else {
        const wanted =
          key === 'macs' ? 'a number such as 5000000 or "5M"' : 'bytes such as 65536 or "64 KiB"';
        this.report(value.offset, `"budgets.${key}" must be ${wanted}; found ${found(value)}.`);
      }
    }
    return budgets;
  }

  private runtimes(
    node: Node | undefined,
    label: string,
    own: readonly RuntimeProfile[],
  ): string[] | undefined {
    const ids = this.strings(node, label);
    return ids?.filter((id, index) => {
      if (findProfile(id, own) !== null) return true;
      this.report(node?.children?.[index]?.offset ?? 0, `${label}: there is no runtime "${id}".`);
      return false;
    });
  }

  private strings(node: Node | undefined, label: string): string[] | undefined {
    return this.array(node, label)?.children?.flatMap((item): string[] => {
      if (item.type === 'string') return [String(item.value)];
      this.report(item.offset, `${label} must be a list of strings; found ${found(item)} in it.`);
      return [];
    });
  }

  private string(parent: Node, key: string, label: string): string | undefined {
    const node = findNodeAtLocation(parent, [key]);
    if (node === undefined || node.type === 'string')
      return node === undefined ? undefined : String(node.value);
    this.report(node.offset, `${label}.${key}" must be a string; found ${found(node)}.`);
    return undefined;
  }

  private array(node: Node | undefined, label: string): Node | undefined {
    if (node === undefined || node.type === 'array') return node;
    this.report(node.offset, `${label} must be a list; found ${found(node)}.`);
    return undefined;
  }

  private object(node: Node | undefined, label: string): Node | undefined {
    if (node === undefined || node.type === 'object') return node;
    this.report(node.offset, `${label} must be an object; found ${found(node)}.`);
    return undefined;
  }

  private checkKeys(node: Node, allowed: readonly string[], label: string): void {
    for (const { key, keyNode } of properties(node)) {
      if (allowed.includes(key)) continue;
      const where = label === '' ? '' : `${label}: `;
      this.report(keyNode.offset, `${where}unknown key "${key}". Known: ${allowed.join(', ')}.`);
    }
  }

  private checkRule(node: Node, id: string): void {
    if (this.known.rules === undefined || this.known.rules.includes(id)) return;
    this.report(node.offset, `There is no rule "${id}".`);
  }

  private report(offset: number, message: string): void {
    const before = this.text.slice(0, offset).split('\n');
    this.problems.push({ message, line: before.length, column: before.at(-1)!.length + 1 });
  }
}

function properties(node: Node): { key: string; keyNode: Node; value: Node | undefined }[] {
  return (node.children ?? []).flatMap((property) => {
    const [keyNode, value] = property.children ?? [];
    return keyNode === undefined ? [] : [{ key: String(keyNode.value), keyNode, value }];
  });
}

function plainValue(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(plainValue);
  if (node.type !== 'object') return node.value;
  return Object.fromEntries(
    properties(node).map(({ key, value }) => [key, value === undefined ? null : plainValue(value)]),
  );
}

function found(node: Node | undefined): string {
  if (node === undefined) return 'nothing';
  if (node.type === 'array') return 'a list';
  if (node.type === 'object') return 'an object';
  return JSON.stringify(node.value);
}

/** 'comma expected' for 'CommaExpected'. */
function words(code: string): string {
  return code.replace(/(?<!^)[A-Z]/g, (letter) => ` ${letter}`).toLowerCase();
}
