import type { Bound } from './quantity.ts';
import type { Span } from './span.ts';

const reach = 28;
const about =
  /(?:^|[^\p{L}])(?:rund|etwa|circa|ca\.|zirka|ungefähr|knapp|fast|annähernd|nahezu|beinahe|gut|schätzungsweise|an die|um die|gegen|about|around|approximately|roughly|some|nearly|almost|close to) (?:de[nr] )?$/iu;
const atLeast =
  /(?:^|[^\p{L}])(?:mindestens|wenigstens|mehr als|über|nicht weniger als|(?<!keine )zumindest|at least|more than|over|upwards of|no fewer than|no less than) $/iu;
const atMost =
  /(?:^|[^\p{L}])(?:bis zu|höchstens|maximal|weniger als|unter|nicht mehr als|allenfalls|up to|at most|less than|fewer than|no more than|not more than|under|below) $/iu;
const notMore = /(?:^|[^\p{L}])(?:nicht mehr als|no more than|not more than) $/iu;
const notLess = /(?:^|[^\p{L}])(?:nicht weniger als|no fewer than|no less than|not less than) $/iu;

/** "ein Vertrag über 200 Lastwagen" is about as many, not about more. */
const nounAbout =
  /(?:^|[^\p{L}])\p{L}*(?:[Vv]ertr[aä]g|[Aa]uftrag|[Aa]bkommen|[Rr]echnung|[Kk]redit|[Ss]check|[Ll]ieferung|[Bb]estellung|[Vv]ereinbarung|[Ss]trafe|[Bb]u(?:ß|ss)geld|[Aa]nleihe|[Bb]ericht|[Dd]arlehen|[Ff]örderung|[Dd]eal)\p{L}* über $/u;

/** The bound that the words around a number give it. */
export function boundAround(text: string, { start, end }: Span): Bound {
  const before = text.slice(Math.max(0, start - reach), start);
  if (notMore.test(before)) return 'at-most';
  if (notLess.test(before)) return 'at-least';
  if (atLeast.test(before) && !nounAbout.test(before)) return 'at-least';
  if (atMost.test(before)) return 'at-most';
  if (about.test(before)) return 'about';
  const behind = text.slice(end, end + 16);
  if (/^ (?:oder|und|or|and) (?:mehr|more)(?!\p{L})/u.test(behind)) return 'at-least';
  if (/^ (?:oder|or) (?:weniger|less|fewer)(?!\p{L})/u.test(behind)) return 'at-most';
  return 'exact';
}

const label =
  /(?:§|(?:^|[^\p{L}])(?:Resolution|Resolutionen|Artikeln?|Art\.|Paragra(?:ph|f)(?:en)?|Absatz|Abs\.|Nr\.|Nummer|Kapitel|Seite|S\.|Punkt|Platz|Rang|Halle|Zimmer|Raum|Gleis|Linie|Flug|Version|Typ|Stufe|Ziffer|Anlage|Band|Tor|Block|Phase|Klasse|Kategorie|Gruppe|Formel|Kanal|Kap\.|Leopard|Marder|Puma|Boeing|Airbus|Tornado|Patriot|Windows|Apollo|No\.|[Nn]umber|Article|Section|Chapter|[Pp]age|Flight|Room|Type|Part|Figure|Group|Formula|Kap)|\p{L}(?:straße|strasse|str\.|gasse|allee|weg|platz|ufer|damm)|Straße|Allee|Street|Avenue) $/u;
const boundWord =
  /(?:^|[^\p{L}])(?:Rund|Etwa|Circa|Ca\.|Knapp|Fast|Gut|Über|Mindestens|Höchstens|Insgesamt|Bis zu|Mehr als|Weniger als|Unter|About|Around|Nearly|Almost|Over|Some|At least|More than|Up to) $/u;

/** "Resolution 2231", "§ 5", "Hauptstraße 7", "Leopard 2": the number names something. `alone`: neither unit nor counted noun follow it. */
export function isLabelled(text: string, { start }: Span, alone: boolean): boolean {
  const before = text.slice(Math.max(0, start - reach), start);
  if (label.test(before)) return true;
  if (!alone || boundWord.test(before)) return false;
  return /(?<!(?:^|[.!?:„“"»])\s?)(?<![\p{L}\p{N}-])\p{Lu}[\p{L}\p{N}-]{1,26}[ \u00A0]$/u.test(before);
}

/** "20 Uhr", "8 p.m.", "14.30 Uhr". */
export function isTime(text: string, { end }: Span): boolean {
  return /^[ \u00A0]?(?:Uhr|o['’]clock|a\.?m\.?|p\.?m\.?)(?!\p{L})/u.test(text.slice(end, end + 10));
}
