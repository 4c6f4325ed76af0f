import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cruise, cruise, REPOSITORY } from './cruise.ts';

/** One import a rule forbids: the file that is planted and what it imports. */
const PLANTED: { rule: string; from: string; imports: string; typeOnly?: boolean }[] = [
  { rule: 'no-cycles', from: 'ingest/describing/egg.ts', imports: './hen.ts' },
  { rule: 'resolvable', from: 'ingest/reading/lost.ts', imports: './nowhere.ts' },
  { rule: 'declared-packages', from: 'server/checking/undeclared.ts', imports: 'only-for-development' },
  { rule: 'nothing-imports-tests', from: 'server/checking/tested.ts', imports: '../../tests/fakes/fake.ts' },
  { rule: 'nothing-imports-web', from: 'server/routes/screen.ts', imports: '../../web/screen.tsx' },
  { rule: 'nothing-imports-evaluations', from: 'server/answering/measured.ts', imports: '../../evaluations/metrics.ts' },
  { rule: 'main-is-a-leaf', from: 'evaluations/starter.ts', imports: '../ingest/main.ts' },
  { rule: 'main-is-a-leaf', from: 'evaluations/corpus-starter.ts', imports: '../ingest/corpus-main.ts' },
  { rule: 'ingest-stands-alone', from: 'ingest/storing.ts', imports: '../server/contract/claim.ts', typeOnly: true },
  { rule: 'shared-floors-of-ingest', from: 'ingest/corpus/high.ts', imports: '../splitting/split.ts' },
  { rule: 'language-knows-text-only', from: 'ingest/language/knowing.ts', imports: '../corpus/passage.ts', typeOnly: true },
  { rule: 'language-knows-text-only', from: 'ingest/language/reading.ts', imports: 'node:fs' },
  { rule: 'web-through-the-contract', from: 'web/screen.tsx', imports: '../server/answering/answer.ts', typeOnly: true },
  { rule: 'contract-stands-alone', from: 'server/contract/passages.ts', imports: '../../ingest/corpus/passage.ts', typeOnly: true },
  { rule: 'contract-stands-alone', from: 'server/contract/answers.ts', imports: '../answering/answer.ts', typeOnly: true },
  { rule: 'contract-stands-alone', from: 'server/contract/arrow.ts', imports: 'hono' },
  { rule: 'contract-takes-types-of-ai', from: 'server/contract/talking.ts', imports: 'ai' },
  { rule: 'server-uses-the-doors-of-ingest', from: 'server/retrieval/splitting.ts', imports: '../../ingest/splitting/split.ts' },
  { rule: 'server-uses-the-doors-of-ingest', from: 'server/routes/recipe.ts', imports: '../../ingest/recipe.ts', typeOnly: true },
  { rule: 'settings-extend-settings', from: 'server/settings.ts', imports: '../ingest/corpus/passage.ts', typeOnly: true },
  { rule: 'server-uses-the-doors-of-ingest', from: 'server/create-parts.ts', imports: '../ingest/settings.ts' },
  { rule: 'routes-are-on-top', from: 'server/chatting/routed.ts', imports: '../routes/route.ts' },
  { rule: 'chatting-is-below-routes', from: 'server/summarizing/chatty.ts', imports: '../chatting/chat.ts' },
  { rule: 'retrieval-and-checking-are-at-the-bottom', from: 'server/retrieval/answered.ts', imports: '../answering/answer.ts' },
  { rule: 'exporting-knows-the-contract', from: 'server/exporting/searching.ts', imports: '../answering/answer.ts', typeOnly: true },
  { rule: 'only-the-entry-composes', from: 'server/routes/composing.ts', imports: '../settings.ts', typeOnly: true },
  { rule: 'lancedb-behind-the-passage-index', from: 'server/retrieval/searching.ts', imports: '@lancedb/lancedb' },
  { rule: 'lancedb-behind-the-passage-index', from: 'ingest/corpus/another-index.ts', imports: '@lancedb/lancedb', typeOnly: true },
  { rule: 'transformers-behind-the-embedder', from: 'evaluations/embedding.ts', imports: '@huggingface/transformers' },
];

/** Imports that the direction of the house allows. */
const ALLOWED = [
  { from: 'web/card.tsx', imports: '../server/contract/claim.ts' },
  { from: 'server/routes/route.ts', imports: '../chatting/chat.ts' },
  { from: 'server/chatting/chat.ts', imports: '../answering/answer.ts' },
  { from: 'server/answering/answer.ts', imports: '../../ingest/corpus/passage.ts' },
  { from: 'server/create-app.ts', imports: '../ingest/create-ingest.ts' },
  { from: 'ingest/create-ingest.ts', imports: './splitting/split.ts' },
  { from: 'evaluations/metrics.ts', imports: '../ingest/splitting/split.ts' },
  { from: 'ingest/corpus/lance-passage-index.ts', imports: '@lancedb/lancedb' },
  { from: 'ingest/corpus/transformers-model.ts', imports: '@huggingface/transformers' },
];

/** Files that planted imports name and that import nothing themselves. */
const TARGETS = [
  'ingest/main.ts',
  'ingest/corpus-main.ts',
  'ingest/recipe.ts',
  'ingest/splitting/split.ts',
  'ingest/corpus/passage.ts',
  'ingest/settings.ts',
  'server/contract/claim.ts',
  'tests/fakes/fake.ts',
];

const PACKAGES = {
  dependencies: ['hono', 'ai', 'zod', '@lancedb/lancedb', '@huggingface/transformers'],
  devDependencies: ['only-for-development'],
};

describe('dependency direction', () => {
  it('holds in the whole tree, and every room is seen', async () => {
    const { modules, summary } = await cruise(REPOSITORY);
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);

    const seen = modules.map((module) => module.source);
    expect(seen.filter((source) => /^(ingest|server|web|evaluations)\//.test(source)).length).toBeGreaterThan(30);
    for (const folder of ['ingest/corpus', 'ingest/language', 'server/contract', 'server/retrieval', 'web', 'evaluations']) {
      expect(
        seen.some((source) => source.startsWith(`${folder}/`)),
        folder,
      ).toBe(true);
    }
    // An import that is only a type must be an edge too, or half of the house is invisible.
    const index = modules.find((module) => module.source === 'ingest/corpus/passage-index.ts');
    expect(index?.dependencies.map((dependency) => dependency.resolved)).toContain('ingest/corpus/passage.ts');
  });

  describe('planted imports', () => {
    const tree = mkdtempSync(join(tmpdir(), 'beleg-layers-'));
    let found: Cruise;

    beforeAll(async () => {
      plantTree(tree);
      found = await cruise(tree);
    });
    afterAll(() => rmSync(tree, { recursive: true, force: true }));

    it.each(PLANTED)('are caught by $rule: $from → $imports', ({ rule, from }) => {
      expect(found.summary.violations.filter((violation) => violation.from === from).map((violation) => violation.rule.name)).toContain(
        rule,
      );
    });

    it.each(ALLOWED)('pass when allowed: $from → $imports', ({ from }) => {
      expect(found.modules.map((module) => module.source)).toContain(from);
      expect(found.summary.violations.filter((violation) => violation.from === from)).toEqual([]);
    });

    it('exist for every rule', () => {
      const rules = found.summary.ruleSetUsed.forbidden.map((rule) => rule.name);
      expect(new Set(PLANTED.map((planted) => planted.rule))).toEqual(new Set(rules));
    });
  });
});

function plantTree(tree: string): void {
  copyFileSync(join(REPOSITORY, 'tsconfig.json'), join(tree, 'tsconfig.json'));
  const versions = (names: string[]) => Object.fromEntries(names.map((name) => [name, '1.0.0']));
  write(tree, 'package.json', {
    type: 'module',
    dependencies: versions(PACKAGES.dependencies),
    devDependencies: versions(PACKAGES.devDependencies),
  });
  for (const name of [...PACKAGES.dependencies, ...PACKAGES.devDependencies]) {
    write(tree, `node_modules/${name}/package.json`, { name, version: '1.0.0', type: 'module', exports: './index.js' });
    write(tree, `node_modules/${name}/index.js`, 'export const value = 1;\n');
  }
  for (const target of TARGETS) write(tree, target, 'export const value = 1;\n');
  write(tree, 'ingest/describing/hen.ts', "export { value } from './egg.ts';\n");
  for (const { from, imports, typeOnly } of [...PLANTED, ...ALLOWED.map((allowed) => ({ ...allowed, typeOnly: false }))]) {
    write(
      tree,
      from,
      typeOnly ? `export type { value } from '${imports}';\n` : `import * as other from '${imports}';\nexport const value = other;\n`,
    );
  }
}

function write(tree: string, path: string, content: string | object): void {
  mkdirSync(dirname(join(tree, path)), { recursive: true });
  writeFileSync(join(tree, path), typeof content === 'string' ? content : JSON.stringify(content));
}
