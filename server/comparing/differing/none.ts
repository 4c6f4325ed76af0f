import { clauseOf } from '../../../ingest/language/quantities/measured-clause.ts';
import type { Quantity } from '../../../ingest/language/quantities/quantities.ts';
import { sameCounted } from '../../../ingest/language/quantities/same-counted.ts';
import type { Span } from '../../../ingest/language/span.ts';
import { FATES, type ReadStatement } from '../read-features.ts';
import type { ComparedPair, Differing } from './compared-pair.ts';
import { countShared, isAnybody, measureStanding, tellsOtherState } from './one-measure.ts';

/** "Vermisst wird niemand mehr", "keine Toten": the figure 0. `noun`: what there is none of; `fate`: what became of nobody, by index into FATES. */
type None = { span: Span; noun?: string; fate?: number };

const NOBODY =
  /(?<!\p{L})(?<!nicht )(?:niemand(?:em|en)?|keiner(?: der (?<of>\p{L}+))?|kein einziger|no one|nobody|none(?: of the (?<group>\p{L}+))?|not a single one)(?!\p{L})/giu;
const NO_THING =
  /(?<!\p{L})(?:[Kk]ein(?:e[nr]?)?(?: einzige[nrs]?)?|[Nn]o|[Nn]ot a single)(?= (?:(?:[a-zäöü]+(?:e[nr]?|ed) )?(?<german>\p{Lu}[\p{L}-]+)|(?<english>\p{Ll}+)))(?!\p{L})/gu;
/** "Keine weiteren Toten", "no more than ten": beyond those that there are. */
const BEYOND = /^ (?:weitere|zusätzliche|neue[nr]? |further|more|additional|other|new|fewer|less|geringere|andere)/iu;
/** What may not be, or nobody is to know, has not come about. */
const NOT_TOLD =
  /(?<!\p{L})(?:soll(?:en|te|ten)?|darf|dürf\p{L}*|will|wollen?|wollten?|könn\p{L}*|konnten?|kann|muss\p{L}*|würden?|wäre\p{L}*|ob|falls|wenn|should|must|may|might|could|would|if|whether)(?!\p{L})/iu;
/** Nobody badly hurt leaves some hurt. */
const HOW_BAD = [
  /(?<!\p{L})(?:schwer\p{L}*|lebensgefährlich\p{L}*|ernst(?:haft)?\p{L}*|seriously|severely|critically|badly)(?!\p{L})/iu,
  /(?<!\p{L})(?:leicht\p{L}*|slightly)(?!\p{L})/iu,
];
/** "Wurde für die getöteten Seeleute belangt": whose fate it is, and not what became of nobody. */
const OF_OTHERS =
  /(?<!\p{L})(?:d(?:er|ie|as|en|em|es)|the|these|those|ihre[nr]?|seine[nr]?|their|his|her|for|of|über|wegen|nach|after|over) $/iu;

/** None in the one, and some in the other: of one measure, told by what became of people or by the noun that is counted. */
export function noneDiffers(pair: ComparedPair): Differing[] {
  const { a, b } = pair;
  const found = againstSome(a, b, pair)[0];
  if (found) return [toDiffering(found.none, found.some)];
  const turned = againstSome(b, a, pair)[0];
  return turned ? [toDiffering(turned.some, turned.none)] : [];
}

function toDiffering(a: Span, b: Span): Differing {
  return { kind: 'number', by: 'number-none', a: { start: a.start, end: a.end }, b: { start: b.start, end: b.end } };
}

function againstSome(own: ReadStatement, other: ReadStatement, pair: ComparedPair): { none: Span; some: Quantity }[] {
  const counts = other.read.quantities.filter(({ unit, value }) => unit === undefined && value > 0);
  return counts.length === 0
    ? []
    : nonesIn(own).flatMap((none) =>
        counts.flatMap((some) => (isOfOne(none, some, { own, other, pair }) ? [{ none: none.span, some }] : [])),
      );
}

function isOfOne(
  { span, noun, fate }: None,
  some: Quantity,
  { own, other, pair }: { own: ReadStatement; other: ReadStatement; pair: ComparedPair },
): boolean {
  const [clause, ofNone] = [clauseIn(other, some), clauseIn(own, span)];
  if (tellsOtherState(ofNone) !== tellsOtherState(clause) || HOW_BAD.some((how) => how.test(ofNone) && !how.test(clause))) return false;
  const { counted } = some;
  const isOne = noun !== undefined && counted !== undefined && sameCounted(noun, counted);
  if (fate === undefined) {
    const zero: Quantity = { ...some, ...span, value: 0, counted: noun };
    const both: [Quantity, Quantity] = own === pair.a ? [zero, some] : [some, zero];
    return isOne && measureStanding(pair, ...both) === undefined && countShared(pair, ...both) > 0;
  }
  if (fate !== fateIn(clause)) return false;
  // "Keiner der Passagiere" and "zwei Feuerwehrleute".
  if (noun !== undefined && counted !== undefined && !isOne && ![noun, counted].some(isWhoever)) return false;
  return !isPlaced(own, span, other) && !isPlaced(other, some, own);
}

/** Anybody, or those of a fate: "Tote", "Vermissten", "casualties". */
function isWhoever(noun: string): boolean {
  return isAnybody(noun) || FATES.some((fate) => fate.test(noun));
}

/** "Auf der Fähre wurde niemand verletzt": a name of a place in the clause that the other does not speak of. */
function isPlaced(statement: ReadStatement, span: Span, other: ReadStatement): boolean {
  const clause = clauseOf(statement.read.text, span);
  return statement.read.names.some(
    (name) =>
      name.kind === 'place' &&
      clause.start <= name.start &&
      name.end <= clause.end &&
      [...other.read.names, ...other.nearNames].some(({ kind }) => kind === 'place') &&
      ![...other.read.names, ...other.nearNames].some(({ key }) => key === name.key),
  );
}

function nonesIn(statement: ReadStatement): None[] {
  const { text, quantities } = statement.read;
  return [...text.matchAll(NOBODY), ...text.matchAll(NO_THING)].flatMap((match): None[] => {
    const span = { start: match.index, end: match.index + match[0].length };
    const clause = clauseOf(text, span);
    const written = text.slice(clause.start, clause.end);
    const isCounted = quantities.some(
      ({ start, end }) => clause.start <= start && end <= clause.end && !(start < span.end && span.start < end),
    );
    if (BEYOND.test(text.slice(span.end)) || NOT_TOLD.test(written) || isCounted) return [];
    const { of, group, german, english } = match.groups ?? {};
    const noun = of ?? group ?? german ?? english;
    const fate = fateIn(written);
    return [{ span, ...(noun === undefined ? {} : { noun }), ...(fate === undefined ? {} : { fate }) }];
  });
}

/** The one fate of which a clause tells; of two, of which is not known. */
function fateIn(clause: string): number | undefined {
  const found = FATES.flatMap((fate, index) => {
    const match = fate.exec(clause);
    return match && !OF_OTHERS.test(clause.slice(0, match.index)) ? [index] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

function clauseIn({ read: { text } }: ReadStatement, span: Span): string {
  const { start, end } = clauseOf(text, span);
  return text.slice(start, end);
}
