/** What README.md says that can be held against the repository. */
export type ReadmeParts = {
  /** Folders of the tree block, as paths without a closing slash. */
  folders: string[];
  /** Folders a line of the tree mentions behind its own, as paths below it ("tests/  …; fixtures/, fakes/"). */
  mentioned: string[];
  /** Settings in tables: name → the rest of the row. */
  settings: Map<string, string>;
  /** npm scripts that are named ("npm run ingest", "npm start"). */
  scripts: string[];
  /** Images with a path, not an address. */
  images: string[];
};

export function readmeParts(markdown: string): ReadmeParts {
  const tree = [...markdown.matchAll(/^```[^\n]*\n(.*?)^```/gms)]
    .map((block) => block[1] ?? '')
    .find((block) => /^\W*ingest\//m.test(block));
  return {
    ...treeFolders(tree ?? ''),
    settings: new Map([...markdown.matchAll(/^\|\s*`([A-Z][A-Z0-9_]*)`\s*\|(.*)$/gm)].map((row) => [row[1] ?? '', row[2] ?? ''])),
    scripts: [
      ...new Set([
        ...[...markdown.matchAll(/\bnpm run (?:--silent )?([a-z][\w:-]*)/g)].map((command) => command[1] ?? ''),
        ...[...markdown.matchAll(/\bnpm (start|test)\b/g)].map((command) => command[1] ?? ''),
      ]),
    ],
    images: [...markdown.matchAll(/!\[[^\]]*\]\(([^)\s]+)[^)]*\)|<img[^>]*\bsrc="([^"]+)"/g)]
      .map((image) => image[1] ?? image[2] ?? '')
      .filter((path) => !/^[a-z]+:/.test(path)),
  };
}

/** A tree drawn by indentation or with box characters; a line may name several folders at its beginning. */
function treeFolders(tree: string): Pick<ReadmeParts, 'folders' | 'mentioned'> {
  const folders: string[] = [];
  const mentioned: string[] = [];
  const open: { indent: number; path: string }[] = [];
  for (const line of tree.split('\n')) {
    const indent = /^[\s│├└─|`-]*/.exec(line)?.[0].length ?? 0;
    const leading = /^(?:[\w.-]+\/[ \t,]*)+/.exec(line.slice(indent))?.[0] ?? '';
    const names = folderNames(leading);
    if (names.length === 0) continue;
    while (open.length > 0 && (open.at(-1)?.indent ?? 0) >= indent) open.pop();
    const parent = open.at(-1)?.path;
    const paths = names.map((name) => (parent ? `${parent}/${name}` : name));
    folders.push(...paths);
    const own = paths.at(-1) ?? '';
    mentioned.push(...folderNames(line.slice(indent + leading.length)).map((name) => `${own}/${name}`));
    open.push({ indent, path: own });
  }
  return { folders, mentioned };
}

function folderNames(text: string): string[] {
  return [...text.matchAll(/(?:^|[\s,(])([\w.-]+)\//g)].map((name) => name[1] ?? '');
}
