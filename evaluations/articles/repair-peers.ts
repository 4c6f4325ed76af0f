import { z } from 'zod';
import { decodeText } from '../../ingest/reading/decode-text.ts';
import { installPeers } from '../install-peers.ts';

/** An extractor others use. `extract`: the text of the report, empty where it finds none. */
export type RepairPeer = { name: string; extract(page: { bytes: Uint8Array; url: string }): Promise<string> };

/** linkedom as the product has it: later ones need a package that is not everywhere. */
const PACKAGES = {
  '@mozilla/readability': '0.6.0',
  jsdom: '29.0.0',
  '@extractus/article-extractor': '9.0.1',
  defuddle: '0.19.4',
  linkedom: '0.18.12',
};
/** Installs the peers into a temporary folder. Rejects with UnreadableDataError where the registry is out of reach. */
export async function loadRepairPeers(): Promise<RepairPeer[]> {
  const { importPeer: load } = await installPeers(PACKAGES, { linkedom: PACKAGES.linkedom });
  const { Readability } = readabilityModule.parse(await load('@mozilla/readability'));
  const { JSDOM, VirtualConsole } = jsdomModule.parse(await load('jsdom'));
  const { extractFromHtml } = extractusModule.parse(await load('@extractus/article-extractor'));
  const { Defuddle } = defuddleModule.parse(await load('defuddle/dist/node.js'));
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
