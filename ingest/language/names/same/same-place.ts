import { familyNames, letterKey } from '../gazetteer/family-names.ts';
import type { KnownName } from '../gazetteer/gazetteer.ts';
import { givenNames } from '../gazetteer/given-names.ts';
import { actsAsGovernment } from '../gazetteer/governments.ts';
import { isTown } from '../gazetteer/known-towns.ts';
import type { NameContexts } from './name-contexts.ts';
import { livesConflict } from './name-themes.ts';
import { countryBefore, isWhere, type Qualifier, qualifierIn } from './place-contexts.ts';
import type { ReadName } from './read-name.ts';

type Known = { name: string; known: KnownName };

/** Two entries of the gazetteer: the same one, or a capital and its country where the capital acts for the government. */
export function sameEntry(a: Known, b: Known, contexts: NameContexts): boolean {
  if (a.known.key === b.known.key) {
    if (a.known.kind !== 'place') return !livesConflict({ context: contexts.a, name: a.name }, { context: contexts.b, name: b.name });
    return (
      !livesConflict({ context: contexts.a, name: a.name }, { context: contexts.b, name: b.name }) &&
      placesAgree(qualifierIn(contexts.a, a.name), qualifierIn(contexts.b, b.name), a.known)
    );
  }
  if (a.known.country === b.known.key) return actsAsGovernment(contexts.a, a.name);
  if (b.known.country === a.known.key) return actsAsGovernment(contexts.b, b.name);
  return false;
}

const pairs = (list: string) =>
  new Map(list.split(' ').map((pair): [string, string] => [pair.split(':')[0] ?? '', pair.split(':')[1] ?? '']));
/** Where the town of a shared name lies that is meant when nothing else is said, and on which river. */
const homes = pairs(
  'brest:belarus alexandria:aegypten syrakus:italien sevilla:spanien saragossa:spanien edinburgh:grossbritannien kapstadt:suedafrika frankfurt:deutschland trier:deutschland hannover:deutschland odessa:ukraine hongkong:china kalkutta:indien manchester:grossbritannien palmyra:syrien hebron:palaestina bethlehem:palaestina medina:saudi-arabien tyros:libanon sidon:libanon venedig:italien florenz:italien genua:italien neapel:italien turin:italien lyon:frankreich nizza:frankreich valencia:spanien granada:spanien cordoba:spanien barcelona:spanien toledo:spanien birmingham:grossbritannien cambridge:grossbritannien oxford:grossbritannien london:grossbritannien paris:frankreich rom:italien athen:griechenland berlin:deutschland hamburg:deutschland freiburg:deutschland halle:deutschland baden:deutschland bremen:deutschland dresden:deutschland tripolis:libyen santiago:chile moskau:russland melbourne:australien perth:australien sydney:australien',
);
const waters = pairs('frankfurt:main');

/** Where only one context says more, the other means the place that is meant without saying more. */
function placesAgree(one: Qualifier | undefined, other: Qualifier | undefined, known: KnownName): boolean {
  if (one === undefined && other === undefined) return true;
  if ((one?.kind === 'overseas') !== (other?.kind === 'overseas'))
    return known.key === 'usa' || known.country === 'usa' || known.key === 'new york';
  // The canton of Freiburg is neither the town in the Breisgau nor any other that a river or landscape tells.
  if ((one?.kind === 'state') !== (other?.kind === 'state')) return known.sort === 'region';
  if ((one?.kind === 'river') !== (other?.kind === 'river')) return known.sort !== 'country';
  if (one === undefined || other === undefined) {
    const said = one ?? other;
    const [home, water] = [known.country ?? homes.get(known.key), waters.get(known.key)];
    // "Brandenburg an der Havel" is a town, Brandenburg the land.
    if (said?.kind === 'water') return known.sort !== 'region' && (water === undefined || said.text === water);
    return said?.kind !== 'country' || home === undefined || said.text === home || known.key === said.text;
  }
  const isLocated = (qualifier: Qualifier) => /^(?:water|landscape)$/.test(qualifier.kind);
  if (isLocated(one) && isLocated(other)) return one.text === other.text;
  return one.kind !== other.kind || one.text === other.text;
}

/** "das russische Verteidigungsministerium", "das ukrainische Verteidigungsministerium". */
export function areOfOtherCountries(contexts: NameContexts, a: string, b: string): boolean {
  const [one, other] = [countryBefore(contexts.a, a), countryBefore(contexts.b, b)];
  return one !== undefined && other !== undefined && one !== other;
}

/** Of places that the gazetteer does not have: the contexts put them into different countries. */
export function areOtherPlaces(contexts: NameContexts, name: string, otherName: string): boolean {
  const [one, other] = [qualifierIn(contexts.a, name), qualifierIn(contexts.b, otherName)];
  if (name.includes(' ') || (one === undefined && other === undefined)) return false;
  if (one?.kind !== 'overseas' && other?.kind !== 'overseas' && (!isWhere(contexts.a, name) || !isWhere(contexts.b, name))) return false;
  if ((one?.kind === 'overseas') !== (other?.kind === 'overseas')) return true;
  return one !== undefined && other !== undefined && one.kind === other.kind && one.text !== other.text;
}

const placeOpening =
  /^(?:New|Neu|Bad|San|Santa|São|Sao|St\.?|Sankt|Los|Las|El|La|North|South|East|West|Northern|Southern|Eastern|Western|Nord|Süd|Ost|Nieder|Port|Fort|Mount|Lake|Cape|Kap|Groß|Klein|Ober|Unter|Alt|Hoher|Rio|Saint|Great|Little|Upper|Lower|Fort|Puerto|Costa|Isla|Burg|Schloss|Lago|Monte) \p{Lu}/u;

/** "West Virginia" is no full form of Virginia, "Bad Homburg" none of Homburg. */
export function isPlacePhrase(name: string): boolean {
  return placeOpening.test(name);
}

/** A club or a firm is called after its town: "Werder Bremen" is not Bremen. */
export function isTownAlone(short: ReadName, full: ReadName): boolean {
  return (
    !short.name.includes(' ') &&
    full.name.includes(' ') &&
    !familyNames.has(letterKey(short.name)) &&
    full.parts.titles.length === 0 &&
    isTown(short.name) &&
    !givenNames.has((full.parts.given[0] ?? '').toLowerCase())
  );
}

/** "Washington", "George Washington": a family name that is a place too. */
export function isBearerOf(place: ReadName, person: ReadName): boolean {
  const [given] = person.parts.given;
  return given !== undefined && givenNames.has(given.toLowerCase()) && letterKey(place.name) === letterKey(person.parts.family);
}
