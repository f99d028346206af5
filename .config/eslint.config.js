import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

const NOUNS = [
  'agreements',
  'audit',
  'consents',
  'dossiers',
  'eforms',
  'identity',
  'knowledge',
  'language',
  'officials',
  'payments',
  'places',
  'procedures',
  'records',
  'tenants',
];

/** Rooms may use what stands to their right; README, "The house", says why. */
const DIRECTION =
  'node.ts, worker.ts → compose.ts → http → guide → nouns → connectors, db → kernel: imports run left to right only (README, "The house").';

/** The names of the sources are part of the wire. */
const rooms = (names) => `^(\\.\\./)+(?!records/source-id\\.ts)(${names.join('|')})(/|\\.ts$)`;

function forbid(files, names, message = DIRECTION, packages = []) {
  const patterns = [
    ...(names.length > 0 ? [{ regex: rooms(names), message, allowTypeImports: true }] : []),
    ...packages.map((name) => ({
      regex: `^${name}(/|$)`,
      message: `${name} belongs to another room. ${DIRECTION}`,
    })),
  ];
  return { files, rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] } };
}

const nounFiles = NOUNS.map((name) => `src/${name}/**/*.ts`);

export default tseslint.config(
  { ignores: ['node_modules', '.data', '.worker', '.wrangler', 'coverage', 'migrations'] },
  eslint.configs.recommended,
  ...tseslint.configs.strict,
  {
    rules: {
      'no-undef': 'off',
      'no-console': 'error',
      'max-depth': ['error', 4],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      'no-control-regex': 'off',
      'no-misleading-character-class': 'off',
    },
  },
  forbid(
    ['src/kernel/**/*.ts'],
    ['http', 'guide', 'compose', 'node', 'worker', 'sandbox', 'web', 'connectors', 'db', ...NOUNS],
  ),
  forbid(
    ['src/db/**/*.ts', 'src/connectors/**/*.ts'],
    ['http', 'guide', 'compose', 'node', 'worker', 'sandbox', 'web', ...NOUNS],
    DIRECTION,
    ['hono', '@hono', 'langchain', '@langchain'],
  ),
  forbid(
    nounFiles,
    ['http', 'guide', 'compose', 'node', 'worker', 'sandbox', 'web', 'connectors'],
    DIRECTION,
    ['hono', '@hono', 'langchain', '@langchain'],
  ),
  forbid(
    ['src/guide/**/*.ts'],
    ['http', 'compose', 'node', 'worker', 'sandbox', 'web', 'connectors'],
    DIRECTION,
    ['hono', '@hono'],
  ),
  forbid(['src/http/**/*.ts'], ['compose', 'node', 'worker', 'sandbox', 'connectors']),
  forbid(
    ['src/sandbox/**/*.ts'],
    ['http', 'guide', 'compose', 'node', 'worker', 'web', 'connectors', 'db', ...NOUNS],
    'The sandbox shares types of the wire with the rest, nothing else.',
  ),
  forbid(
    ['src/terminal/**/*.ts'],
    ['http', 'guide', 'compose', 'node', 'worker', 'sandbox', 'connectors', 'db', 'kernel', ...NOUNS],
    'The terminal knows the server by HTTP: of its rooms it imports types only.',
    ['hono', '@hono', 'langchain', '@langchain'],
  ),
  { files: ['src/worker/console-log.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['src/web/page/**/*.ts', 'src/web/official/**/*.ts', 'src/web/embed/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: rooms([
                'http',
                'guide',
                'compose',
                'node',
                'worker',
                'sandbox',
                'connectors',
                'db',
                'kernel',
                ...NOUNS,
              ]),
              message: 'The page imports types only.',
              allowTypeImports: true,
            },
          ],
        },
      ],
    },
  },
);
