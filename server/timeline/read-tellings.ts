import type { SentenceAttribution } from '../../ingest/language/attribution/sentence-attribution.ts';
import type { Statement as Clause } from '../../ingest/language/certainty/certainty.ts';
import { compareDates, type DateMention, isTimeAlone } from '../../ingest/language/dates/dates.ts';
import type { Span } from '../../ingest/language/span.ts';
import { neededContext } from '../answering/quoting/needed-context.ts';
import { type Chain, chainOf } from '../checking/sourcing.ts';
import { readReport, type Statement } from '../comparing/statements.ts';
import type { Dating, ToldAs } from '../contract/timeline.ts';
import type { ReadArticle } from '../retrieval/read-article.ts';
import { asFarAsItHolds, describesSubject, pieceAt, upToEndOf, withSubject } from './clause-of-date.ts';
import { dateTelling, type Published, type ReadDate, readDates } from './date-telling.ts';
import { datesNothing } from './dates-nothing.ts';
import { deniesEvent } from './denies-event.ts';
import { inAgreeingYears, inFittingYear } from './fitting-year.ts';

/**
 * One date in one sentence of a report, with what it dates. `article`: index of the report; `clause`: the part of the sentence that the date belongs to, the whole where it is the
 * only one; `mention`: with the interval it comes to; `context`: positions of the neighbours without which the sentence misleads.
 */
export type FoundTelling = {
  article: number;
  position: number;
  clause: Statement;
  /** The clause alone is quoted: the rest of its sentence tells of another time. */
  isClauseQuoted: boolean;
  dating: Dating;
  mention: DateMention;
  toldAs: ToldAs;
  negated: boolean;
  source: Chain;
  /** The date is that of a saying ("wie das Amt am Dienstag mitteilte"), not of what is said. */
  datesSaying: boolean;
  context: number[];
};

/** All that a report dates, in its order. `leftOut`: sentences beyond the limit of a report. Linear in its text. */
export function readTellings(
  article: ReadArticle,
  { index, published }: { index: number; published: Published | undefined },
): { tellings: FoundTelling[]; leftOut: number } {
  const { statements: clauses, attributions, times } = article.annotations();
  const alone = times.flatMap((time) => (time.kind === 'date' || time.kind === 'span' ? [time] : []));
  if (alone.length === 0) return { tellings: [], leftOut: 0 };
  const dates = readDates(article.text, alone, published);
  const report = readReport(article, index);
  let [nextDate, nextClause] = [0, 0];
  const tellings = report.statements.flatMap((sentence) => {
    while ((dates[nextDate]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) nextDate += 1;
    while ((clauses[nextClause]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) nextClause += 1;
    const own = upTo(dates, nextDate, sentence);
    return own.length === 0 ? [] : tellingsOf(sentence, { own, pieces: upTo(clauses, nextClause, sentence) });
  });
  return { tellings, leftOut: report.leftOut };

  function tellingsOf(sentence: Statement, { own, pieces }: { own: ReadDate[]; pieces: Clause[] }): FoundTelling[] {
    const placed = own
      .map((date) => ({ date, piece: pieceAt(pieces, date) }))
      .filter(({ date, piece }) => !datesNothing(article.text, date, { sentence, clause: piece ?? sentence }));
    const kept = placed.filter(
      (one, at) =>
        !placed.some((other, place) => place !== at && areTogether(article.text, one, other) && tellsBetter(other, one, place < at)),
    );
    const context = neededContext(article.sentences, sentence.position);
    const read = kept.map(({ date, piece: found }) => {
      const piece = found && asFarAsItHolds(article.text, date, found);
      const isAnnounced = piece?.certainty === 'planned' || piece?.certainty === 'possible' || piece?.certainty === 'demanded';
      return { piece, isAnnounced, date: inFittingYear(article.text, date, { sentence, published, isAnnounced }) };
    });
    return inAgreeingYears(article.text, read, { sentence, published }).map((date, at) => {
      const piece = read[at]?.piece;
      const { dating, mention } = dateTelling(article.text, date, published);
      const isOfSubject = kept.length === 1 && piece !== undefined && describesSubject(piece, pieces);
      const isWholeSentence = piece === undefined || (kept.length === 1 && !isOfSubject);
      const clause = isOfSubject
        ? upToEndOf(piece, sentence)
        : isWholeSentence
          ? sentence
          : withSubject(sentence, { piece, opening: pieces[0] });
      const attribution = attributions[sentence.position];
      const source = chainOf(article.text, attribution);
      return {
        article: index,
        position: sentence.position,
        clause,
        isClauseQuoted: isOfSubject,
        dating,
        mention,
        ...putAs(piece, { source, attribution, dating, published }),
        source,
        datesSaying: datesSaying(piece, attribution?.cue),
        context,
      };
    });
  }
}

/** Those of a list in order, from a place in it on, that begin before the sentence ends. */
function upTo<Found extends Span>(spans: readonly Found[], from: number, { end }: Span): Found[] {
  let to = from;
  while ((spans[to]?.start ?? end) < end) to += 1;
  return spans.slice(from, to);
}

type Placed = { date: ReadDate; piece: Clause | undefined };

/** In one clause, or with nothing but a bracket or a comma between them. */
function areTogether(text: string, one: Placed, other: Placed): boolean {
  if (one.piece !== undefined && one.piece === other.piece) return true;
  const [first, second] = one.date.start < other.date.start ? [one.date, other.date] : [other.date, one.date];
  return second.start - first.end < MOST_BETWEEN && /^\s*[(,]?\s*(?:de[mnr]|the)?\s*$/u.test(text.slice(first.end, second.start));
}

const MOST_BETWEEN = 12;

/**
 * "am Donnerstag (19. September)", "am Abend des 3. Mai um 20 Uhr": of words of one clause for one time the more exact stand for all; a day that cannot be placed
 * stands for its hour ("Um 5.42 Uhr ist am Montag …").
 */
function tellsBetter(other: Placed, one: Placed, isBefore: boolean): boolean {
  const isUnplaced = one.date.interval === undefined && other.date.interval === undefined;
  if (isUnplaced && isTimeAlone(one.date) && !isTimeAlone(other.date)) return true;
  const order = compareDates(other.date, one.date);
  if (order !== 'equal' && order !== 'compatible') return false;
  const [better, worse] = [exactness(other.date), exactness(one.date)];
  return better > worse || (better === worse && isBefore);
}

/** What takes its day from another date of the text yields to that date. */
const EXACTNESS = { itself: 2, anchor: 1, text: 0.9, nothing: 0 } as const;

function exactness({ interval, resolvedAgainst, month, day }: ReadDate): number {
  if (interval === undefined) return 0;
  const days = (Date.parse(interval.end.slice(0, 10)) - Date.parse(interval.start.slice(0, 10))) / 86_400_000;
  return 1 / (1 + days) + EXACTNESS[resolvedAgainst] / 10 + (month !== undefined && day !== undefined ? 0.05 : 0);
}

/** Where a cue stands in the sentence itself, its clauses tell which of them is another's word; where it stands elsewhere, the whole sentence is. */
function putAs(
  piece: Clause | undefined,
  {
    source,
    attribution,
    dating,
    published,
  }: { source: Chain; attribution: SentenceAttribution | undefined; dating: Dating; published: Published | undefined },
): { toldAs: ToldAs; negated: boolean } {
  const isFact = !piece || isActOfSaying(piece, dating, published) || isPremise(piece);
  const certainty = isFact ? 'asserted' : piece.certainty;
  const { how, cue } = attribution ?? {};
  // "hat ihn festnehmen lassen, der spioniert haben soll": hearsay is the clause with the "soll".
  const isInClauses = how === 'cue' || (how === 'modal' && cue !== undefined);
  const isOthers = (source.origins.length > 0 || source.anonymous) && how !== undefined && !isInClauses;
  const toldAs = certainty === 'asserted' && isOthers ? 'reported' : certainty;
  const isPlan = isAhead(dating, published) && (toldAs === 'asserted' || toldAs === 'reported');
  return { toldAs: isPlan ? 'planned' : toldAs, negated: piece !== undefined && deniesEvent(piece) };
}

/** Verbs that only put an infinitive into the future; the others ("kündigte an", "beantragte") are themselves what happened. */
const AUXILIARY_PLAN =
  /^(?:soll|woll|will|werd|wird|würd|möcht|geplant|plan|vorgesehen|angesetzt|muss|müss|should|would|must|is|are|was|were|due|scheduled|set)/iu;

/** "Die Gewerkschaft hatte den Streik am 14. Juni angekündigt": what is dated is the announcement, and it has happened. */
function isActOfSaying({ certainty, cue }: Clause, { interval }: Dating, published: Published | undefined): boolean {
  if ((certainty !== 'planned' && certainty !== 'demanded') || !cue || AUXILIARY_PLAN.test(cue.text)) return false;
  return interval !== undefined && published !== undefined && interval.end.slice(0, 10) <= published.on;
}

/** "Die Bank rief zum Sparen auf, nachdem die Automaten am Abend leer waren": what a demand or plan rests on has happened. */
function isPremise({ text, certainty }: Clause): boolean {
  return (certainty === 'planned' || certainty === 'demanded') && /^(?:nachdem|weil|da|after|because)\s/iu.test(text);
}

/** The words that say who said it stand in the very clause that the date is in. */
function datesSaying(piece: Clause | undefined, cue: Span | undefined): boolean {
  if (!piece || !cue || piece.certainty !== 'asserted') return false;
  return piece.start <= cue.start && cue.start < piece.end;
}

/** What begins after its report was published has not happened yet, however it is put: "Kunden können sich ab Montag melden". */
function isAhead({ interval, bound }: Dating, published: Published | undefined): boolean {
  return interval !== undefined && published !== undefined && bound !== 'until' && interval.start.slice(0, 10) > published.on;
}
