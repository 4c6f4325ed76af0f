import type { z } from 'zod';
import type { FieldMapping } from '../contract/fields.ts';
import type { Ingest, IngestItem, ingestFaultSchema, SameName } from '../contract/ingest.ts';

export type NewItem =
  | { kind: 'file'; label: string; file: string; bytesHash: string; fields?: FieldMapping | undefined }
  | { kind: 'text'; label: string; file: string; bytesHash: string }
  | { kind: 'address'; label: string };

export type NewIngest = {
  id: string;
  kind: Ingest['kind'];
  createdAt: string;
  announced?: number | undefined;
  sameName: SameName;
  publisher?: string | undefined;
  publishedOn?: string | undefined;
};

/** An item that is to be read, with the key that its article is kept under. `fields`: which of its columns is which. */
export type WaitingItem = {
  number: number;
  kind: NewItem['kind'];
  label: string;
  key: string;
  file?: string | undefined;
  fields?: FieldMapping | undefined;
};

/** What reading one article of an item gave, or several at once (`articles`). Without an outcome it failed. */
export type ItemResult = Pick<IngestItem, 'outcome' | 'articleId' | 'reason' | 'sameContentAs' | 'problems'> & {
  articles?: number | undefined;
  /** Which one it is of an item that holds several; absent where it is about the item itself. */
  entry?: string | undefined;
};

export type Given = { publisher?: string | undefined; publishedOn?: string | undefined; fields?: FieldMapping | undefined };

/** Ingests, their items, and the names that were uploaded. Synchronous, since SQLite is. Unknown ids change nothing. */
export interface IngestStore {
  /** Adds items at the end; keys are given now, in order. */
  create(ingest: NewIngest, items: NewItem[]): void;
  /** An ingest that has ended is waiting again. */
  add(id: string, items: NewItem[]): void;
  get(id: string): Ingest | undefined;
  items(id: string): IngestItem[];
  /** Newest first. */
  list(): Ingest[];
  /** What changed after `sequence`, oldest change first; undefined for an unknown id. */
  changesSince(id: string, sequence: number): { ingest: Ingest; items: IngestItem[] } | undefined;
  given(id: string): Given;
  /** The oldest ingest that waits. */
  nextWaiting(): string | undefined;
  /** The next of them that are read by the same fields. */
  waitingItems(id: string, limit: number): WaitingItem[];
  isWaiting(id: string, number: number): boolean;
  /** One article of the item is done; several add up. The item fails when none of them could be read. */
  record(id: string, number: number, result: ItemResult): void;
  /** Of finished items: their files, which are needed no more. They are told once. */
  takeReadFiles(id: string): string[];
  setState(id: string, state: Ingest['state'], details?: { endedAt: string; fault?: z.infer<typeof ingestFaultSchema> | undefined }): void;
  /** Failed items whose file is still there, and items never reached, wait again. How many. */
  retry(id: string): number;
  /** Of these, failed items whose file is still there wait again, to be read by these fields. How many. */
  mapFields(id: string, numbers: number[], fields: FieldMapping): number;
  /** Where the bytes of an item are, and how it was called; undefined where they are kept no more. */
  fileOf(id: string, number: number): { file: string; label: string } | undefined;
  /** The ingest is forgotten; the names it brought are not. */
  remove(id: string): void;
  /** Ends everything that was waiting or running when the process ended before. */
  interruptAll(endedAt: string): void;
  /** Failed items of ingests that ended before this moment lose their files; the ids of those ingests. */
  dropFilesOf(endedBefore: string): string[];
  /** Ingests that ended before this moment, all forgotten. */
  removeEnded(endedBefore: string): void;
  close(): void;
}
