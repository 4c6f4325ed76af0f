import { type Name, nameKey } from '../../../ingest/language/names/names.ts';
import { isPerson } from '../differing/offices.ts';
import type { ReadStatement } from '../read-features.ts';

/** Says that something is not so, and not only that it is not wanted: "rejected calls", "lehnte das Angebot ab" deny nothing. */
const DENIES =
  /(?<!\p{L})(?:bestreite[nt]|bestritt(?:en)?|dementier\p{L}*|leugne[nt]|leugnete[n]?|w(?:eist|ies|iesen|eisen) [^.;]{0,40}(?:vorw[uü]rf|anschuldigung|behauptung|verdacht|bericht|darstellung)\p{L}* [^.;]{0,40}zurück|denie[sd]|deny|reject(?:s|ed)? (?:the )?(?:allegations?|accusations?|claims?|reports?))(?!\p{L})/iu;
/** "Says he never saw it", "erklärte, er habe den Brief nie gesehen". */
const SAYS_NOT =
  /(?<!\p{L})(?:sag(?:t|te)|erklär(?:t|te)|versicher(?:t|te)|beteuer(?:t|te)|says?|said|insist(?:s|ed)?)(?:,| that)? (?:dass )?(?:er|sie|he|she)(?!\p{L})[^.;]{0,60}(?<!\p{L})(?:nicht|nie|niemals|kein\p{L}*|never|not|no|\p{L}+n['’]t)(?!\p{L})/iu;
/** "His office says", "Sein Anwalt dementiert": whoever speaks for him who is named before. */
const SPEAKS_FOR_HIM =
  /^\P{L}*(?:Sein(?:e)?|Ihre?|His|Her) (?:Büro|Sprecher(?:in)?|Anwalt|Anwältin|Verteidiger(?:in)?|Ministerium|office|lawyers?|spokes(?:man|woman|person)|team)(?!\p{L})/u;
const HE = /^\P{L}*(?:Er|Sie|He|She)(?!\p{L})/u;
/** Statements before it in which he is looked for. */
const REACH = 3;
/** Characters among which the subject stands. */
const SUBJECT = 60;

/** Who denies something in a statement, by himself or by whoever speaks for him: the key of the family name. `before`: statements of the report, nearest last. */
export function whoDenies(statement: ReadStatement, before: readonly ReadStatement[]): string | undefined {
  const { text, read } = statement;
  if (!DENIES.test(text) && !SAYS_NOT.test(text)) return undefined;
  if (SPEAKS_FOR_HIM.test(text) || HE.test(text)) return familyOf(namedBefore(before));
  const [own, ...others] = personsIn(read.names);
  return own && others.length === 0 && own.start <= SUBJECT ? familyOf(own) : undefined;
}

/** The one person whom the nearest statement with persons names. */
function namedBefore(before: readonly ReadStatement[]): Name | undefined {
  const naming = before.slice(-REACH).findLast(({ read }) => personsIn(read.names).length > 0);
  const [only, ...others] = personsIn(naming?.read.names ?? []);
  return others.length === 0 ? only : undefined;
}

function personsIn(names: readonly Name[]): Name[] {
  const persons = names.filter((name) => isPerson(name) && name.kind === 'person');
  return persons.filter((name, at) => persons.findIndex((other) => familyOf(other) === familyOf(name)) === at);
}

/** "Vandeels" is Vandeel's. */
function familyOf(name: Name | undefined): string | undefined {
  return name && nameKey(name.text.split(/\s+/u).at(-1) ?? '').replace(/(?<=\p{L}{4})s$/u, '');
}
