import { createHash } from 'node:crypto';
import { mkdir, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { GatedModelError, ModelDownloadError, type ModelSetting, UnknownModelError, UnusableModelError } from './embedder-errors.ts';
import { CHECKSUMS_FILE, isDataOf, JSON_FILES, ONNX_FILES, PROMPTS_FILE, SENTENCE_FILES } from './model-files.ts';
import type { OnModelProgress } from './model-progress.ts';
import { createWriteLock } from './write-lock.ts';

/** A hub that sends nothing for so long will not go on. Milliseconds. */
const LONGEST_SILENCE = 60_000;

export type ModelDownload = {
  /** `owner/name` */
  id: string;
  /** Where the model is to be; only a whole model ever is. */
  folder: string;
  cacheFolder: string;
  hub: string;
  setting: ModelSetting;
  onProgress?: OnModelProgress | undefined;
  signal?: AbortSignal | undefined;
  longestSilence?: number;
};

/** What the hub says of a model. Files above some size are kept in LFS, which knows their SHA-256. */
const listingSchema = z.object({
  sha: z.string().regex(/^[0-9a-f]+$/),
  gated: z.union([z.boolean(), z.string()]).optional(),
  siblings: z.array(
    z.object({
      rfilename: z.string(),
      size: z.int().nonnegative(),
      lfs: z
        .object({
          sha256: z
            .string()
            .regex(/^[0-9a-f]{64}$/)
            .optional(),
        })
        .nullish(),
    }),
  ),
});
type HubFile = { path: string; size: number; sha256?: string | undefined };

/**
 * Downloads what is needed to run a model: its configs, tokenizer, and one graph with its data. All files are of one commit; each is held
 * against the size and hash that the hub names. They come into a folder beside, which gets its name when the last one is whole. Two
 * processes take turns, and the second finds the model there.
 * Rejects with UnknownModelError, GatedModelError, UnusableModelError or ModelDownloadError, or with the signal's reason when aborted.
 */
export async function downloadModel(download: ModelDownload): Promise<void> {
  const { id, folder, cacheFolder, hub, setting, signal } = download;
  try {
    // Not readable by others: the default lies in the folder of the corpus.
    await mkdir(cacheFolder, { recursive: true, mode: 0o700 });
    const lock = createWriteLock({ path: join(cacheFolder, 'download.lock'), longestWait: Number.POSITIVE_INFINITY });
    try {
      await lock.withWriteLock(async () => {
        const isThere = await stat(folder).catch(() => undefined);
        if (!isThere) await downloadInto(partialOf(folder), download);
      });
    } finally {
      lock.close();
    }
  } catch (cause) {
    signal?.throwIfAborted();
    if (NAMED.some((named) => cause instanceof named)) throw cause;
    throw new ModelDownloadError(id, hub, reasonOf(cause), { cause, setting });
  }
}

const NAMED = [UnknownModelError, GatedModelError, UnusableModelError, ModelDownloadError];

async function downloadInto(partial: string, download: ModelDownload): Promise<void> {
  const { id, hub, folder, onProgress } = download;
  const { commit, files } = await listFiles(download);
  await rm(partial, { recursive: true, force: true }); // what an earlier try left
  const total = files.reduce((sum, { size }) => sum + size, 0);
  let received = 0;
  const sums: string[] = [];
  for (const file of files) {
    const tell = (bytes: number) => {
      received += bytes;
      onProgress?.({ model: id, file: file.path, received, total });
    };
    tell(0);
    const hash = await downloadFile(`${hub}/${id}/resolve/${commit}/${file.path}`, { path: join(partial, file.path), tell, download });
    if (file.sha256 !== undefined && file.sha256 !== hash) throw new Error(`${file.path} is not the file that the hub names`);
    if (received !== sizeUpTo(files, file)) throw new Error(`${file.path} is not as long as the hub says`);
    sums.push(`${hash}  ${file.path}\n`);
  }
  await writeFile(join(partial, CHECKSUMS_FILE), sums.join(''));
  await rename(partial, folder);
}

async function listFiles(download: ModelDownload): Promise<{ commit: string; files: HubFile[] }> {
  const { id, hub, setting } = download;
  const response = await request(`${hub}/api/models/${id}/revision/main?blobs=true`, download);
  const parsed = listingSchema.safeParse(await response.json().catch(() => undefined)); // a page of a proxy is no JSON
  if (!parsed.success) throw new Error('its answer is not that of a model hub');
  const { sha, gated, siblings } = parsed.data;
  if (gated) throw new GatedModelError(id, `${hub}/${id}`, { setting });
  const found = new Map(siblings.map(({ rfilename, size, lfs }) => [rfilename, { path: rfilename, size, sha256: lfs?.sha256 }]));
  const onnxFile = ONNX_FILES.find((file) => found.has(file));
  const missing = onnxFile ? JSON_FILES.find((file) => !found.has(file)) : ONNX_FILES.join(' or ');
  if (!onnxFile || missing) {
    const reason = `${hub}/${id} has no ${missing}. Take a conversion for Transformers.js, such as those of Xenova and onnx-community`;
    throw new UnusableModelError(id, reason, { setting });
  }
  const data = [...found.keys()].filter((file) => isDataOf(onnxFile, file));
  const wanted = [...JSON_FILES, ...SENTENCE_FILES, PROMPTS_FILE, onnxFile, ...data];
  return { commit: sha, files: wanted.flatMap((file) => found.get(file) ?? []) };
}

type FileDownload = { path: string; tell: (bytes: number) => void; download: ModelDownload };

/** Gives the hash of what was written. */
async function downloadFile(address: string, { path, tell, download }: FileDownload): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  const silence = new Silence(download.longestSilence ?? LONGEST_SILENCE);
  const file = await open(path, 'w');
  try {
    const response = await request(address, download, silence);
    const hash = createHash('sha256');
    for await (const piece of response.body ?? []) {
      silence.broken();
      hash.update(piece);
      await file.writeFile(piece);
      tell(piece.length);
    }
    return hash.digest('hex');
  } finally {
    silence.end();
    await file.close();
  }
}

async function request(address: string, download: ModelDownload, silence?: Silence): Promise<Response> {
  const { id, hub, setting, signal, longestSilence = LONGEST_SILENCE } = download;
  const tooLong = silence?.signal ?? AbortSignal.timeout(longestSilence);
  const response = await fetch(address, {
    signal: signal ? AbortSignal.any([signal, tooLong]) : tooLong,
    headers: { 'accept-encoding': 'identity', 'user-agent': 'beleg' },
  });
  if (response.ok) return response;
  await response.body?.cancel();
  const code = response.headers.get('x-error-code');
  if (code === 'GatedRepo' || response.status === 403) throw new GatedModelError(id, `${hub}/${id}`, { setting });
  // The hub answers 401 for a model that does not exist, as for a private one.
  if (response.status === 401 || response.status === 404) {
    throw new UnknownModelError(id, `there is no such folder here, and no such model at ${hub} (status ${response.status})`, { setting });
  }
  throw new Error(`it answered with status ${response.status}`);
}

/** Aborts what listens to its signal when nothing has come for too long. */
class Silence {
  readonly #longest: number;
  readonly #controller = new AbortController();
  #timer: NodeJS.Timeout;

  constructor(longest: number) {
    this.#longest = longest;
    this.#timer = this.#start();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  broken(): void {
    clearTimeout(this.#timer);
    this.#timer = this.#start();
  }

  end(): void {
    clearTimeout(this.#timer);
  }

  #start(): NodeJS.Timeout {
    return setTimeout(() => this.#controller.abort(new DOMException('nothing came', 'TimeoutError')), this.#longest);
  }
}

/** No model of the hub has a name that begins with a dot. */
function partialOf(folder: string): string {
  return join(dirname(folder), `.${basename(folder)}.partial`);
}

function sizeUpTo(files: HubFile[], last: HubFile): number {
  return files.slice(0, files.indexOf(last) + 1).reduce((sum, { size }) => sum + size, 0);
}

/** The innermost cause says it best: `fetch failed` hides the code of the socket. */
function reasonOf(cause: unknown): string {
  let inner = cause;
  while (inner instanceof Error && inner.cause instanceof Error) inner = inner.cause;
  if (!(inner instanceof Error)) return String(inner);
  if (inner.name === 'TimeoutError') return 'it sent nothing any more';
  return inner.message || ('code' in inner ? String(inner.code) : inner.name);
}
