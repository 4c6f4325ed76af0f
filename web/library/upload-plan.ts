import { UPLOAD_LIMITS } from '../../server/contract/ingest.ts';

/** A file with its path inside the folder it came in; a file on its own has its name as path. */
export type PickedFile = { path: string; file: File; isFromFolder: boolean };

/** Sent in parts of this size, so that reading begins while the rest is still on its way, and a slow line loses one part, not all. */
const FILES_IN_PART = 200;
const BYTES_IN_PART = 24 * 1024 * 1024;

/** In a folder these are passed over: they are no reports, and sending them takes long. A file that was chosen itself is always sent. */
const NO_REPORTS =
  /\.(?:avif|bmp|css|dll|dmg|eot|exe|flac|gif|heic|ico|iso|jpe?g|js|less|lock|m4[av]|map|mjs|mkv|mov|mp[34]|mpe?g|ogg|otf|png|psd|scss|svg|swf|tiff?|tsx?|ttf|wasm|wav|webm|webp|woff2?)$/i;
const HIDDEN = /(?:^|\/)(?:\.|__MACOSX\/|Thumbs\.db$|desktop\.ini$|~\$)/i;

export type UploadPlan = {
  parts: PickedFile[][];
  total: number;
  /** Files of folders that are hidden or no reports by their name. */
  passedOver: number;
  /** Paths of files that are larger than the server takes. */
  tooLarge: string[];
  /** Files that are more than one ingest may hold; the command line takes them. */
  tooMany: number;
};

/** What of the chosen files is sent, in which parts, and what is left out. */
export function planUpload(picked: readonly PickedFile[]): UploadPlan {
  const isNone = ({ path, isFromFolder }: PickedFile) => isFromFolder && (HIDDEN.test(path) || NO_REPORTS.test(path));
  const reports = picked.filter((file) => !isNone(file)).toSorted((one, other) => (one.path < other.path ? -1 : 1));
  const fitting = reports.filter(({ file }) => file.size <= UPLOAD_LIMITS.fileBytes);
  const sent = fitting.slice(0, UPLOAD_LIMITS.filesInIngest);
  return {
    parts: inParts(sent),
    total: sent.length,
    passedOver: picked.length - reports.length,
    tooLarge: reports.filter(({ file }) => file.size > UPLOAD_LIMITS.fileBytes).map(({ path }) => path),
    tooMany: fitting.length - sent.length,
  };
}

function inParts(files: PickedFile[]): PickedFile[][] {
  const parts: PickedFile[][] = [];
  let part: PickedFile[] = [];
  let bytes = 0;
  for (const picked of files) {
    if (part.length === FILES_IN_PART || (part.length > 0 && bytes + picked.file.size > BYTES_IN_PART)) {
      parts.push(part);
      part = [];
      bytes = 0;
    }
    part.push(picked);
    bytes += picked.file.size;
  }
  return part.length > 0 ? [...parts, part] : parts;
}
