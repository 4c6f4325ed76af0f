import { languageOf } from '../../language-of.ts';
import { adjectiveCountryKeyOf, knownName } from '../gazetteer/gazetteer.ts';
import { escaped, longestContext } from './name-contexts.ts';

const overseas =
  /^(?:Alabama|Alaska|Arizona|Arkansas|California|Kalifornien|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|West Virginia|Wisconsin|Wyoming|Ontario|Québec|Quebec|Alberta|Manitoba|British Columbia|Nova Scotia|Saskatchewan|Neuschottland|New South Wales|Queensland|Tasmanien|Tasmania)$/;

/**
 * What tells a place from others of its name: a state of the USA, Canada or Australia ("Odessa, Texas"), or that it is one itself; a country ("Tripoli im
 * Libanon"); what it lies on ("Frankfurt an der Oder") or in ("Halle in Westfalen"); that it is a river ("an der Moldau"), or a state or province and no
 * town ("Provinz Aleppo").
 */
export type Qualifier = { kind: 'overseas' | 'country' | 'water' | 'landscape' | 'river' | 'state'; text: string };

const landscapes =
  /^(?:Westfalen|Holstein|Breisgau|Schwarzwald|Allgäu|Vogtland|Erzgebirge|Oberpfalz|Pfalz|Eifel|Hunsrück|Harz|Altmark|Lausitz|Oberlausitz|Niederlausitz|Uckermark|Prignitz|Mark|Taunus|Odenwald|Schwaben|Franken|Oberfranken|Mittelfranken|Unterfranken|Ostfriesland|Dithmarschen|Weserbergland|Sauerland|Münsterland|Westphalia|Tirol|Kärnten|Steiermark)$/;

/** Undefined where the context does not tell. */
export function qualifierIn(context: string | undefined, name: string): Qualifier | undefined {
  if (context === undefined) return undefined;
  const text = context.slice(0, longestContext);
  const place = escaped(name);
  const test = (pattern: string) => new RegExp(pattern, 'u').exec(text);
  if (test(`(?:texanischen?|kalifornischen?) ${place}(?![\\p{L}])`)) return { kind: 'overseas', text: 'usa' };
  if (
    test(
      `(?:US-(?:Bundes)?[Ss]taat(?:es|s)?|(?:Bundesstaat|Provinz|Gouvernement|Oblast|Kanton|Grafschaft)(?:es|s)?|[Ss]tate of|[Pp]rovince of) ${place}(?![\\p{L}])|${place} (?:[Ss]tate|province)(?!\\p{L})`,
    )
  )
    return { kind: 'state', text: name.toLowerCase() };
  if (
    /^Georgias?$/.test(name) &&
    (languageOf(text) === 'de' ||
      /Atlanta|Savannah|U\.S\.|Senate|Biden|Trump|governor|county|County|Republican|Democrat|recount|swing state/.test(text))
  )
    return { kind: 'state', text: 'georgia' };
  if (/^Jordans?$/.test(name) && languageOf(text) === 'de') return { kind: 'river', text: 'jordan' };
  if (isRiver(text, place)) return { kind: 'river', text: name.toLowerCase() };
  const water = test(`${place} (?:\\(|am |an der |im |ob der |on the |upon )(\\p{Lu}[\\p{L}-]+(?: (?:Meer|Sea|See))?)`)?.[1];
  if (
    water !== undefined &&
    knownName(water)?.sort !== 'country' &&
    !/^(?:US-|Grenz|Spitze|Küste|Rand|Ende|Ufer|Nord|Süd|Ost|West|Mont|Diens|Mitt|Donners|Frei|Sams|Sonn|Wochenende|Abend|Morgen|Vor|Nach|Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)/.test(
      water,
    )
  )
    return { kind: 'water', text: water.toLowerCase() };
  const adjective = test(
    `(?<!\\p{L})(\\p{L}+ische[nmrs]?) (?:(?:Haupt|Hafen|Groß|Klein|Küsten|Industrie|Grenz)?[Ss]tadt |Metropole |Provinz |Ort |Insel )?${place}(?![\\p{L}-])`,
  )?.[1];
  const country = adjective === undefined ? undefined : adjectiveCountryKeyOf(adjective);
  if (country !== undefined) return { kind: country === 'usa' ? 'overseas' : 'country', text: country };
  const behind = test(
    `${place}(?:, | \\(| in | im (?:Norden|Osten|Süden|Westen|Zentrum|Nordosten|Nordwesten|Südosten|Südwesten) (?:des |der |von )| im | in der | in den | im US-Bundesstaat | in the state of )(?:(?:US-)?(?:Bundes)?[Ss]taat )?(\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)?)`,
  )?.[1];
  for (const region of behind === undefined ? [] : [behind, behind.split(' ')[0] ?? '']) {
    if (overseas.test(region)) return { kind: 'overseas', text: region };
    if (landscapes.test(region)) return { kind: 'landscape', text: region.toLowerCase() };
    const known = knownName(region);
    if (known?.sort === 'country' || (known?.sort === 'region' && known.key !== 'usa'))
      return { kind: known.key === 'usa' ? 'overseas' : 'country', text: known.key };
  }
  const sentence = text.split(/(?<=[.!?]) /).find((one) => one.includes(name)) ?? '';
  const state = sentence
    .match(/\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?/gu)
    ?.find((word) => word !== name && overseas.test(word) && knownName(word)?.sort !== 'country');
  return state === undefined ? undefined : { kind: 'overseas', text: state };
}

function isRiver(text: string, place: string): boolean {
  if (
    new RegExp(
      `(?:Fluss|Flusses|Strom|River|river) ${place}(?!\\p{L})|(?:[Aa]m|[Aa]n der|[Aa]n die|[Ee]ntlang (?:der|des)) ${place}(?!\\p{L})(?! (?:grenz|Grenz))`,
      'u',
    ).test(text)
  )
    return true;
  return new RegExp(
    `(?:Der|der|Die|die|den|des|dem|The|the) ${place}s?(?!\\p{L})[^.]*(?:mündet|fließt|führt (?:Hoch|Niedrig)wasser|Hochwasser|Ufer|Pegel|entspringt|flows|banks|rises)`,
    'u',
  ).test(text);
}

/** The country whose adjective stands right before the name ("das russische Verteidigungsministerium"), or undefined. */
export function countryBefore(context: string | undefined, name: string): string | undefined {
  if (context === undefined) return undefined;
  const adjective = new RegExp(`(?<!\\p{L})(\\p{L}+(?:isch|deutsch)e?[nmrs]?) ${escaped(name)}(?!\\p{L})`, 'iu').exec(
    context.slice(0, longestContext),
  )?.[1];
  return adjective === undefined ? undefined : adjectiveCountryKeyOf(adjective);
}

/** "der türkische Geheimdienst MIT": the foreign country and the noun (lower case) that a text puts before a name, or undefined. */
export function describedIn(context: string | undefined, name: string): { country: string; noun: string } | undefined {
  if (context === undefined) return undefined;
  const found = new RegExp(`(?<!\\p{L})(\\p{Ll}+ische[nmrs]?) (\\p{Lu}\\p{Ll}{4,}) ${escaped(name)}(?!\\p{L})`, 'u').exec(
    context.slice(0, longestContext),
  );
  const country = adjectiveCountryKeyOf(found?.[1] ?? '');
  return country === undefined || found?.[2] === undefined ? undefined : { country, noun: found[2].toLowerCase() };
}

/** Whether the name stands somewhere as that of a place. */
export function isWhere(context: string | undefined, name: string): boolean {
  return (
    context !== undefined &&
    new RegExp(
      `(?:^|\\P{L})(?:in|nach|aus|bei|im|at|to|from|near|Stadt|\\p{Ll}+ischen?) (?:der Stadt )?${escaped(name)}(?!\\p{L})`,
      'iu',
    ).test(context.slice(0, longestContext))
  );
}
