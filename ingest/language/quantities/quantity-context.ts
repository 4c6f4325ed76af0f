import { sentenceOpeners } from '../sentences/abbreviations.ts';
import type { Span } from '../span.ts';

const reach = 32;
const streetEnds = 'straße|strasse|str\\.|gasse|allee|weg|platz|ufer|damm|ring|chaussee|steig|nummer|linie|kapitel|artikel';
/** What a number behind it names, even where a noun follows: "The Type 45 destroyer", "der Airbus 320 Neo". */
const named =
  'Resolution(?:en|s)?|Artikel[ns]?|Art\\.|Paragra(?:ph|f)(?:en|s)?|Absatz|Abs\\.|Nummern?|Nr\\.|Kapitel|Kap\\.?|Seiten?|S\\.|Rang|Zimmer|Raum|Studio|Gleis|Bahnsteig|Linie|Flug|Version|Typ|Ziffer|Anhang|Bd\\.|Formel|Kanal|Protokoll|Terminal|Sektor|Zelle|Episode|Psalm|Vers|Zeile|Modell|Baureihe|Klausel|Level|Postfach|Aktenzeichen|Az\\.|Tel\\.|Telefon|Telefonnummer|Fax|Notruf|PLZ|Leopard|Marder|Puma|Boeing|Airbus|Tornado|Iskander|Windows|Android|iOS|Apollo|Sojus|Soyuz|Ariane|Falcon|Covid|Channel|Articles?|Section|Chapter|Paragraph|Protocol|Flight|Room|Type|Figure|Numbers?|Highway|Route|Interstate|Bundesstraße|Autobahn|Landstraße|Suite|Platform|Pages?|Clause|Hangar|Hausnummer|No\\.|no\\.|(?<!s )number|Abb\\.|Tab\\.|Rn\\.|Ziff\\.|pages?|room|flight|section|chapter|article|clause|channel|resolution|Vol\\.|vol\\.|Op\\.|op\\.|Straße|Strasse|Allee|Street|Avenue|Road|Lane|Boulevard';
/** The same only where neither a unit nor a noun follows: "Am Tag 30 Euro" is money. */
const namedAlone =
  'Punkt|Platz|Halle|Saal|Bus|Tram|Stufe|Anlage|Band|Tor|Block|Phase|Klasse|Kategorie|Gruppe|Sender|Programm|Station|Zone|Haus|Wohnung|Staffel|Folge|Teil|Akt|Szene|Satz|Abschnitt|Variante|Option|Serie|Regel|Frage|Aufgabe|Schritt|Tag|Woche|Runde|Spieltag|Liga|Code|Patriot|Saturn|Model|Mark|Gate|Unit|Exit|Pier|Dock|Part|Table|Group|Formula|Season|Step|Day|Week|Round|Floor|Apartment|Track|Line|Warehouse|Building|Rule|Grade|Category|Stage|Camp|Area|District|Ward|Reactor|Reaktor|Block|Ticket|Los|Stand|Tisch|Startnummer|Kabine|Weg|Gasse|page|gate|platform|phase|stage|grade|category|level|line|type|version|warehouse|hall|building|hangar|terminal|block|unit|runway|reactor|floor|lane|exit|pier|berth|dock|zimmer|halle';
const label = new RegExp(
  `(?:§§?|(?:^|[^\\p{L}\\p{N}])(?:${named})|\\p{L}(?:${streetEnds})|(?:der|die|den|zur|the|on|along) [ABEKLSUM]):? ?(?:Nr\\. |No\\. )?(?:\\d{1,4}(?:,| und| oder| bis| and| or| to|–) ?){0,3}$`,
  'u',
);
const labelAlone = new RegExp(`(?:^|[^\\p{L}\\p{N}])(?:${namedAlone}) $`, 'u');

/** Words that open a sentence before a number and are named by none: "Verletzt 12" but "Nur 12". */
const openers = new Set(
  'Nur Just Only Knapp Gut Fast Exactly Genau Exakt Roughly Almost Nearly Around About Over Another Further Additional Yesterday Today Gestern Heute Mehr Weniger Mindestens Höchstens Maximal Wenigstens Allein Weitere Andere Davon Circa Ungefähr Beinahe Nahezu Lediglich Fewer More Less Approximately Minus Plus Gezählt Gemeldet Getötet Verletzt Vermisst Gerettet Erlaubt Genehmigt Gefunden Killed Injured Wounded Arrested Gesamt Total Zusammen Wieder'.split(
    ' ',
  ),
);

/**
 * "Resolution 2231", "§ 5", "Hauptstraße 7", "Leopard 2", "auf der A 4": the number names something. Where neither unit nor counted noun follows,
 * any capitalised word inside a sentence is taken for what it names.
 */
export function isLabelled(text: string, { start, end }: Span, counts: 'unit' | 'noun' | 'nothing'): boolean {
  const before = text.slice(Math.max(0, start - reach), start);
  if (counts === 'unit') return /§ ?$/.test(before);
  if (label.test(before)) return true;
  // "Agenda 21 der Staaten": the noun behind is whose it is, not what is counted.
  if (counts === 'noun' && !/^ (?:der|des|of) (?!\d)/.test(text.slice(end, end + 6))) return false;
  if (labelAlone.test(before)) return true;
  const word = /(?<![\p{L}\p{N}-])(\p{Lu}[\p{L}\p{N}-]{0,26})[ \u00A0]$/u.exec(before)?.[1];
  if (word === undefined) return false;
  const isOpening = /(?:^|[.!?:„“"»\n(–-])\s?$/u.test(before.slice(0, -word.length - 1));
  return !isOpening || (counts === 'nothing' && word.length > 2 && !openers.has(word) && !sentenceOpeners.has(word));
}

/** "20 Uhr", "8 p.m.", "halb acht", "a quarter to nine". */
export function isTime(text: string, { start, end }: Span): boolean {
  return (
    /^[ \u00A0]?(?:Uhr|o['’]clock|a\.?m\.?|p\.?m\.?|hrs|GMT|UTC|MEZ|MESZ)(?!\p{L})/u.test(text.slice(end, end + 12)) ||
    /(?:[Hh]alb|[Vv]iertel (?:vor|nach)|[Kk]urz (?:vor|nach)|[Hh]alf past|[Qq]uarter (?:past|to)|minutes? (?:past|to)) $/u.test(
      text.slice(Math.max(0, start - 16), start),
    )
  );
}

const played =
  /(?<!\p{L})(?:gew[oa]nn|siegt|verl[oi]e?r|unterl|besieg|endete|Endstand|Halbzeit|Spiel|Partie|Sieg|Niederlage|Remis|Satz|won|lost|beat|defeat|draw|drew|victory|score|match|win)/u;
/** No side of a match scores more often where a hyphen could also mean a range. */
const highestScore = 30;

/** "3 zu 2", "2-1", "won 4–0": a score. `value`: the number itself. */
export function isScore(text: string, { start, end }: Span, value: number): boolean {
  if (value > highestScore * 4) return false;
  const [before, behind] = [text.slice(Math.max(0, start - 12), start), text.slice(end, end + 16)];
  const number = '(?:\\d{1,3}|null|eins?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn)';
  if (new RegExp(`^ zu ${number}(?!\\p{L})`, 'u').test(behind) || new RegExp(`(?<!\\p{L})${number} zu $`, 'u').test(before)) return true;
  const inHyphens = /^[-–]\d/.test(behind) || /\d[-–]\d+$/.test(text.slice(start, end)) || /\d[-–]$/.test(before);
  return inHyphens && value <= highestScore && played.test(text.slice(Math.max(0, start - 60), start + 60));
}

const beforeYear =
  /(?:^|[^\p{L}])(?:im|seit|bis|ab|nach|[Jj]ahr(?:e[ns]?|s)?|since|by|until|from|year|before|after|Anfang|Mitte|Ende|Frühjahr|Sommer|Herbst|Winter|spring|summer|autumn|early|late|mid) $/iu;

/** A bare figure that is read as a year: "1999", "seit 2015 Flüchtlinge", "in 1999 weavers". `counts`: what stands behind it. */
export function isYear(text: string, { start, end }: Span, counts: 'unit' | 'noun' | 'nothing'): boolean {
  if (!/^(?:1[0-9]|20)\d\d$/.test(text.slice(start, end)) || counts === 'unit') return false;
  const before = text.slice(Math.max(0, start - 14), start);
  return (
    counts === 'nothing' ||
    beforeYear.test(before) ||
    (/(?:^|[^\p{L}])in $/iu.test(before) && !/^ (?:\p{Ll}+ )?\p{Lu}/u.test(text.slice(end, end + 30)))
  );
}

/** Figures in a row ("0351 12 34 56"), a postcode ("10115 Berlin"), a number in brackets, a list number. */
export function isCode(text: string, { start, end }: Span, counts: 'unit' | 'noun' | 'nothing'): boolean {
  const written = text.slice(start, end);
  if (/^0\d/.test(written)) return true;
  if (
    /^\d{5}$/.test(written) &&
    (/(?<!\p{L})(?:in|aus|nach|D-?|,) ?$/u.test(text.slice(Math.max(0, start - 6), start)) || !/0$/.test(written))
  )
    return /^ \p{Lu}/u.test(text.slice(end, end + 3));
  if (/\d(?:[ /-]| [/-] )$/.test(text.slice(Math.max(0, start - 4), start)) && /^\d+$/.test(written))
    return !/^(?:1[0-9]|20)\d\d $/.test(text.slice(Math.max(0, start - 5), start));
  if (counts !== 'nothing') return false;
  // "342/": left over from a counter.
  if (text[end] === '/') return true;
  if (text[end] === '.' && /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, start - 6), start))) return true;
  if (text[start - 1] === '(' && text[end] === ')') return true;
  return text[end] === ')' && !text.slice(Math.max(0, start - 40), start).includes('(');
}
