import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { decodeText } from '../ingest/reading/decode-text.ts';
import { UnreadableDataError } from './read-data.ts';

/** An extractor others use. `extract`: the text of the report, empty where it finds none. */
export type RepairPeer = { name: string; extract(page: { bytes: Uint8Array; url: string }): Promise<string> };

/** Installed only to be measured against, never with the product. linkedom as the product has it: later ones need a package that is not everywhere. */
const PACKAGES = {
  '@mozilla/readability': '0.6.0',
  jsdom: '29.0.0',
  '@extractus/article-extractor': '9.0.1',
  defuddle: '0.19.4',
  linkedom: '0.18.12',
};
/** Names the folder after what is in it, so that another choice of versions is another folder and a second run installs nothing. */
const FOLDER = join(tmpdir(), `beleg-repair-peers-${Object.values(PACKAGES).join('-')}`);

/** Installs the peers into a temporary folder. Rejects with UnreadableDataError where the registry is out of reach. */
export async function loadRepairPeers(): Promise<RepairPeer[]> {
  await install();
  const load = async (name: string): Promise<unknown> => import(pathToFileURL(createRequire(join(FOLDER, 'index.js')).resolve(name)).href);
  const { Readability } = readabilityModule.parse(await load('@mozilla/readability'));
  const { JSDOM, VirtualConsole } = jsdomModule.parse(await load('jsdom'));
  const { extractFromHtml } = extractusModule.parse(await load('@extractus/article-extractor'));
  const { Defuddle } = defuddleModule.parse(await import(pathToFileURL(join(FOLDER, 'node_modules/defuddle/dist/node.js')).href));
  const documentOf = ({ bytes, url }: { bytes: Uint8Array; url: string }): Document =>
    new JSDOM(bytes, { url, virtualConsole: new VirtualConsole() }).window.document;
  const textOf = (html: string | null | undefined): string =>
    new JSDOM(html ?? '', { virtualConsole: new VirtualConsole() }).window.document.body.textContent ?? '';

  return [
    {
      name: `@mozilla/readability ${PACKAGES['@mozilla/readability']}`,
      extract: async (page) => new Readability(documentOf(page)).parse()?.textContent ?? '',
    },
    {
      name: `@extractus/article-extractor ${PACKAGES['@extractus/article-extractor']}`,
      extract: async ({ bytes, url }) => textOf((await extractFromHtml(decoded(bytes), url))?.content),
    },
    {
      name: `defuddle ${PACKAGES.defuddle}`,
      extract: async (page) => textOf((await Defuddle(documentOf(page), page.url)).content),
    },
  ];
}

async function install(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  await writeFile(
    join(FOLDER, 'package.json'),
    JSON.stringify({ private: true, type: 'module', dependencies: PACKAGES, overrides: { linkedom: PACKAGES.linkedom } }),
  );
  try {
    await promisify(execFile)('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'], { cwd: FOLDER });
  } catch (cause) {
    throw new UnreadableDataError('The peers could not be installed: npm install failed. Without them: --peers off', { cause });
  }
}

/** jsdom finds the encoding itself; the extractor that takes a string is given what our own decoder makes of the page. */
function decoded(bytes: Uint8Array): string {
  const outcome = decodeText(bytes);
  return outcome.kind === 'decoded' ? outcome.text : '';
}

/** The packages are not there when types are checked: only what is used of them is described. */
const isFunction = (value: unknown): boolean => typeof value === 'function';
const readabilityModule = z.object({
  Readability: z.custom<new (document: Document) => { parse(): { textContent: string } | null }>(isFunction),
});
const jsdomModule = z.object({
  JSDOM:
    z.custom<new (html: Uint8Array | string, options: { url?: string; virtualConsole: object }) => { window: { document: Document } }>(
      isFunction,
    ),
  VirtualConsole: z.custom<new () => object>(isFunction),
});
const extractusModule = z.object({
  extractFromHtml: z.custom<(html: string, url: string) => Promise<{ content?: string } | null>>(isFunction),
});
const defuddleModule = z.object({
  Defuddle: z.custom<(document: Document, url: string) => Promise<{ content: string }>>(isFunction),
});
