import type { Archive } from '../../ingest/corpus/archive.ts';
import { countIndependent } from '../checking/independent-sources.ts';
import type { Coverage, Language } from '../contract/answer.ts';
import type { AnswerEvent } from '../contract/answer-events.ts';
import type { Claim } from '../contract/claim.ts';
import type { Filters } from '../contract/filters.ts';
import type { Mention, MentionsOfReport, Sought } from '../contract/mentions.ts';
import { writeReport } from '../contract/write-report.ts';
import { createFindMentions } from '../retrieval/find-mentions.ts';
import { type ArticleReader, createArticleReader } from '../retrieval/read-article.ts';
import { frame, quotationOf } from './told-claims.ts';

export type TellMentionsOptions = {
  sought: Sought;
  language: Language;
  filters?: Filters | undefined;
  articleIds?: string[] | undefined;
  signal?: AbortSignal | undefined;
};

/** Every place where something is said, counted, as the events of an answer behind `question-understood`. Rejects on an abort. */
export type TellMentions = (options: TellMentionsOptions) => AsyncGenerator<AnswerEvent>;

/** Reports that are quoted; the others are counted. */
const MOST_QUOTED = 12;
const PAGE = 1_000;

type Counted = { article: MentionsOfReport['article']; places: number; mentions: Mention[] };

/**
 * Reads every report, as the search for mentions does, and says in how many places of how many reports the sought thing is said; of each report, the newest first, its first
 * sentence with it is quoted.
 */
export function createTellMentions({ archive }: { archive: Archive }): TellMentions {
  const findMentions = createFindMentions({ archive });
  const readArticle = createArticleReader({ archive });
  return async function* tellMentions({ sought, language, filters = {}, articleIds, signal }) {
    const reports = new Map<string, Counted>();
    let [read, of, cursor]: [number, number, string | undefined] = [0, 0, undefined];
    do {
      const page = await findMentions({ sought: { [sought.kind]: sought.words }, filters, articleIds, limit: PAGE, cursor, signal });
      for (const { article, mentions } of page.reports) count(reports, { article, mentions });
      [read, of, cursor] = [read + page.read, page.of, page.next ?? undefined];
      if (cursor !== undefined) yield { type: 'progress', stage: 'reading', done: read, total: of };
    } while (cursor !== undefined);

    const counted = [...reports.values()];
    const places = counted.reduce((sum, report) => sum + report.places, 0);
    const words = WORDS[language];
    if (counted.length === 0) {
      const missing = words.none(sought, of);
      yield { type: 'answer-abstained', abstention: { code: 'no-match', missing, terms: [sought.words], nearest: [] }, articles: [] };
      yield { type: 'answer-end', reason: 'finished', coverage: { searched: of, relevant: 0, cited: 0, independent: 0 } };
      return;
    }
    const quoted = counted.slice(0, MOST_QUOTED);
    const claims: Claim[] = [frame(words.counted(sought, { places, reports: counted.length, of }))];
    for (const report of quoted)
      claims.push(
        frame(`${writeReport(report.article, language)}: ${words.places(report.places)}`),
        quotationOf(firstTold(report, readArticle)),
      );
    if (counted.length > quoted.length) claims.push(frame(words.beyond(counted.length - quoted.length)));
    const articles = new Map(quoted.map(({ article }) => [article.id, article]));
    for (const [number, claim] of claims.entries()) {
      const cited = claim.citations.flatMap(({ articleId }) => articles.get(articleId) ?? []);
      const block = { ...claim.block, number };
      yield { type: 'claim-checked', claim: { ...claim, id: `told-${number + 1}`, block }, articles: cited };
    }
    const coverage: Coverage = {
      searched: of,
      relevant: counted.length,
      cited: quoted.length,
      independent: countIndependent(claims, archive.families),
    };
    yield { type: 'answer-end', reason: 'finished', coverage };
  };
}

/** Only so many mentions are kept as are needed to quote one. */
const MOST_KEPT = 20;

/** A report may go on on the next page. */
function count(reports: Map<string, Counted>, { article, mentions }: MentionsOfReport): void {
  const known = reports.get(article.id) ?? { article, places: 0, mentions: [] };
  const kept =
    reports.size < MOST_QUOTED || reports.has(article.id) ? [...known.mentions, ...mentions].slice(0, MOST_KEPT) : known.mentions;
  reports.set(article.id, { ...known, places: known.places + mentions.length, mentions: kept });
}

/** The first sentence that states something and has the sought thing; else the headline that has it, else the bare words. */
function firstTold({ article: { id, revision }, mentions }: Counted, readArticle: ArticleReader) {
  const { sentences, text } = readArticle(id, revision);
  const holding = mentions.flatMap((mention) => sentences.find(({ start, end }) => start <= mention.start && mention.end <= end) ?? []);
  const { start, end } = holding.find(({ headline }) => !headline) ?? holding[0] ?? mentions[0] ?? { start: 0, end: 0 };
  return { articleId: id, revision, start, end, quote: text.slice(start, end), verdict: 'supported' as const };
}

const of = (number: number, one: string, more: string, language: Language) =>
  number === 1 ? one : `${number.toLocaleString(language)} ${more}`;

type Counts = { places: number; reports: number; of: number };

const WORDS = {
  de: {
    counted: ({ kind, words }: Sought, { places, reports, of: all }: Counts) =>
      `„${words}“ (${HOW.de[kind]}): ${of(places, 'eine Stelle', 'Stellen', 'de')} in ${of(reports, 'einem Bericht', 'Berichten', 'de')}; gelesen ${all === 1 ? 'ist einer' : `sind alle ${all.toLocaleString('de')}`}. Von jedem Bericht die erste Stelle, der neueste zuerst:`,
    places: (places: number) => of(places, 'eine Stelle', 'Stellen', 'de'),
    beyond: (reports: number) => `Hier nicht gezeigt: ${of(reports, 'ein älterer Bericht', 'ältere Berichte', 'de')}.`,
    none: ({ kind, words }: Sought, all: number) =>
      `„${words}“ (${HOW.de[kind]}) steht in keinem der gelesenen Berichte; gelesen ${all === 1 ? 'ist einer' : `sind alle ${all.toLocaleString('de')}`}.`,
  },
  en: {
    counted: ({ kind, words }: Sought, { places, reports, of: all }: Counts) =>
      `“${words}” (${HOW.en[kind]}): ${of(places, 'one place', 'places', 'en')} in ${of(reports, 'one report', 'reports', 'en')}; ${all === 1 ? 'one was read' : `all ${all.toLocaleString('en')} were read`}. Of each report the first place, the newest first:`,
    places: (places: number) => of(places, 'one place', 'places', 'en'),
    beyond: (reports: number) => `Not shown here: ${of(reports, 'one older report', 'older reports', 'en')}.`,
    none: ({ kind, words }: Sought, all: number) =>
      `“${words}” (${HOW.en[kind]}) stands in none of the reports; ${all === 1 ? 'one was read' : `all ${all.toLocaleString('en')} were read`}.`,
  },
};

const HOW: Record<Language, Record<Sought['kind'], string>> = {
  de: { person: 'als Name, in jeder Schreibung', phrase: 'in jeder Beugung', number: 'in Ziffern und Worten' },
  en: { person: 'as a name, in any spelling', phrase: 'in any form', number: 'in figures and words' },
};
