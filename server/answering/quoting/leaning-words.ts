import { findNames } from '../../../ingest/language/names/names.ts';

/** Words that point to a place, a matter or a reason told before. */
const LEANING = /(?<=\p{L}[\p{L}\d)“"%]* )(?:dort|dorthin|dabei|daraufhin|deshalb|deswegen)(?!\p{L})/gu;
/** The subject and its verb stand before it in so many letters; further on it leans on what the sentence itself tells. */
const REACH = 200;
/** Behind a comma or another clause it may mean what stands before that: "…, weil dort Minen liegen". */
const CLAUSE_BORDER = /[,;:–—(„»]| - |(?<!\p{L})(?:und|oder|aber|sowie|doch|denn|weil|als|dass|wenn|ob) (?=\p{Ll})/u;
/** "dort, wo", "deshalb …, weil", "bleibt dabei, dass", "sind dabei." */
const POINTS_AHEAD: Record<string, RegExp> = {
  dort: /^(?:, wo| (?:oben|unten|drüben))(?!\p{L})/u,
  dorthin: /^, wo(?!\p{L})/u,
  dabei: /^(?:\s*[,.;:!?–)“"]|\s*$|.*, (?:dass|wie|ob|(?:[^,]* )?zu \p{Ll}+en)(?!\p{L}))/u,
  daraufhin: /^.*, (?:dass|ob|wie)(?!\p{L})/u,
  deshalb: /, (?:weil|da|damit|dass|um)(?!\p{L})/u,
  deswegen: /, (?:weil|da|damit|dass|um)(?!\p{L})/u,
};
/** "dabei sein", "dabei bleiben", "dabei haben" tell of taking part: their participles too. */
const TAKES_PART = /^ (?:ge(?:wesen|blieben|habt)|sein|bleib(?:en|t)|hab(?:en|e))(?!\p{L})/u;
/** "Nach Angaben der Polizei" names neither place nor matter. */
const ACCORDING = String.raw`(?:Angaben?|Ansicht|Meinung|Auffassung|Informationen|Einschätzung|Worten|Berichten|Aussagen?)(?!\p{L})`;
const TIME = String.raw`(?:\p{Lu}\p{Ll}*)?(?:Abend|abend|Morgen|morgen|Vormittag|Nachmittag|nachmittag|Mittag|mittag|Nacht|nacht|Mitternacht|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Wochenende|Woche|Wochen|Monat|Monaten|Jahr|Jahren|Tag|Tagen|Stunde|Stunden|Minuten|Zeit|Anfang|Ende|Mitte|Frühjahr|Sommer|Herbst|Winter|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)(?!\p{L})`;
/** "auf dem Flughafen", "nach Orkul". */
const SOMEWHERE = new RegExp(
  String.raw`(?<!\p{L})(?:[Ii](?:n|m|ns)|[Aa](?:uf|us|n|m)|[Nn]ach|[Bb]ei|[Bb]eim|[Vv]or|[Vv]om|[Zz]u[mr]|[Uu]nter|[Hh]inter|[Nn]eben|[Üü]ber)(?: (?:dem|der|den|das|die|einem|einer|ein|eine|einen))?(?: [\p{Ll}\d.-]+){0,2} (?!${TIME})(?!${ACCORDING})\p{Lu}`,
  'u',
);
/** "Bei dem Angriff wurden dabei …", "Wegen des Sturms …": the matter itself opens the sentence. */
const OPENS_WITH_MATTER = new RegExp(
  String.raw`^\P{L}*(?:Bei|Beim|Nach|Wegen|Aufgrund|Während|Infolge|Angesichts|Durch)(?!\p{L})(?! (?:\p{Ll}+ )*(?:${ACCORDING}|${TIME}))`,
  'u',
);

const NUMBER = '(?:ein(?:e[rs]?)?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig)';
/** Part of something: "die meisten stammten", "zwei Drittel davon", "nichts davon", "hatte fünf verlangt". */
const PART = [
  String.raw`^\P{L}*Die (?:meisten|wenigsten|übrigen|restlichen) (?=(?:sind|waren|haben|hatten|werden|wurden|können|konnten|sollen|wollen|müssen)(?!\p{L})|\p{Ll}+(?:t|en) (?!\p{Lu}))`,
  String.raw`(?<!\p{L})(?:nichts|alles|wenig|einige|mehrere|viele|keine[rs]?|niemand|Teile?|Hälfte|Drittel|Viertel|Fünftel|Zehntel|Prozent|Dutzend|\d[\d.]*|${NUMBER}) davon(?!\p{L})`,
  String.raw`(?<!^\P{L}*Von .{0,60})(?<!\p{L})(?:ha(?:t|ben|tten?)|woll(?:en|ten?)|will|soll(?:en|ten?)?|w[eu]rden) (?:\p{Ll}+ )?(?<!(?:um|auf|bis|gegen|ab|seit|vor|nach) )${NUMBER} \p{Ll}+(?:t|en)(?=[.,;])`,
];
/** "das Gegenteil", "das Dreifache": of what, nobody says. */
const OF_WHAT = String.raw`(?<!\p{L}|(?:auf|um) )[Dd]as (?:Gegenteil|Gleiche|\p{Lu}\p{Ll}+fache|Doppelte)(?! (?:von|vom|de[rs]|eine[rs]|seine[rs]|ihre[rs]|davon)(?!\p{L})|, (?:was|wie))(?!\p{L})`;
/** "hält das für falsch", "bezweifeln das.": the matter itself stands before. */
const MATTER = String.raw`(?<=\p{Ll}(?:t|n|te|och|ab|ies|ah) )(?:das|dies)(?=[.]|$| (?:anders|ähnlich|so|nicht|ab|zurück|bislang|bisher)(?!\p{L}))|(?<=(?:hält|halten|hielt|hielten) )(?:das|dies) für(?!\p{L})`;
/** "Eine solche Auflage", "Ein derartiger Vorfall". */
const SUCH = String.raw`^\P{L}*(?:K?[Ee]in(?:e[nrms]?)? )?(?:[Ss]olche?|[Dd]erartige)[nrms]?(?= \p{L}+)`;
const POINTS_BACK = new RegExp([...PART, OF_WHAT, MATTER, SUCH].join('|'), 'u');
/** "Warum nichts geschah, …": a question in which nothing is called by a noun. Not "Wie es heißt, …", which tells. */
const BARE_QUESTION = /^\P{L}*(?:Warum|Wieso|Weshalb|Ob|Wann|Wo|Wohin|Woher)(?: \p{Ll}+){2,8}, \p{Ll}/u;

/**
 * Whether a word of a German sentence points to what an earlier one tells ("Er traf dort den Minister", "Zwei Drittel davon trägt das Land"). Not where
 * the sentence itself says where, whereby, why or of what. In doubt it does not. Linear; never throws.
 */
export function leansOnBefore(sentence: string): boolean {
  const opening = sentence.slice(0, REACH);
  const border = CLAUSE_BORDER.exec(opening)?.index ?? opening.length;
  if (BARE_QUESTION.test(opening)) return true;
  const pointing = POINTS_BACK.exec(opening);
  if (pointing && pointing.index <= border) return true;
  for (const { 0: word, index } of opening.matchAll(LEANING)) {
    if (index > border) return false;
    const [before, behind] = [sentence.slice(0, index), sentence.slice(index + word.length, index + word.length + REACH)];
    if (POINTS_AHEAD[word]?.test(behind)) continue;
    if (word === 'dabei' && TAKES_PART.test(behind)) continue;
    const isTold = word.startsWith('dort') ? tellsPlace(before) : OPENS_WITH_MATTER.test(before);
    if (!isTold) return true;
  }
  return false;
}

function tellsPlace(before: string): boolean {
  return SOMEWHERE.test(before) || findNames(before).some(({ kind }) => kind === 'place');
}
