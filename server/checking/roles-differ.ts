import type { Name } from '../../ingest/language/names/names.ts';
import type { Reason } from '../contract/citation.ts';
import type { Pair } from './pair.ts';
import type { ReadText } from './read-text.ts';

/** What somebody has to do with the verb, as case, preposition and place in the clause tell. */
type Role = 'agent' | 'patient' | 'to' | 'from' | 'against' | 'with' | 'for' | 'in' | 'of';

const PREPOSITIONS: Record<string, Role> = {
  an: 'to',
  nach: 'to',
  zu: 'to',
  zum: 'to',
  zur: 'to',
  to: 'to',
  into: 'to',
  aus: 'from',
  from: 'from',
  gegen: 'against',
  against: 'against',
  über: 'against',
  over: 'against',
  mit: 'with',
  with: 'with',
  für: 'for',
  for: 'for',
  in: 'in',
  im: 'in',
  at: 'in',
  of: 'of',
  durch: 'agent',
  by: 'agent',
};
const GERMAN_PASSIVE = /(?<!\p{L})(?:wurden?|wird|werden|worden)(?!\p{L})/u;
const ENGLISH_PASSIVE =
  /\b(?:was|were|is|are|been|being|be) (?:\p{Ll}+ly )?(?:\p{Ll}+ed|\p{Ll}+en|won|sold|bought|sent|built|held|led|made|told|met|hit|beat|taken|given|put|lost|left|found|paid)\b/u;

type Placed = { name: Name; role: Role | undefined; order: number };

/**
 * Two names of a claim that have each other's part in the source: "A lieferte an B" and "B lieferte an A". Told only where both have a part in both texts,
 * and the parts are changed.
 */
export function rolesDiffer({ claim, source, across, aligned }: Pair): Reason[] {
  const here = placedNames(claim);
  const there = placedNames(source);
  const same = (a: Placed, b: Placed) => a.name.key === b.name.key || sharesFamily(a.name, b.name);
  const pairs = here.flatMap((one, index) => {
    const [first, ...moreFirst] = there.filter((other) => same(one, other));
    if (!first || moreFirst.length > 0 || here.filter((other) => same(one, other)).length > 1) return [];
    return here.slice(index + 1).flatMap((other) => {
      const [second, ...more] = there.filter((candidate) => same(other, candidate));
      if (!second || more.length > 0 || second === first || here.filter((candidate) => same(other, candidate)).length > 1) return [];
      return [{ one, other, first, second }];
    });
  });
  const swapped = pairs.find((pair) => isSwapped(pair, { claim, source, across, aligned }));
  return swapped
    ? [
        {
          code: 'direction-differs',
          claim: between(claim.text, swapped.one, swapped.other),
          source: between(source.text, swapped.first, swapped.second),
        },
      ]
    : [];
}

type Four = { one: Placed; other: Placed; first: Placed; second: Placed };

function isSwapped({ one, other, first, second }: Four, { claim, source, across, aligned }: Pair): boolean {
  const roles = [one.role, other.role, first.role, second.role];
  if (roles.every((role) => role !== undefined) && one.role !== other.role && one.role === second.role && other.role === first.role)
    return true;
  if (across || isWhere(one, first) !== isWhere(other, second)) return false;
  if (hasCrossedNeighbours({ one, other, first, second }, { claim, source, across, aligned })) return true;
  // In the same surroundings, in the other's place.
  const [a, b, c, d] = [around(claim, one.name), around(claim, other.name), around(source, first.name), around(source, second.name)];
  const straight = alike(a, c) + alike(b, d);
  const crossed = alike(a, d) + alike(b, c);
  return alike(a, d) > 0 && alike(b, c) > 0 && crossed >= straight + MARGIN;
}

/** "In Teheran" is where it happened in both, whatever words it stands by: no part for somebody else to take. */
function isWhere(here: Placed, there: Placed): boolean {
  return here.role === 'in' && there.role === 'in';
}

/** Content words this near to a name are its neighbours. */
const NEAR = 2;
/** What they stand by in the source: clauses may be told in another order. */
const NEAR_IN_SOURCE = 3;

/** The words next to each of the two stand next to the other one in the source. */
function hasCrossedNeighbours({ one, other, first, second }: Four, { source, aligned }: Pair): boolean {
  const content = source.words.map((word, at) => ({ word, at })).filter(({ word }) => !word.isFunctionWord);
  const placeOf = new Map(content.map(({ at }, place) => [at, place]));
  const placeOfName = ({ name }: Placed) => content.findIndex(({ word }) => word.start >= name.start);
  const [placeFirst, placeSecond] = [placeOfName(first), placeOfName(second)];
  const isOfNames = (start: number, end: number) => [one, other].some(({ name }) => name.start <= start && end <= name.end);
  const near = ({ name }: Placed, to: number, notTo: number) => {
    const at = aligned.findIndex(({ word }) => word.start >= name.start);
    return aligned.reduce((sum, { word, at: there }, index) => {
      const place = placeOf.get(there);
      if (place === undefined || isOfNames(word.start, word.end) || Math.abs(index - at) > NEAR + 1) return sum;
      const [near, far] = [Math.abs(place - to), Math.abs(place - notTo)];
      return near <= NEAR_IN_SOURCE && near < far ? sum + 1 : sum;
    }, 0);
  };
  const straight = near(one, placeFirst, placeSecond) + near(other, placeSecond, placeFirst);
  const [crossedOne, crossedOther] = [near(one, placeSecond, placeFirst), near(other, placeFirst, placeSecond)];
  return crossedOne > 0 && crossedOther > 0 && crossedOne + crossedOther >= straight + 2;
}

/** Surroundings that fit each other's place by one word more than their own say nothing yet. */
const MARGIN = 3;

type Around = { before: string[]; behind: string[] };

function around({ words }: ReadText, { start, end }: Name): Around {
  const first = words.findIndex((word) => word.start >= start);
  const behind = words.findIndex((word) => word.start >= end);
  return {
    before: words
      .slice(Math.max(0, first - 3), first)
      .map(({ folded }) => folded)
      .reverse(),
    behind: behind < 0 ? [] : words.slice(behind, behind + 3).map(({ folded }) => folded),
  };
}

/** Words in a row that stand before and behind both, nearest first. */
function alike(a: Around, b: Around): number {
  return run(a.before, b.before) + run(a.behind, b.behind);
}

function run(a: string[], b: string[]): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

function sharesFamily(a: Name, b: Name): boolean {
  return a.kind === 'person' && b.kind === 'person' && a.family !== undefined && a.family === b.family;
}

function placedNames(read: ReadText): Placed[] {
  return read.names
    .filter(({ form, kind }) => form === 'name' && kind !== 'unknown')
    .map((name, order) => ({ name, role: roleOf(name, read), order }));
}

function roleOf(name: Name, { text, words, language, statements }: ReadText): Role | undefined {
  const clause = statements.find(({ start, end }) => start <= name.start && name.end <= end);
  if (!clause) return undefined;
  const passive = (language === 'de' ? GERMAN_PASSIVE : ENGLISH_PASSIVE).test(clause.text);
  const inClause = words.filter(({ start, end }) => start >= clause.start && end <= name.start);
  const before = inClause.slice(-4).map(({ text: written }) => written.toLowerCase());
  // "an den iranischen Präsidenten X": what stands between the preposition and the name belongs to it.
  for (let back = before.length - 1; back >= 0; back -= 1) {
    const word = before[back] ?? '';
    const role = PREPOSITIONS[word];
    if (role !== undefined) return role;
    if (word === 'von' || word === 'vom') return passive ? 'agent' : 'from';
    if (word === 'des' || word === 'eines') return 'of';
    if (word === 'den' || word === 'einen') return 'patient';
    if (word === 'dem' || word === 'einem') return 'to';
    if (back < before.length - 2) break;
  }
  const verb = finiteAt(clause.text, language);
  if (verb < 0) return undefined;
  const isBefore = name.start - clause.start < verb;
  const subject: Role = passive ? 'patient' : 'agent';
  if (isBefore) return subject;
  if (language === 'en') return text.slice(name.end, name.end + 2) === "'s" ? 'of' : 'patient';
  return undefined;
}

function finiteAt(clause: string, language: 'de' | 'en'): number {
  const pattern =
    language === 'de'
      ? /(?<=\p{L} )(?:ist|sind|war|waren|hat|haben|hatte|hatten|wird|werden|wurde|wurden|kann|konnte|soll|will|traf|gab|gewann|verlor|\p{Ll}{3,}ten?|\p{Ll}{3,}t)(?!\p{L})/u
      : /(?<=\p{L} )(?:is|are|was|were|has|have|had|will|would|can|could|may|met|gave|won|lost|beat|told|sold|bought|sent|took|made|led|\p{Ll}{3,}ed|\p{Ll}{3,}s)\b/u;
  return pattern.exec(clause)?.index ?? -1;
}

function between(text: string, a: Placed, b: Placed): string {
  const [start, end] = [Math.min(a.name.start, b.name.start), Math.max(a.name.end, b.name.end)];
  return text.slice(start, Math.min(end, start + 120));
}
