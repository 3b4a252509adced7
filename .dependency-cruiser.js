/** Who may import whom (ARCHITECTURE.md, "Who may import whom"). */
const server = (rooms) => `^server/src/(${rooms})`;

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'contract-stands-alone',
      comment: 'contract imports zod and nothing of ours',
      severity: 'error',
      from: { path: server('contract/'), pathNot: '\\.test\\.ts$' },
      to: { pathNot: ['^server/src/contract/', 'node_modules/zod/'] },
    },
    {
      name: 'rules-are-pure',
      comment: 'the rules know no node module and no library but zod and what reads words',
      severity: 'error',
      from: { path: server('interview/|detect/'), pathNot: '\\.test\\.ts$|/(given|fixture)\\.ts$' },
      to: {
        pathNot: [
          '^server/src/(contract|interview|detect|content/script\\.ts|content/rubric-schema\\.ts)',
          'node_modules/(stemmer|wink-nlp|wink-eng-lite-web-model|zod)/',
        ],
      },
    },
    {
      name: 'detect-is-below-interview',
      severity: 'error',
      from: { path: server('detect/') },
      to: { path: server('interview/') },
    },
    {
      name: 'adapters-are-chosen-in-one-place',
      comment: 'only serve.ts, engines.ts, restore.ts, cli/ and tests import adapters',
      severity: 'error',
      from: {
        path: server(''),
        pathNot: [
          '^server/src/(serve|engines|restore)\\.ts$',
          '^server/src/(cli|interviewers|judges|store|models)/',
          '\\.test\\.ts$',
        ],
      },
      to: {
        path: server(
          'interviewers/(built-in|model)|judges/(built-in|model)|store/(sqlite|memory|open-database|data-lock)|models/(chat-model|langchain-answers|openai-answers|openai-server|choose-model)',
        ),
      },
    },
    {
      name: 'session-knows-no-transport',
      severity: 'error',
      from: { path: server('session/|interview/|scoring/') },
      to: { path: server('http/|realtime/|cli/|app\\.ts|main\\.ts|serve\\.ts') },
    },
    {
      name: 'http-knows-sessions-and-the-store',
      comment: 'of the store the port and what a search means; of interview and detect what a record is read with',
      severity: 'error',
      from: { path: server('http/'), pathNot: '\\.test\\.ts$' },
      to: {
        path: '^server/src/',
        pathNot: server('(contract|detect|http|interview|session)/|store/(store|search)\\.ts'),
      },
    },
    {
      name: 'realtime-knows-sessions',
      comment: 'of http only who may come in, and how often; the store is the sessions’',
      severity: 'error',
      from: { path: server('realtime/'), pathNot: '\\.test\\.ts$' },
      to: {
        path: '^server/src/',
        pathNot: server('(contract|interview|realtime|session)/|http/(doorkeeper|rate-limit)\\.ts'),
      },
    },
    {
      name: 'session-knows-rules-and-ports',
      comment: 'of the interviewers the port and the canary that a prompt carries; of the store the port',
      severity: 'error',
      from: { path: server('session/'), pathNot: '\\.test\\.ts$|/given\\.ts$' },
      to: {
        path: '^server/src/',
        pathNot: server(
          '(content|contract|detect|interview|session)/|interviewers/(interviewer|canary)\\.ts|store/store\\.ts',
        ),
      },
    },
    {
      name: 'client-knows-the-contract-only',
      severity: 'error',
      from: { path: '^client/src/' },
      to: { path: '^server/src/', pathNot: '^server/src/contract/' },
    },
    {
      name: 'a-feature-knows-no-other',
      severity: 'error',
      from: { path: '^client/src/features/([^/]+)/' },
      to: { path: '^client/src/features/', pathNot: '^client/src/features/$1/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
