import type { Span } from '../../span.ts';

/** A capital stands for its government where it acts or speaks, and for the town where something happens in it. */
const placeBefore =
  /(?:^|\P{L})(?:in|nach|aus|bei|um|durch|über|von|vor|bis|ab|im|near|from|to|at|around|through|of|Raum|Stadt|Region|Hauptstadt|city|capital|Flughafen|Universität)\s(?:der Hauptstadt |the capital )?$/iu;
/** Behind the name a verb of acting or speaking, which cities do not do: most past forms in -te, and what governments do now. */
const actingVerb =
  /^(?:s|['’]s)?(?: (?:und|and) \p{Lu}\p{L}+)?\s(?:(?:\p{Ll}+ ){1,2}(?=will|wolle|müsse|könne|soll))?(?:hat|hatte|habe|bestritt|verbot|beschloss|verschwieg|bewies|gestand|empfing|lud|rang|trat|unterschrieb|verhinderte|will|wolle|wollte|kann|könne|soll|muss|müsse|darf|wirft|warf|weist|wies|besteht|bestand|spricht|sprach|hält|hielt|zieht|zog|bot|schließt|schloss|blieb|schwieg|gab|rief|sah|has|will|would|wants|said|says|denies|insists|vowed|agreed|backs|(?:mitteil|droh|warn|forder|verlang|kündig|erklär|dementier|bestätig|reagier|plan|liefer|schick|nenn|setz|verhäng|signalisier|verurteil|unterstütz|beschuldig|antwort|verhandel|stell|begrüß|hoff|glaub|meld|sag|schweig|beharr|zeig|prüf|verweiger|bezichtig|lehn|protestier|bestreit|teil|bitt|einig|erwäg|zöger|such|rechn|kritisier|lob|erwart|behaupt|äußer|beton|bedauer|bezweifel|versuch|gewähr|verläng|verlänger|beschließ|ernenn|entsend|empör|berief|kürz|erhöh|senk|sperr|stopp|weiger|bestell|bekräftig|boykottier|ratifizier|unterzeichn|annektier|finanzier|entsandt|rüst|bemüh|poch|dräng|blockier|akzeptier|billig|beanspruch|riskier|profitier|mahn|garantier|schwör)(?:e?t|te|ete|ten)|\p{Ll}{3,}ed)(?!\p{L})/u;
const partyBefore =
  /(?:^|\P{L})(?:laut|an|gegenüber|zwischen|seitens|gegen|mit|between|with|against|Regierung in|government in)\s(?:\p{Lu}\p{L}+ (?:und|and) )?$/u;

const longestContext = 4_000;
const reachBefore = 40;
const reachBehind = 80;

/** Whether a capital stands for its government somewhere in this text. */
export function actsAsGovernment(context: string | undefined, capital: string): boolean {
  if (context === undefined) return false;
  const text = context.slice(0, longestContext);
  for (let at = text.indexOf(capital); at >= 0; at = text.indexOf(capital, at + 1))
    if (isGovernmentAt(text, { start: at, end: at + capital.length })) return true;
  return false;
}

/** Whether the name of a capital at this place stands for the government there. Looks at a few words around it. */
export function isGovernmentAt(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - reachBefore), start);
  const behind = text.slice(end, end + reachBehind);
  if (partyBefore.test(before)) return true;
  if (placeBefore.test(before) || cityLife.test(before.replace(/^.*[.!?]/su, '') + behind.replace(/[.!?].*$/su, ''))) return false;
  return actingVerb.test(behind) || governments.test(behind) || verbBefore.test(before);
}

/** "Teherans Führung", "Washington's envoy". */
const governments =
  /^(?:s|['’]s?) (?:\p{Ll}+ )?(?:Regierung|Führung|Außenminist|Minist|Präsident|Drohung|Forderung|Politik|Haltung|Antwort|Vorgehen|Zustimmung|Botschaft|Truppen|Armee|Unterhändler|Diplomat|Angebot|Vorw|Warnung|Kurs(?!\p{L})|Interesse|Einfluss|Verbündete|Position|Zusage|Veto|Entscheidung|Sanktion|Reaktion|Vorstoß|Vorschlag|Plan|Pläne|Widerstand|Nein|Ja(?!\p{L})|Rückzug|Strategie|envoy|government|policy|demand|threat|ally|allies|response|position|troops|ambassador)/u;
/** Words for what happens in a city or can be counted there. */
const cityLife =
  /(?:Einwohner|Grad(?!\p{L})|Schnee|schneit|Regen(?!\p{L})|regnet|Smog|U-Bahn|Metro(?!\p{L})|Straßenbahn|Taxi|Bürgermeister|Stadtrat|Stadtteil|Vorort|Museum|Theater|Oper(?!\p{L})|Tourist|Mieten|Marathon|Olympia|Spiele(?!\p{L})|Hotel|Kilometer (?:nördlich|südlich|östlich|westlich|von)|inhabitants|residents|mayor|subway|suburb|snow|museum|rents|tourists)/u;
const verbBefore =
  /(?:^|\P{L})(?:wird|werde|würde|könnte|dürfte|will|hat|warnt|droht|fordert|wirft|weist|kündigte?|reagierte?|sagte?|erklärte?|verlangte?|hatte|wollte|warf|drohte|warnte|forderte)\s$/u;
