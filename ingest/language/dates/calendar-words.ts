import type { Pointing } from './date-point.ts';
import type { DayPart, TimeUnit } from './time-mention.ts';

/** Rows of words, the first being 1; "Sept" and its like are listed apart. */
export const MONTHS = [
  'Januar Jänner January',
  'Februar Feber February',
  'März Maerz March',
  'April',
  'Mai May',
  'Juni June',
  'Juli July',
  'August',
  'September',
  'Oktober October',
  'November',
  'Dezember December',
];
export const SHORT_MONTHS = ['Jan Jän', 'Feb Febr', 'Mär Mrz Mar', 'Apr', '', 'Jun', 'Jul', 'Aug', 'Sept Sep', 'Okt Oct', 'Nov', 'Dez Dec'];
/** Names of persons or common words in one of the two languages. */
export const DOUBTFUL_MONTHS = new Set(['März', 'March', 'April', 'Mai', 'May', 'June', 'August', 'Jan', 'Mar', 'Jun', 'Juli']);

export const WEEKDAYS = [
  'Montag Monday',
  'Dienstag Tuesday',
  'Mittwoch Wednesday',
  'Donnerstag Thursday',
  'Freitag Friday',
  'Samstag Sonnabend Saturday',
  'Sonntag Sunday',
];
export const SHORT_WEEKDAYS = ['Mo Mon', 'Di Tue Tues', 'Mi Wed', 'Do Thu Thur Thurs', 'Fr Fri', 'Sa Sat', 'So Sun'];

export const SEASONS = [
  'Frühjahr Frühjahrs Frühling Frühlings spring',
  'Sommer Sommers summer',
  'Herbst Herbstes Herbsts autumn fall',
  'Winter Winters winter',
];

/** Nouns; German adverbs stand beside. */
export const DAY_PARTS: [DayPart, string, string][] = [
  ['morning', 'Morgen Morgens morning', 'morgens früh frühmorgens'],
  ['forenoon', 'Vormittag Vormittags forenoon', 'vormittags'],
  ['noon', 'Mittag Mittags noon midday', 'mittags'],
  ['afternoon', 'Nachmittag Nachmittags afternoon', 'nachmittags'],
  ['evening', 'Abend Abends evening', 'abends'],
  ['night', 'Nacht Mitternacht night midnight', 'nachts'],
];
/** Endings of "Sonntagabend". */
export const DAY_PART_ENDINGS: [DayPart, string][] = [
  ['morning', 'morgen früh'],
  ['forenoon', 'vormittag'],
  ['noon', 'mittag'],
  ['afternoon', 'nachmittag'],
  ['evening', 'abend'],
  ['night', 'nacht'],
];

/** Unit, how many of it, singular forms, plural forms. */
export const UNITS: [TimeUnit, number, string, string][] = [
  ['second', 1, 'Sekunde', 'Sekunden seconds'],
  ['minute', 1, 'Minute minute', 'Minuten minutes'],
  ['hour', 1, 'Stunde hour', 'Stunden hours'],
  ['hour', 0.25, 'Viertelstunde', 'Viertelstunden'],
  ['hour', 0.75, 'Dreiviertelstunde', ''],
  ['day', 1, 'Tag Tages Tags day', 'Tage Tagen days'],
  ['week', 1, 'Woche week', 'Wochen weeks'],
  ['week', 2, 'fortnight', 'fortnights'],
  ['month', 1, 'Monat Monats Monates month', 'Monate Monaten months'],
  ['quarter', 1, 'Quartal Quartals Quartales quarter', 'Quartale Quartalen'],
  ['year', 0.25, 'Vierteljahr Vierteljahres', ''],
  ['year', 0.5, 'Halbjahr Halbjahres Halbjahrs', ''],
  ['year', 0.75, 'Dreivierteljahr Dreivierteljahres', ''],
  ['year', 1, 'Jahr Jahres Jahrs year', 'Jahre Jahren years'],
  ['decade', 1, 'Jahrzehnt Jahrzehnts Jahrzehntes Dekade decade', 'Jahrzehnte Jahrzehnten Dekaden decades'],
  ['century', 0.25, 'Vierteljahrhundert Vierteljahrhunderts', ''],
  ['century', 0.5, 'Halbjahrhundert', ''],
  ['century', 1, 'Jahrhundert Jahrhunderts Jahrhundertes century', 'Jahrhunderte Jahrhunderten centuries'],
];

/** Stems that take the endings of adjectives, and English words. */
export const POINTING: [Pointing, string, string][] = [
  ['before-last', 'vorletzt vorvergangen vorvorig', ''],
  ['last', 'vergangen letzt vorig verflossen abgelaufen zurückliegend verstrichen', 'last past recent'],
  ['this', 'dies laufend aktuell', 'this current'],
  ['next', 'kommend nächst bevorstehend', 'next coming upcoming'],
  ['after-next', 'übernächst', ''],
  ['following', 'folgend darauffolgend nachfolgend', 'following ensuing'],
  ['previous', 'vorherig vorangegangen vorhergehend vorausgegangen', 'previous preceding prior'],
  ['same', 'selb gleich derselb desselb demselb denselb dasselb jen besagt', 'same that'],
];

/** Days from today: adverbs, then the stems of adjectives. */
export const DAYS_FROM_TODAY: [number, string, string][] = [
  [-2, 'vorgestern', 'vorgestrig'],
  [-1, 'gestern yesterday', 'gestrig'],
  [0, 'heute today', 'heutig'],
  [1, 'tomorrow', 'morgig'],
  [2, 'übermorgen', ''],
];

/** Endings of "viertägig" and of "täglich" with their unit. */
export const LENGTH_ENDINGS: [TimeUnit, string, string][] = [
  ['second', 'sekündig', 'sekündlich'],
  ['minute', 'minütig', 'minütlich'],
  ['hour', 'stündig', 'stündlich'],
  ['day', 'tägig', 'täglich'],
  ['week', 'wöchig', 'wöchentlich'],
  ['month', 'monatig', 'monatlich'],
  ['year', 'jährig', 'jährlich'],
];
export const LASTING: [TimeUnit, string][] = [
  ['minute', 'minutenlang'],
  ['hour', 'stundenlang'],
  ['day', 'tagelang'],
  ['week', 'wochenlang'],
  ['month', 'monatelang'],
  ['year', 'jahrelang'],
  ['decade', 'jahrzehntelang'],
  ['century', 'jahrhundertelang'],
];
export const ENGLISH_LASTING: [TimeUnit, string][] = [
  ['hour', 'hourlong'],
  ['day', 'daylong'],
  ['week', 'weeklong'],
  ['month', 'monthlong'],
  ['year', 'yearlong'],
  ['decade', 'decadelong'],
];
export const ENGLISH_OFTEN: [TimeUnit, number, string][] = [
  ['hour', 1, 'hourly'],
  ['day', 1, 'daily nightly'],
  ['week', 1, 'weekly'],
  ['week', 2, 'fortnightly biweekly'],
  ['month', 1, 'monthly'],
  ['quarter', 1, 'quarterly'],
  ['year', 1, 'yearly annually annual'],
];

/** Words of the grammar that mean nothing by themselves. */
export const GRAMMAR_WORDS =
  'vor in im am an um gegen bis und oder sowie zum zur auf des der dem den die das von vom zu zwischen ab seit nach mit ohne für über ' +
  'laufe während aus bei nahe hin einschließlich alter liegt liegen liege lag lagen lägen ' +
  'of the on at and or to for until till through from between by since during within around about throughout time ' +
  'ago later earlier before after afterwards previously zuvor vorher später darauf danach davor früher zurück ' +
  'ein eine einen einem einer eines a an one half halb halbe halben halber halbes viertel quarter dreiviertel ' +
  'rund etwa ca circa fast knapp gut mehr als weniger genau ungefähr beinahe nahezu kaum exakt gerade schon erst bereits over more than almost nearly roughly some just only nur noch least ' +
  'anno full whole long consecutive straight another volle vollen volles voller ganze ganzen ganzes ganzer lange langen langes gute guten gutes knappe knappen knappes her multi long now today nunmehr inzwischen mittlerweile lediglich als than back weitere weiteren jeweils ' +
  'paar couple few jahr jahre jahren jahres hälfte alle pro je per mal male times binnen innerhalb ' +
  'q kw kalenderwoche week jh st nd rd th er s ers ern m p h o past kurz ' +
  'wochenende wochenendes weekend';

/** Grammar words that an expression of time may begin with. */
export const GRAMMAR_STARTS =
  'dreiviertel multi q h vor in alle zum for halb halbe halben halber halbes half viertel quarter paar ein eine einen einem einer eines a an one kw kalenderwoche wochenende wochenendes weekend week';
