import { z } from 'zod';
import type { ReadOutcome } from '../read-outcome.ts';

/** Formats whose parsers can be made to hang or to fill the memory. */
export const isolatedFormats = ['html', 'pdf', 'docx', 'email'] as const;
export type IsolatedFormat = (typeof isolatedFormats)[number];

/** What a parser process is asked for. `path` is a name only: nothing is opened there. */
export type ParseJob = { format: IsolatedFormat; bytes: Uint8Array; path: string };

/** A file that came inside another; `name` has an extension that tells its kind where its giver knew it. */
export type Attachment = { name: string; bytes: Uint8Array };

export type ParsedFile = { outcome: ReadOutcome; attachments: Attachment[] };

/** Both ends are this project's own code, so the messages between them are only told from others, not checked field by field. */
export const parseJobSchema = z.custom<ParseJob>(
  (value) => typeof value === 'object' && value !== null && 'format' in value && 'bytes' in value && value.bytes instanceof Uint8Array,
);
export const parsedFileSchema = z.custom<ParsedFile>(
  (value) => typeof value === 'object' && value !== null && 'outcome' in value && 'attachments' in value,
);
