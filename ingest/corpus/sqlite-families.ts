import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { CandidateLimits, Candidates, Families, Family, FamilyLink, Placing, SharedSpan } from './families.ts';
import { prepareFamilyMembership } from './family-membership.ts';
import { inWriteTransaction } from './write-transaction.ts';

/** A key that articles of so many families have is of the language, or of a publisher's page, not of a report. */
const COMMON_TO = 12;
/** Rows looked at for one key: enough to tell a large family from many. */
const ROWS_OF_A_KEY = 128;
/** Two keys in common may be chance; so many articles with fewer are not looked at. */
const FEWEST_KEYS = 2;

const spanSchema = z.object({ start: z.int(), end: z.int() });
const sharedSchema = z.string().transform((json) => z.array(z.object({ own: spanSchema, other: spanSchema })).parse(JSON.parse(json)));

const memberSchema = z
  .object({
    family: z.string(),
    article_id: z.string(),
    revision: z.string(),
    published_on: z.string().nullable(),
    ingested_at: z.string(),
  })
  .transform((row) => ({
    family: row.family,
    member: { articleId: row.article_id, revision: row.revision, publishedOn: row.published_on ?? undefined, ingestedAt: row.ingested_at },
  }));

/** Families and what finds them, in the archive's database. */
export function createSqliteFamilies(database: DatabaseSync): Families & FamilyUpkeep {
  const { join, leave } = prepareFamilyMembership(database);
  const placeOf = database.prepare('SELECT number, revision, family, live FROM family_places WHERE article_id = ?');
  const addPlace = database.prepare(`
    INSERT INTO family_places (article_id, revision, rules, live, settled) VALUES (:articleId, :revision, :rules, :live, 1)
    ON CONFLICT (article_id) DO UPDATE SET revision = :revision, rules = :rules, live = :live, settled = 1
    RETURNING number`);
  const forgetPlace = database.prepare('UPDATE family_places SET revision = NULL WHERE number = ?');
  const setLive = database.prepare('UPDATE family_places SET live = :live WHERE number = :number');
  const isLive = database.prepare('SELECT deleted_at IS NULL AS live FROM articles WHERE id = ?');
  const keep = database.prepare('INSERT OR REPLACE INTO family_signatures (number, keys, signature) VALUES (?, ?, ?)');
  const readKeys = database.prepare('SELECT keys FROM family_signatures WHERE number = ?');
  const readSignature = database.prepare('SELECT signature FROM family_signatures JOIN family_places USING (number) WHERE article_id = ?');
  const dropSignature = database.prepare('DELETE FROM family_signatures WHERE number = ?');
  const addKey = database.prepare('INSERT OR IGNORE INTO family_keys (key, number) VALUES (?, ?)');
  const dropKey = database.prepare('DELETE FROM family_keys WHERE key = ? AND number = ?');
  const holders = database.prepare(`
    SELECT family_keys.number, COALESCE(family, -family_keys.number) AS family
    FROM family_keys JOIN family_places USING (number) WHERE key = ? ORDER BY family_keys.number LIMIT ${ROWS_OF_A_KEY}`);
  const nameOf = database.prepare('SELECT article_id FROM family_places WHERE number = ?');
  const addLink = database.prepare(`
    INSERT OR REPLACE INTO family_links (number, other, near_copy, shared) VALUES (:number, :other, :nearCopy, :shared)`);
  const dropLinks = database.prepare('DELETE FROM family_links WHERE number = :number OR other = :number');
  const otherRules = database.prepare('SELECT 1 FROM family_places WHERE rules <> ? AND revision IS NOT NULL LIMIT 1');
  const unplaced = database.prepare(`
    SELECT articles.id, articles.revision FROM articles LEFT JOIN family_places ON article_id = articles.id
    WHERE deleted_at IS NULL AND (family_places.revision IS NOT articles.revision OR settled = 0) ORDER BY articles.rowid`);
  const familyOf = database.prepare(`
    SELECT founder.article_id AS family FROM family_places one JOIN family_places founder ON founder.number = one.family
    WHERE one.article_id = ?`);
  const MEMBERS = `
    SELECT founder.article_id AS family, family_places.article_id, articles.revision, published_on,
      (SELECT MIN(stored_at) FROM revisions WHERE revisions.article_id = articles.id) AS ingested_at
    FROM family_places founder JOIN family_places ON family_places.family = founder.number
      JOIN current_articles AS articles ON articles.id = family_places.article_id`;
  const members = database.prepare(`
    ${MEMBERS} WHERE founder.number = (SELECT family FROM family_places WHERE article_id = ?)
    ORDER BY published_on IS NULL, published_on, ingested_at, family_places.number`);
  const listed = database.prepare(`
    ${MEMBERS} WHERE founder.article_id IN (
      SELECT DISTINCT named.article_id FROM family_places one JOIN family_places named ON named.number = one.family
      WHERE named.article_id > ? ORDER BY named.article_id LIMIT ?)
    ORDER BY founder.article_id, published_on IS NULL, published_on, ingested_at, family_places.number`);
  const sharedSpans = database.prepare(`
    SELECT own.article_id, own.revision, other.article_id AS other_id, other.revision AS other_revision, shared
    FROM family_places own JOIN family_links USING (number) JOIN family_places other ON other.number = family_links.other
    WHERE own.article_id = ? AND near_copy = 0 AND own.live = 1 AND other.live = 1 ORDER BY other.number`);

  const numberOf = (articleId: string): number | undefined => {
    const row = placeOf.get(articleId);
    return row && Number(row.number);
  };

  function forget(number: number): void {
    leave(number);
    for (const key of keysOf(number)) dropKey.run(key, number);
    dropSignature.run(number);
    dropLinks.run({ number });
    forgetPlace.run(number);
  }

  function keysOf(number: number): number[] {
    const packed = readKeys.get(number)?.keys;
    return packed instanceof Uint8Array ? unpackKeys(packed) : [];
  }

  function candidates(keys: readonly number[], { except, most, mostOfAFamily }: CandidateLimits): Candidates {
    const own = numberOf(except);
    const found = new Map<number, { keys: number; family: number }>();
    const common = new Set<number>();
    for (const key of keys) {
      const rows = holders.all(key).map((row) => ({ number: Number(row.number), family: Number(row.family) }));
      if (new Set(rows.map(({ family }) => family)).size >= COMMON_TO) {
        common.add(key);
        continue;
      }
      for (const { number, family } of rows) if (number !== own) found.set(number, { keys: (found.get(number)?.keys ?? 0) + 1, family });
    }
    const fewest = Math.min(FEWEST_KEYS, keys.length - common.size);
    const taken = new Map<number, number>();
    const best = [...found]
      .filter(([, candidate]) => candidate.keys >= fewest)
      .sort(([a, one], [b, other]) => other.keys - one.keys || a - b)
      .filter(([, { family }]) => {
        const before = taken.get(family) ?? 0;
        taken.set(family, before + 1);
        return before < mostOfAFamily;
      });
    return { articles: best.slice(0, most).map(([number]) => String(nameOf.get(number)?.article_id)), common };
  }

  function place({ articleId, revision, rules, keys, signature }: Placing, links: readonly FamilyLink[]): void {
    const known = placeOf.get(articleId);
    if (known && known.revision !== revision) forget(Number(known.number));
    const live = Number(isLive.get(articleId)?.live);
    const number = Number(addPlace.get({ articleId, revision, rules, live })?.number);
    keep.run(number, packKeys(keys), signature);
    for (const key of keys) addKey.run(key, number);
    for (const { other, nearCopy, shared } of links) {
      const otherNumber = numberOf(other);
      if (otherNumber === undefined) continue;
      const turned = shared.map((passage) => ({ own: passage.other, other: passage.own }));
      addLink.run({ number, other: otherNumber, nearCopy: Number(nearCopy), shared: JSON.stringify(shared) });
      addLink.run({ number: otherNumber, other: number, nearCopy: Number(nearCopy), shared: JSON.stringify(turned) });
    }
    if (live) join(number);
  }

  return {
    of: (articleId) => toFamilies(members.all(articleId))[0],
    list: ({ limit, after = '' }) => toFamilies(listed.all(after, limit)),
    idsOf: (articleIds) =>
      new Map(
        articleIds.flatMap((articleId) => {
          const row = familyOf.get(articleId);
          return row ? [[articleId, String(row.family)] as const] : [];
        }),
      ),
    sharedSpans: (articleId) =>
      sharedSpans.all(articleId).flatMap((row): SharedSpan[] =>
        sharedSchema.parse(row.shared).map(({ own, other }) => ({
          ...own,
          articleId,
          revision: String(row.revision),
          other: { ...other, articleId: String(row.other_id), revision: String(row.other_revision) },
        })),
      ),
    unplaced: () => unplaced.all().map((row) => ({ articleId: String(row.id), revision: String(row.revision) })),
    clearOthers: (rules) =>
      inWriteTransaction(database, () => {
        if (!otherRules.get(rules)) return;
        database.exec(`
          DELETE FROM family_keys; DELETE FROM family_links; DELETE FROM family_signatures;
          UPDATE family_places SET family = NULL, revision = NULL`);
      }),
    candidates,
    signatureOf: (articleId) => {
      const packed = readSignature.get(articleId)?.signature;
      return packed instanceof Uint8Array ? packed : undefined;
    },
    place: (placing, links) => inWriteTransaction(database, () => place(placing, links)),
    inTransaction: (write) => inWriteTransaction(database, write),

    articleStored: (articleId, revision) => {
      const known = placeOf.get(articleId);
      if (!known) return;
      const number = Number(known.number);
      setLive.run({ number, live: 1 });
      if (known.revision !== revision) forget(number);
      else if (known.live === 0) join(number);
    },
    articleDeleted: (articleId) => {
      const number = numberOf(articleId);
      if (number === undefined) return;
      setLive.run({ number, live: 0 });
      leave(number);
    },
    articleRestored: (articleId) => {
      const number = numberOf(articleId);
      if (number === undefined) return;
      setLive.run({ number, live: 1 });
      join(number);
    },
  };
}

/** What the archive calls within its own writes, so that no family is wrong for a moment. */
export type FamilyUpkeep = {
  articleStored(articleId: string, revision: string): void;
  articleDeleted(articleId: string): void;
  articleRestored(articleId: string): void;
};

function toFamilies(rows: unknown[]): Family[] {
  const parsed = rows.map((row) => memberSchema.parse(row));
  return [...Map.groupBy(parsed, ({ family }) => family)].map(([id, found]) => {
    const members = found.map(({ member }) => member);
    const undated = members.filter(({ publishedOn }) => publishedOn === undefined).length;
    return { id, members, earliestBy: undated < members.length ? 'published' : 'ingested', undated };
  });
}

function packKeys(keys: readonly number[]): Uint8Array {
  return new Uint8Array(Float64Array.from(keys).buffer);
}

function unpackKeys(packed: Uint8Array): number[] {
  return [...new Float64Array(packed.buffer.slice(packed.byteOffset, packed.byteOffset + packed.byteLength))];
}
