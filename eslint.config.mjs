import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/**
 * The layering of the house (ARCHITECTURE.md): each room names the rooms it may import from. `extension` and `cli` are
 * the doors, `jobs` the process boundary, `model` knows nobody.
 */
const MAY_IMPORT = {
  model: [],
  runtimes: ['model'],
  interpreter: ['model', 'runtimes'],
  analysis: ['model', 'runtimes', 'interpreter'],
  lint: ['model', 'runtimes', 'analysis'],
  listing: ['model', 'analysis', 'lint'],
  codegen: ['model', 'runtimes', 'analysis'],
  fixes: ['model', 'runtimes', 'interpreter', 'lint'],
  dataset: ['model'],
  quantizer: ['model', 'runtimes', 'interpreter', 'dataset', 'analysis'],
  jobs: [
    'model',
    'runtimes',
    'interpreter',
    'analysis',
    'lint',
    'listing',
    'codegen',
    'fixes',
    'dataset',
    'quantizer',
    'protocol',
  ],
  protocol: ['model', 'runtimes', 'analysis', 'lint', 'listing'],
  cli: [
    'model',
    'runtimes',
    'interpreter',
    'analysis',
    'lint',
    'listing',
    'codegen',
    'fixes',
    'dataset',
    'quantizer',
    'jobs',
  ],
  extension: [
    'model',
    'runtimes',
    'interpreter',
    'analysis',
    'lint',
    'listing',
    'codegen',
    'fixes',
    'dataset',
    'quantizer',
    'jobs',
    'protocol',
  ],
};
const ROOMS = Object.keys(MAY_IMPORT);
const PURE_ROOMS = ROOMS.filter((room) => !['extension', 'cli', 'jobs'].includes(room));

const layering = ROOMS.map((room) => {
  const forbidden = ROOMS.filter((other) => other !== room && !MAY_IMPORT[room].includes(other));
  const patterns = [];
  if (forbidden.length > 0) {
    patterns.push({
      regex: `^(\\.\\./)+(${forbidden.join('|')})(/|$)`,
      message: `src/${room} may import from: ${MAY_IMPORT[room].join(', ') || 'no other room'} (ARCHITECTURE.md).`,
    });
  }
  if (room !== 'extension')
    patterns.push({ regex: '^vscode$', message: 'Only src/extension imports vscode.' });
  if (PURE_ROOMS.includes(room)) {
    patterns.push({
      regex: '^(node:|(fs|path|os|worker_threads|child_process|url|util|crypto)(/|$))',
      message: 'Rooms below jobs run in Node and in a browser: files come in through FileAccess.',
    });
  }
  return {
    files: [`src/${room}/**/*.{ts,tsx}`],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
});

/** The editor's page runs in a webview: it knows the extension by their protocol alone. */
const pageLayering = {
  files: ['media/**/*.{ts,tsx}'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: '^(\\.\\./)+src/(?!protocol$)',
            message: 'media may import from src/protocol alone, through its index (ARCHITECTURE.md).',
          },
          {
            regex: '^(\\.\\./)+(test|scripts|bench|dist)(/|$)',
            message: 'media may import from src/protocol and from itself.',
          },
          {
            regex: '^(vscode$|node:|(fs|path|os|worker_threads|child_process|url|util|crypto)(/|$))',
            message: 'The page runs in a browser.',
          },
        ],
      },
    ],
  },
};

export default tseslint.config(
  {
    ignores: [
      '.cache/',
      'dist/',
      'out/',
      'node_modules/',
      'sample/',
      'coverage/',
      'src/model/schema/generated/',
      // AssemblyScript: another compiler's types.
      'src/interpreter/simd/assembly/',
      '**/*.generated.ts',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/unified-signatures': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['src/cli/**', 'scripts/**', 'bench/**', 'test/**', 'esbuild.js'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'console',
          'process',
          'require',
          'module',
          '__dirname',
          'URL',
          'setTimeout',
          'clearTimeout',
          'Buffer',
          'performance',
        ].map((name) => [name, 'readonly']),
      ),
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  ...layering,
  pageLayering,
);
