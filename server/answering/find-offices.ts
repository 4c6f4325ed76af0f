import type { Archive, ArticleFilter } from '../../ingest/corpus/archive.ts';
import { headOfOffice, isRank } from '../../ingest/language/names/gazetteer/offices.ts';
import { findNames, nameKey, sameName } from '../../ingest/language/names/names.ts';
import type { Mention, Span } from '../../ingest/language/span.ts';
import { findWords, foldWord } from '../../ingest/language/words.ts';
import type { Language } from '../contract/answer.ts';
import { askedNames } from '../retrieval/asked-names.ts';
import type { ArticleReader } from '../retrieval/read-article.ts';

/** An office that one report gives a person, where it first does. Offsets into the text of the revision. */
export type ToldOffice = {
  articleId: string;
  revision: string;
  language: Language;
  publishedOn?: string | undefined;
  office: Mention;
  sentence: Span;
};

/** The same office in the words of several reports, the earliest first. */
export type OfficeGroup = { told: ToldOffice[] };

/** Reports that are read for a person: each costs some milliseconds. */
const MOST_REPORTS = 100;
/** "Welches Amt hat X", "In welcher Funktion …", "What post does X hold". */
const ASKS_FOR_OFFICE =
  /(?<!\p{L})(?:welche[snmr]? (?:\p{Ll}+ )?(?:amt|ämter|posten|funktion(?:en)?|position(?:en)?|dienstgrad|titel)|was ist .{2,60} von beruf|(?:what|which) (?:\p{Ll}+ )?(?:offices?|posts?|positions?|jobs?|titles?|functions?|rank))(?!\p{L})/iu;

/** "Welchen Dienstgrad hat X": then the rank is told, and not the office. */
const ASKS_FOR_RANK = /(?<!\p{L})(?:dienstgrad|rank)(?!\p{L})/iu;

/** `person`: as the question writes it. `isRank`: a rank is asked for ("General"), not an office ("Generalstabschef"). */
export type AskedOffice = { person: string; isRank: boolean };

/** Whose office or rank a question asks for; undefined for other questions. */
export function askedOffice(question: string): AskedOffice | undefined {
  if (!ASKS_FOR_OFFICE.test(question)) return undefined;
  const person = askedNames(question).find(({ kind }) => kind === 'person' || kind === 'unknown')?.text;
  return person === undefined ? undefined : { person, isRank: ASKS_FOR_RANK.test(question) };
}

/**
 * The offices that reports give a person, by office: in the order of the days on which the reports appeared, where all are known, else the office
 * that most reports name first. Reports of another language stand in groups of their own. A rank says something of an office only where no report names one.
 */
export function findOffices(
  { person, isRank: rankIsAsked }: AskedOffice,
  { archive, readArticle, filter }: { archive: Pick<Archive, 'idsOf' | 'get'>; readArticle: ArticleReader; filter: ArticleFilter },
): OfficeGroup[] {
  const ids = archive.idsOf({ ...filter, nameKey: nameKey(person) }, 'publication').slice(0, MOST_REPORTS);
  const all = ids.flatMap((id) => {
    const kept = archive.get(id);
    return kept && !kept.deleted ? officesIn({ id, revision: kept.revision, publishedOn: kept.publishedOn }, person, readArticle) : [];
  });
  const asked = all.filter(({ office }) => isRank(headOfOffice(office.text)) === rankIsAsked);
  const told = asked.length > 0 ? asked : all;
  // Ids are random: without a day, equal corpora give equal answers by the words.
  told.sort((a, b) => (a.publishedOn ?? '9').localeCompare(b.publishedOn ?? '9') || a.office.text.localeCompare(b.office.text));
  const groups: OfficeGroup[] = [];
  for (const one of told) {
    const same = groups.find((group) => group.told.some((other) => isSameOffice(other, one)));
    if (same) same.told.push(one);
    else groups.push({ told: [one] });
  }
  return areDated(groups) ? groups : groups.sort((a, b) => b.told.length - a.told.length);
}

/** Whether it is known of every report when it appeared. */
export function areDated(groups: OfficeGroup[]): boolean {
  return groups.every(({ told }) => told.every(({ publishedOn }) => publishedOn !== undefined));
}

function officesIn(
  { id, revision, publishedOn }: { id: string; revision: string; publishedOn: string | undefined },
  person: string,
  readArticle: ArticleReader,
): ToldOffice[] {
  const article = readArticle(id, revision);
  const found: ToldOffice[] = [];
  for (const name of findNames(article.text)) {
    if (name.kind !== 'person' || !sameName(name.text, person)) continue;
    for (const office of name.offices ?? []) {
      const sentence = article.sentences.find(({ start, end, headline }) => !headline && start <= office.start && office.end <= end);
      if (!sentence) continue;
      const told = {
        articleId: id,
        revision,
        language: article.language,
        publishedOn,
        office,
        sentence: { start: sentence.start, end: sentence.end },
      };
      if (!found.some((other) => isSameOffice(other, told))) found.push(told);
    }
  }
  return found;
}

/** One says what the other says, or more: "Verteidigungsminister", "dorvanischer Verteidigungsminister", "Verteidigungsminister von Dorvanien". */
function isSameOffice(a: ToldOffice, b: ToldOffice): boolean {
  if (a.language !== b.language) return false;
  const [one, other] = [stemsOf(a.office.text), stemsOf(b.office.text)];
  const head = headOfOffice(a.office.text);
  if (one.isSubsetOf(other) || other.isSubsetOf(one) || (head === headOfOffice(b.office.text) && head.length >= TELLING_HEAD)) return true;
  return isCompoundOf(a.office.text, b.office.text) || isCompoundOf(b.office.text, a.office.text);
}

/** "Generalstabschef" of "Chef des Generalstabs": its head is the last part, a noun beside that the first. */
function isCompoundOf(compound: string, phrase: string): boolean {
  const [whole, head] = [foldWord(headOfOffice(compound)), foldWord(headOfOffice(phrase))];
  if (whole === head || !whole.endsWith(head)) return false;
  return findWords(phrase).some(
    ({ folded, isFunctionWord }) =>
      !isFunctionWord && folded.length >= SHORTEST_FIRST_PART && whole.startsWith(folded.slice(0, -LONGEST_ENDING)),
  );
}

const SHORTEST_FIRST_PART = 6;
/** Of a genitive or plural: "Generalstabes". */
const LONGEST_ENDING = 2;

/** A noun this long names the office by itself ("Verteidigungsminister"); "Sekretär", "Präsident" do not. */
const TELLING_HEAD = 12;

function stemsOf(office: string): Set<string> {
  return new Set(
    findWords(office)
      .filter((word) => !word.isFunctionWord)
      .map((word) => word.stem),
  );
}
