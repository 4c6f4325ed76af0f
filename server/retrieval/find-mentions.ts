import { setImmediate } from 'node:timers/promises';
import type { Archive, ArticleEntry } from '../../ingest/corpus/archive.ts';
import { nameKey } from '../../ingest/language/names/names.ts';
import type { Filters } from '../contract/filters.ts';
import type { Mention, MentionsOfReport, MentionsResponse } from '../contract/mentions.ts';
import { toArticleFilter } from './create-retriever.ts';
import { type Spot, type Spotter, spotName, spotNumber, spotPhrase } from './spot-mentions.ts';

export type Sought = { phrase?: string | undefined; person?: string | undefined; number?: string | undefined };
export type FindMentionsOptions = {
  sought: Sought;
  filters: Filters;
  /** Given: no other reports are read. */
  articleIds?: string[] | undefined;
  limit: number;
  cursor?: string | undefined;
  signal?: AbortSignal | undefined;
};

/**
 * One page of all places where something is said. Throws NothingSoughtError for words without a word, a number without a number, and
 * InvalidMentionsCursorError; rejects on an abort.
 */
export type FindMentions = (options: FindMentionsOptions) => Promise<MentionsResponse>;

/** A cursor that no page gave. */
export class InvalidMentionsCursorError extends Error {
  override name = 'InvalidMentionsCursorError';
}

/** Characters shown on either side of a hit. */
const CONTEXT = 80;
const LIST_PAGE = 100;
/** A page ends after this long, full or not, so that no request holds the process. */
const PAGE_MS = 1_500;
/** Other requests get their turn at least this often. */
const TURN_MS = 20;

/** Where to go on: in the list page after `list`, behind article `id`, or in it from offset `from`. */
type Place = { list?: string | undefined; id?: string | undefined; from?: number | undefined };

export function createFindMentions({
  archive,
  now = () => performance.now(),
}: {
  archive: Pick<Archive, 'list' | 'idsOf' | 'textOf'>;
  now?: () => number;
}): FindMentions {
  return async ({ sought, filters, articleIds, limit, cursor, signal }) => {
    const spot = spotterOf(sought);
    const named = sought.person === undefined ? new Set<string>() : new Set(archive.idsOf({ nameKey: nameKey(sought.person) }));
    const filter = toArticleFilter(filters, articleIds);
    const began = now();
    let turn = began;
    let place = readCursor(cursor);
    const reports: MentionsOfReport[] = [];
    let [found, read] = [0, 0];
    const page = (next: Place | undefined): MentionsResponse => ({
      reports,
      read,
      of: archive.idsOf(filter).length,
      next: next ? writeCursor(next) : null,
    });

    for (;;) {
      const { articles, next } = archive.list(filter, { limit: LIST_PAGE, cursor: place.list });
      // An article that is gone meanwhile: its page is read again rather than left out.
      const at = place.id === undefined ? -1 : articles.findIndex(({ id }) => id === place.id);
      for (const entry of articles.slice(at + (at >= 0 && place.from !== undefined ? 0 : 1))) {
        signal?.throwIfAborted();
        const all = entry.id === place.id && place.from !== undefined ? behind(place.from, mentionsIn(entry)) : mentionsIn(entry);
        const shown = all.slice(0, limit - found);
        if (shown.length > 0) reports.push({ article: referenceOf(entry), mentions: shown });
        found += shown.length;
        const rest = all[shown.length];
        if (rest) return page({ list: place.list, id: entry.id, from: rest.start });
        read += 1;
        const isLast = next === null && entry === articles.at(-1);
        if (!isLast && (found >= limit || now() - began > PAGE_MS)) return page({ list: place.list, id: entry.id });
        if (now() - turn > TURN_MS) {
          await setImmediate();
          turn = now();
        }
      }
      if (next === null) return page(undefined);
      place = { list: next };
    }

    function mentionsIn({ id, revision, language }: ArticleEntry): Mention[] {
      const text = archive.textOf(id, revision)?.text ?? '';
      return spot(text, { language, isNamed: named.has(id), isKnown: named.size > 0 }).map((one) => inContext(one, text));
    }
  };
}

function spotterOf({ phrase, person, number }: Sought): Spotter {
  if (person !== undefined) return spotName(person);
  return number === undefined ? spotPhrase(phrase ?? '') : spotNumber(number);
}

function behind(from: number, mentions: Mention[]): Mention[] {
  return mentions.filter(({ start }) => start >= from);
}

function inContext({ start, end, how }: Spot, text: string): Mention {
  return {
    start,
    end,
    before: text.slice(wholeBefore(text, start), start),
    hit: text.slice(start, end),
    after: text.slice(end, wholeAfter(text, end)),
    how,
  };
}

/** The context begins and ends with a whole word, where there is one, and never in the middle of a surrogate pair. */
function wholeBefore(text: string, start: number): number {
  const from = Math.max(0, start - CONTEXT);
  if (from === 0) return 0;
  const blank = text.slice(from, start).search(/\s/u);
  return blank >= 0 ? from + blank + 1 : isLowSurrogate(text, from) ? from + 1 : from;
}

function wholeAfter(text: string, end: number): number {
  const to = Math.min(text.length, end + CONTEXT);
  if (to === text.length) return to;
  const blank = text.slice(end, to).search(/\s\S*$/u);
  return blank > 0 ? end + blank : isLowSurrogate(text, to) ? to - 1 : to;
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function referenceOf({ id, revision, label, publisher, publishedOn }: ArticleEntry): MentionsOfReport['article'] {
  return { id, revision, label, ...(publisher !== undefined && { publisher }), ...(publishedOn !== undefined && { publishedOn }) };
}

function writeCursor(place: Place): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

function readCursor(cursor: string | undefined): Place {
  if (cursor === undefined) return {};
  try {
    const { list, id, from } = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as Partial<Record<keyof Place, unknown>>;
    return {
      list: typeof list === 'string' ? list : undefined,
      id: typeof id === 'string' ? id : undefined,
      from: typeof from === 'number' ? from : undefined,
    };
  } catch (cause) {
    throw new InvalidMentionsCursorError('Use the cursor of a page as it was given', { cause });
  }
}
