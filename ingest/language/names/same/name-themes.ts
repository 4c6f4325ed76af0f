import { fieldsIn } from './name-contexts.ts';

/** What a text around a name is about, by words that leave little doubt. */
const themes = {
  sport:
    /(?:Siegtor|Siegtreffer|Endspiel|Stadion|Pokal|Weltmeister|Europameister|WM-|EM-|Mannschaft|Nationalteam|Rennen(?!\p{L})|Medaille|Torjäger|Mittelfeld|Stürmer|Torwart|Torhüter|Trainer|Bundesliga|Champions League|Tabellen|Spieltag|Elfmeter|Hinspiel|Rückspiel|Nationalelf|Nationalspieler|Meisterschaft|Olympia|Weltcup|Turnier|Halbzeit|Länderspiel|Fußball|Tennis|Boxer|Boxkampf|(?<!\p{L})Tore?(?!\p{L})|zum \d+:\d+|mit \d+:\d+|striker|goalkeeper|midfield|league|coach(?!\p{L})|scored|touchdown|semi-final|quarterback)/u,
  media:
    /(?:Sender|Fernseh|TV-|Serie(?!\p{L})|Kinofilm|Spielfilm|Filmpreis|Drehbuch|Schauspieler|Regisseur|Oscar|sitcom|(?<!\p{L})film(?!\p{L})|movie|actor|actress|Hollywood)/u,
  music:
    /(?:Album|Konzert|Sänger|Rapper|Sinfonie|Symphonie|Opern|Oper(?!\p{L})|Festspiel|Bayreuth|Orchester|Komponist|Dirigent|Gitarr|Klavier|Chart(?:s)?(?!\p{L})|singer|composer|conductor|album|concert|songwriter)/u,
  literature: /(?:Roman(?!\p{L})|Gedicht|Schriftsteller|Dichter|Buchpreis|Lyrik|novelist|novel(?!\p{L})|poet(?!\p{L})|Lesung)/u,
  science:
    /(?:Physiker|Chemiker|Biolog|Mathematiker|Astronom|Virolog|Nobelpreis für (?:Physik|Chemie|Medizin)|Labor(?!\p{L})|Gleichung|Relativität|physicist|chemist|biologist|mathematician|laboratory)/u,
  politics:
    /(?:[Mm]inister|[Kk]anzler|Staatssekretär|[Pp]räsident(?:in|en)?(?!\p{L})|Parlament|Bundestag|Abgeordnet|Wahlkampf|Koalition|Fraktion|Partei(?!\p{L})|Regierung|Gesetzentwurf|Senat(?!\p{L})|minister|chancellor|parliament|lawmaker|election|senator|government)/u,
  business: /(?:Konzern|Aktie|Umsatz|Quartal|Börse|Vorstandschef|Werk(?:e)? (?:in|bei)|Autobauer|Filiale|shares|revenue|quarterly)/u,
  war: /(?:Söldner|Truppen|Soldat|Miliz|Kämpfer|Rakete|Gefecht|Artillerie|Panzer(?!\p{L})|mercenar|troops|soldiers|militia|missile)/u,
  nature: /(?:(?<!\p{L})Fluss(?!\p{L})|Ufer(?!\p{L})|Pegel|mündet|Mündung|fließt|Hochwasser|Staudamm|river(?!\p{L})|riverbank)/u,
} as const;

/** Themes and fields of work that are one. */
const fieldOfTheme = new Map(Object.entries({ media: 'arts', music: 'arts', literature: 'arts', war: 'military' }));
const apart: ReadonlySet<string> = new Set(['sport', 'arts', 'church', 'science', 'crime', 'trade']);
const longestContext = 4_000;

/** The themes of a text, in the words for fields of work where there is one. */
function themesOf(text: string): string[] {
  const start = text.slice(0, longestContext);
  return Object.entries(themes).flatMap(([theme, words]) => (words.test(start) ? [fieldOfTheme.get(theme) ?? theme] : []));
}

/**
 * Whether two texts put one name into lives that seldom go together: what they are about and what they say somebody is has nothing in common, and on one
 * side it is sport, art, science, church, crime or a trade.
 */
export function livesConflict(
  a: { context?: string | undefined; name: string },
  b: { context?: string | undefined; name: string },
): boolean {
  if (a.context === undefined || b.context === undefined) return false;
  const [one, other] = [a, b].map(({ context = '', name }) => new Set<string>([...themesOf(context), ...fieldsIn(context, name)]));
  if (one === undefined || other === undefined || one.size === 0 || other.size === 0 || [...one].some((life) => other.has(life)))
    return false;
  return [...one, ...other].some((life) => apart.has(life));
}
