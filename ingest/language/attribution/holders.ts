import { englishRole, isBody, isCarrier, isOrganisationNoun, isRole, isTradeSurname, isWork } from '../clauses/origin-nouns.ts';
import { adjectiveCountryKeyOf, knownName } from '../names/gazetteer/gazetteer.ts';
import { isTown } from '../names/gazetteer/known-towns.ts';
import { isEnglishOffice, isOffice, isRelation } from '../names/gazetteer/offices.ts';
import { findNames } from '../names/names.ts';
import { isCommonNoun } from '../names/noun-shape.ts';
import { once, remember } from '../remember.ts';
import type { Origin } from './origins.ts';

/** People who are neither an office nor a trade, by the end of the word. */
const people =
  /(?:mann|frau|person|mensch|leute|kind|mädchen|junge|cousin|enkel|zwilling|paar|mitglied|opfer|gatte|erbe|gegner|kritiker|anhänger|teilnehmer|nehmer|geber|halter|täter|gäste|ärzte|kräfte|beistand|vorstände|verdächtige|verletzte|betroffene|beteiligte|reisende|vorsitzende|studierende|helfende|jugendliche|geistliche|amtliche|deutsche|grüne|linke|liberale|konservative|jährige|bekannte|verwandte|vertraute|eingeweihte|kranke|obdachlose|arbeitslose|lehrling|flüchtling|häftling|rebell|truppe|patient|hotelier|winzer|fan|türke|russe|franzose|pole|brite|chinese|däne|schwede|finne|grieche|tscheche|kroate|serbe|jude|muslim|christ|taliban)(?:s|es|n|en|r|m|e|nen)?$/iu;
const bodies =
  /(?:kreis|gremium|ressort|zentrale|stab|stäbe|regierung|verwaltung|polizei|wehr|anwaltschaft|ministerien|kommission|parlament|tag|kongress|senat|rat|räte|ausschuss|gericht|ämter|hof|armee|heer|marine|waffe|militär|justiz|kirche|bistum|gemeinde|stadt|land|länder|bund|union|koalition|opposition|fraktion|verbände|presse|medien|redaktion|einheit|industrie|wirtschaft|branche|handel|handwerk|börse|hotel|restaurant|klinik|klinikum|krankenhaus|haus|häuser|schule|museum|theater|zoo|hafen|bahn|linie|betrieb|team|mannschaft|vereinigung|föderation|liga|versicherung|kasse|fonds|aufsicht|wacht|wache|zentrum|center|werke|(?:zivil|katastrophen|bevölkerungs|verfassungs|grenz|natur|tier|verbraucher)schutz|observatorium|warte|seite|führung|spitze|lager|umfeld|palast|präsidium|direktion|leitung|belegschaft|konsortium|jury|tribunal|konsulat|delegation|mission)(?:s|es|n|en|e|er)?$/iu;
/** Kinds of source that the lists of carriers and works lack. */
const kinds =
  /(?:plan|liste|mail|video|clip|aufzeichnung|rede|text|begründung|programm|antrag|aufruf|mitteilung|spruch|bulletin|newsletter|blog|podcast|dokumentation|film|sendung|mitschnitt|nachricht|note|resolution|tabelle|index|barometer|chat|foto|satellitenbild|satellitenbilder|rechnung|quelle|zeugnis|vermerk|schrift|antwort|modell|ergebnis|test|messung|kommentar|leitlinie|urkunde|wort)(?:s|es|n|en|e|er)?$/iu;
/** Ends like a trade, and is a thing. */
const things =
  /(?:behälter|hubschrauber|frachter|(?<![vw]er)schalter|rechner|speicher|messer|fenster|feuer|zimmer|roller|laster|bagger|kreuzer|bomber|zähler|stecker|körper|keller|wetter|puffer|becher|fehler|container|computer|sensor|motor|reaktor|faktor|sektor|traktor|transporter|akzent|moment|zement|element|argument|instrument|prozent|kontinent|talent|diamant|elefant)(?:s|es|n|en|e)?$/iu;

/** Whether a capitalised German word is somebody, some body or some kind of source: all that can be said to say something. */
const canSay = remember((word) => (!things.test(word) || isWork(word)) && formsOf(word).some(says));

/** The word itself, and without the ending of a plural: "Offiziere", "Anwälte". */
function formsOf(word: string): string[] {
  const bare = word.replace(/en?$/u, '');
  return [
    word,
    bare,
    bare
      .replace(/ä(?=[^ä]*$)/u, 'a')
      .replace(/ö(?=[^ö]*$)/u, 'o')
      .replace(/ü(?=[^ü]*$)/u, 'u'),
  ];
}

function says(word: string): boolean {
  return (
    isRole(word) ||
    isBody(word) ||
    isOrganisationNoun(word) ||
    isWork(word) ||
    isCarrier(word) ||
    isTradeSurname(word) ||
    isOffice(word) ||
    isRelation(word) ||
    people.test(word) ||
    bodies.test(word) ||
    kinds.test(word)
  );
}

const preposition = /^(?:von|vom|in|im|an|am|auf|aus|bei|beim|mit|nach|vor|zu|zum|zur|für|durch|über|unter|um|ohne|gegen|seit|bis)$/u;
/** "Nähe", "49-Jährige", "dpa-Informationen". */
const capital = /^(?:\p{N}+-|\p{Ll}{2,5}-)?\p{Lu}/u;

/**
 * Whether what a German text gives as the speaker can be one: a name, an office, people, a body or a kind of source ("Bewohner", "ein Gutachten"), and not
 * just any noun that stands near the verb. In doubt a word that is no ordinary noun counts as a name.
 */
export function isGermanHolder(written: string): boolean {
  const words = written.split(/\s+/u);
  const first = words.findIndex((word) => capital.test(word));
  if (/^[„“"»«‚]/u.test(written) || knownName(written) !== undefined) return true;
  // "taz", "israelischer (Darstellung)"
  if (first < 0) return /^[a-z]{3,4}$/u.test(written) || adjectiveCountryKeyOf(words.at(-1) ?? '') !== undefined;
  // "am Mittwoch veröffentlichte Mitteilung": the noun comes last.
  let last = preposition.test(words[0] ?? '') ? words.findLastIndex((word) => capital.test(word)) : first;
  while (capital.test(words[last + 1] ?? '')) last += 1;
  const head = (words[last] ?? '').replace(/[^\p{L}\p{N}]+$/u, '');
  // A surname of this ending is likelier to speak than something small.
  return canSay(head) || !isCommonNoun(head) || isTown(head) || knownName(head) !== undefined || /lein$/.test(head);
}

const englishHolder =
  /(?:^|-)(?:associations?|publications?|institutions?|corporations?|divisions?|missions?|delegations?|federations?|foundation|institutes?|universit(?:y|ies)|colleges?|schools?|hospitals?|clinics?|hotels?|restaurants?|shops?|retailers?|airlines?|airports?|ports?|provinces?|states?|countr(?:y|ies)|cit(?:y|ies)|towns?|regions?|kingdom|republic|nations?|boroughs?|villages?|congress|senate|house|assembly|cabinet|administration|coalition|alliance|league|team|squad|force|forces|troops|guard|brigade|service|services|department|bureau|regulators?|watchdogs?|consultanc(?:y|ies)|makers?|suppliers?|brands?|banks?|exchange|funds?|insurers?|unions?|groups?|organi[sz]ations?|side|camp|team|jury|tribunal|church|palace|white|man|men|woman|women|boy|girl|child(?:ren)?|person|persons|husbands?|wife|wives|sons?|daughters?|parents?|famil(?:y|ies)|uncle|aunt|cousin|friends?|neighbou?rs?|envoys?|nurses?|victims?|suspects?|defendants?|hostages?|guests?|locals?|elders?|fans?|allies|rivals?|others|youths?|lists?|plans?|emails?|letters?|notes?|videos?|recordings?|photos?|images?|messages?|posts?|speech|text|texts|records?|filings?|transcripts?|logs?|minutes|guidelines?|constitution|resolution|model|models|index|chat|chats|interviews?|articles?|columns?|books?|blogs?|tweets?|statistics|evidence|numbers?|results?|tests?)$/iu;
/** Small nouns that nobody and no source is called: qualities and doings, and some things. */
const englishThings =
  /(?:[a-z]{2}ings?|ness|ities|ity|ions?|isms?|[a-z]{3}ances?|[a-z]{3}ences?|ships?|[a-z]{2}ments?|[a-z]{2}tures?|thefts?|faults?|propert(?:y|ies)|money|wrongs?|trees?|groves?|fires?|flames?|water|rivers?|weather|moments?|costs?|prices?|damage|homes?|cars?|guns?|bombs?|rockets?|missiles?)$|^[a-z]{2,}(?:ed|ly)$/iu;
/** Words of a clause, not of a name or a description. */
const clauseWords =
  /^(?:he|him|she|they|them|it|i|we|us|you|which|whom|that|having|being|been|was|were|had|has|have|is|are|as|than|any|no)$/u;

/** The same of English texts: small words must not be of a clause or of a mere thing, capital ones are a name. */
export function isEnglishHolder(written: string): boolean {
  const words = written.split(/\s+/u);
  if (/^[“"‘']/u.test(written)) return true;
  if (words.some((word, at) => clauseWords.test(word) || (at > 0 && /^(?:her|his)$/u.test(word)))) return false;
  const end = words.findIndex(
    (word, at) => at > 0 && /^(?:of|for|in|on|at|from|with|to|near|by|about|who|behind|over|under|against|familiar|close)$/u.test(word),
  );
  const head = (end < 0 ? words.at(-1) : words[end - 1]) ?? '';
  if (/^\p{Lu}|^\p{N}+\p{Lu}/u.test(head)) return true;
  const low = head.replace(/[’']s?$/u, '').replace(/^.*-/u, '');
  if (englishRole.test(low) || englishHolder.test(low) || isWork(low) || isCarrier(low) || isEnglishOffice(low)) return true;
  return !englishThings.test(low);
}

/**
 * Which of the origins read in a text can hold what is said. Where the words alone do not tell ("Pro Gleis", "Hainlein") the names that the text gives to
 * persons and organisations do; these are read once, when they are first needed.
 */
export function holdersIn(text: string, english: boolean): (origin: Origin) => boolean {
  const named = once(() => {
    const names = findNames(text).filter(({ kind }) => kind === 'person' || kind === 'organisation');
    return new Set(
      names.flatMap(({ text: written, kind }) => (kind === 'person' ? [written, written.split(/\s+/u).at(-1) ?? written] : [written])),
    );
  });
  const titles = new Set<string>();
  return ({ text: written, pronoun, titled }) => {
    const last = written.split(/\s+/u).at(-1) ?? written;
    if (titled) titles.add(last);
    if (titled || titles.has(last)) return true;
    if (pronoun || (english ? isEnglishHolder(written) : isGermanHolder(written))) return true;
    return named().has(written) || named().has(written.replace(/s$/u, ''));
  };
}
