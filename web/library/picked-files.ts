import type { PickedFile } from './upload-plan.ts';

/** Files of an input; one for folders gives each its path inside the folder. */
export function filesOfInput(list: FileList | null): PickedFile[] {
  return [...(list ?? [])].map((file) => ({
    file,
    path: file.webkitRelativePath || file.name,
    isFromFolder: file.webkitRelativePath !== '',
  }));
}

/** Files that were dropped, those inside of folders too. To be called while the drop is handled: later the browser gives nothing. */
export function filesOfDrop(transfer: DataTransfer): Promise<PickedFile[]> {
  const dropped = [...transfer.items]
    .filter(({ kind }) => kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  return Promise.all(
    dropped.map(async ({ entry, file }) => {
      if (entry) return filesOfEntry(entry, '');
      return file ? [{ file, path: file.name, isFromFolder: false }] : [];
    }),
  ).then((found) => found.flat());
}

async function filesOfEntry(entry: FileSystemEntry, folder: string): Promise<PickedFile[]> {
  const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ file, path, isFromFolder: folder !== '' }];
  }
  if (!isFolder(entry)) return [];
  const found: PickedFile[] = [];
  for (const inner of await entriesOf(entry)) found.push(...(await filesOfEntry(inner, path)));
  return found;
}

/** A reader gives a hundred at a time, and none at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
