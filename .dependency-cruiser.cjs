/**
 * The dependency direction of the house:
 *
 *   web ─(contract only)─▶ server/contract
 *   server ─▶ ingest/{corpus,language}, ingest/create-ingest.ts
 *   routes ─▶ chatting ─▶ {answering, comparing, summarizing, timeline} ─▶ {retrieval, checking};  exporting ─▶ contract
 *   evaluations ─▶ server, ingest (but no main.ts)      tests ─▶ everything      nothing ─▶ tests, web, evaluations
 *
 * tests/architecture/layers.test.ts plants a violation of each rule and expects it to be caught.
 */

/** Doors of ingest/ that the server may use besides the two shared floors. */
const INGEST_DOORS = '^ingest/(corpus|language)/|^ingest/(create-ingest|child-messages)\\.ts$';

const forbidden = [
  {
    name: 'no-cycles',
    comment: 'A cycle means two files are one. Move what both need into a file of its own.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'resolvable',
    comment: 'Every import must name an existing file or an installed package.',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'declared-packages',
    comment: 'A package that is used must stand in package.json, and not in devDependencies only.',
    from: { path: '^(ingest|server|web)/' },
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'nothing-imports-tests',
    comment: 'Product code never depends on tests.',
    from: { pathNot: '^tests/' },
    to: { path: '^tests/' },
  },
  {
    name: 'nothing-imports-web',
    comment: 'The web app is a leaf: the server serves its built files, it does not import them.',
    from: { pathNot: '^(web|tests)/' },
    to: { path: '^web/' },
  },
  {
    name: 'nothing-imports-evaluations',
    comment: 'Evaluations measure the product; the product does not know them.',
    from: { pathNot: '^(evaluations|tests)/' },
    to: { path: '^evaluations/' },
  },
  {
    name: 'main-is-a-leaf',
    comment: 'main.ts starts a program. What others need of it belongs into a create-*.ts.',
    from: { pathNot: '^tests/' },
    to: { path: '(^|/)[a-z-]*main\\.tsx?$' },
  },
  {
    name: 'ingest-stands-alone',
    comment: 'ingest/ imports nothing of server/, web/ or evaluations/.',
    from: { path: '^ingest/' },
    to: { path: '^(server|web|evaluations)/' },
  },
  {
    name: 'shared-floors-of-ingest',
    comment: 'The shared floors are below the rooms of ingest/: a floor imports only floors.',
    from: { path: '^ingest/(corpus|language)/' },
    to: { path: '^ingest/', pathNot: '^ingest/(corpus|language)/' },
  },
  {
    name: 'language-knows-text-only',
    comment: 'ingest/language/ is pure functions over text: no corpus, no model, no network, no files.',
    from: { path: '^ingest/language/' },
    to: {
      path: '^ingest/corpus/|^node_modules/(@lancedb|@huggingface|apache-arrow)/|^(node:)?(fs|fs/promises|http|https|net|child_process|sqlite)$',
    },
  },
  {
    name: 'web-through-the-contract',
    comment: 'The browser shares only server/contract with the server.',
    from: { path: '^web/' },
    to: { path: '^(ingest|server|evaluations)/', pathNot: '^server/contract/' },
  },
  {
    name: 'contract-stands-alone',
    comment: 'server/contract imports itself, zod and types of ai: it is loaded by the browser too.',
    from: { path: '^server/contract/' },
    to: { pathNot: '^server/contract/|^node_modules/(zod|ai)/' },
  },
  {
    name: 'contract-takes-types-of-ai',
    comment: 'The contract uses types of the AI SDK, never its code.',
    from: { path: '^server/contract/' },
    to: { path: '^node_modules/ai/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'server-uses-the-doors-of-ingest',
    comment: 'The server uses ingest/corpus, ingest/language and ingest/create-ingest.ts, and no other room of ingest/.',
    from: { path: '^server/', pathNot: '^server/settings\\.ts$' },
    to: { path: '^ingest/', pathNot: INGEST_DOORS },
  },
  {
    name: 'settings-extend-settings',
    comment: 'Settings of the server extend those of the ingest, and know nothing else of it.',
    from: { path: '^server/settings\\.ts$' },
    to: { path: '^ingest/', pathNot: '^ingest/settings\\.ts$' },
  },
  {
    name: 'routes-are-on-top',
    comment: 'Only create-app.ts and main.ts of the server know routes and guards.',
    from: { path: '^server/', pathNot: '^server/(routes|guarding)/|^server/[^/]+\\.ts$' },
    to: { path: '^server/(routes|guarding)/' },
  },
  {
    name: 'chatting-is-below-routes',
    comment: 'Only routes (and the composition in server/*.ts) start a chat.',
    from: { path: '^server/', pathNot: '^server/(routes|chatting)/|^server/[^/]+\\.ts$' },
    to: { path: '^server/chatting/' },
  },
  {
    name: 'retrieval-and-checking-are-at-the-bottom',
    comment: 'retrieval/ and checking/ serve answering/, comparing/, summarizing/ and timeline/, and know none of them.',
    from: { path: '^server/(retrieval|checking)/' },
    to: { path: '^server/', pathNot: '^server/(retrieval|checking|contract)/' },
  },
  {
    name: 'exporting-knows-the-contract',
    comment: 'What leaves the house is written from kept results alone: the contract, and packages.',
    from: { path: '^server/exporting/' },
    to: { path: '^(ingest|server|web)/', pathNot: '^server/(exporting|contract)/' },
  },
  {
    name: 'only-the-entry-composes',
    comment: 'Rooms receive their parts: only main.ts imports create-app.ts, and only the server root knows its settings.',
    from: { path: '^server/[^/]+/' },
    to: { path: '^server/[^/]+\\.ts$' },
  },
  {
    name: 'lancedb-behind-the-passage-index',
    comment: 'LanceDB stays replaceable: only the files that are named after it import it, and the benchmark, which measures it bare.',
    from: { path: '^(ingest|server|web|evaluations)/', pathNot: '^ingest/corpus/lance-[a-z-]+\\.ts$|^evaluations/benchmark/' },
    to: { path: '(^|node_modules/)@lancedb/' },
  },
  {
    name: 'transformers-behind-the-embedder',
    comment: 'The model runtime stays replaceable: one file imports it.',
    from: { path: '^(ingest|server|web|evaluations)/', pathNot: '^ingest/corpus/transformers-model\\.ts$' },
    to: { path: '(^|node_modules/)@huggingface/transformers' },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: forbidden.map((rule) => ({ severity: 'error', ...rule })),
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(ingest/sample-articles|web/dist|evaluations/baselines)/' },
    // Imports of types count: without this they vanish before the rules see them.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
