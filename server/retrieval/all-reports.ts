import type { Span } from '../../ingest/language/span.ts';

const NOUNS = '(?:zeitungen|blätter|medien|presse|berichte|meldungen|artikel|quellen|texte)';
const NOUNS_DATIVE = '(?:zeitungen|blättern|medien|presse|berichten|meldungen|artikeln)';
const NOUN = '(?:zeitung|blatt|bericht|meldung|artikel|quelle|text)';
const SOME = '(?:beiden|zwei|drei|vier|fünf|sechs|einzelnen|verschiedenen)';
const ALL = `(?:(?:alle|unsere|sämtliche|diese|beide)|die(?: ${SOME})?|alle ${SOME})`;
const ALL_DATIVE = `(?:allen|unseren|sämtlichen|diesen|beiden|de[nr](?: ${SOME})?|allen ${SOME})`;
const SAY =
  '(?:schrieben|schreiben|schreibt|schrieb|berichten|berichteten|berichtet|berichtete|sagen|sagten|sagt|sagte|melden|meldeten|meldet|meldete)';
const WRITERS = `(?:${ALL} ${NOUNS}|jede[rs]? (?:einzelne[rs]? )?${NOUN})`;

/** "schreiben die Zeitungen", "steht in Berichten": all there are, and no word to look for in them. */
const ALL_WRITE = new RegExp(String.raw`(?<!\p{L})(?<verb>${SAY}) ${WRITERS}(?!\p{L})`, 'iu');
/** What "man" does, which takes the place of several that say something. */
export const SINGULAR: Record<string, string> = {
  schrieben: 'schrieb',
  schreiben: 'schreibt',
  berichten: 'berichtet',
  berichteten: 'berichtete',
  sagen: 'sagt',
  sagten: 'sagte',
  melden: 'meldet',
  meldeten: 'meldete',
};
const IN_ALL = new RegExp(
  String.raw`(?<=(?<!\p{L})(?:steht|stand|stehen|standen)\s+(?:\p{Ll}+\s+)?)in\s+(?:${ALL_DATIVE}\s+)?${NOUNS_DATIVE}(?!\p{L})`,
  'iu',
);

/** Where a question asks all reports as such, and what takes the place of these words. Pure; linear. */
export function spansOfAllReports(question: string): (Span & { put: string })[] {
  const [subject, place] = [ALL_WRITE.exec(question), IN_ALL.exec(question)];
  const verb = subject?.groups?.verb ?? '';
  const put = `${SINGULAR[verb.toLowerCase()] ?? verb} man`;
  return [
    ...(subject ? [{ start: subject.index, end: subject.index + subject[0].length, put }] : []),
    ...(place ? [{ start: place.index, end: place.index + place[0].length, put: '' }] : []),
  ];
}

/** "Was steht in den Quellen?" alone asks for nothing: these words are not put aside. */
const SOURCES_DATIVE = `(?:${NOUNS_DATIVE}|quellen|texten)`;
/** "vom Mai 2026", "seit dem 3. Mai": which reports. Of whose reports they are ("der Kommission", "iranische") makes them others than those that are read here. */
const OF_WHEN = '(?: (?:vom|seit|im|aus dem|bis(?: zum)?) [^?]{1,30}?)?';
const ABOUT = String.raw`(?: (?:denn|eigentlich|alle|alles))?(?: (?:über|zu|zum|zur|von|vom|bezüglich|hinsichtlich|in bezug auf|dazu|darüber|davon|hierzu|hierüber))(?!\p{L})`;
const NOUNS_EN = '(?:reports|articles|papers|newspapers|media|press|outlets|sources|texts|accounts)';
const ALL_EN =
  '(?:(?:all |both |each )?(?:of )?(?:the|our|these)(?: (?:two|three|four|five|six|various|different|individual))?|all|both|various)';
const WRITERS_EN = `(?:${ALL_EN} ${NOUNS_EN}|(?:each|every)(?: (?:of the|single))? (?:reports?|articles?|papers?|newspapers?|outlets?|sources?))`;
const ABOUT_EN = String.raw`(?: (?:about|on|of|regarding|concerning))(?!\p{L})`;

const EACH = [
  // "Was sagen beide Berichte über Schoigu?", "Was schreibt jede Zeitung zum Brand?"
  String.raw`^\P{L}*(?:\p{L}+ )?was (?:${SAY}|wissen|erzählen|erfährt man aus|liest man in) (?:${WRITERS}|${ALL_DATIVE} ${SOURCES_DATIVE})${OF_WHEN}${ABOUT}`,
  String.raw`^\P{L}*(?:\p{L}+ )?was (?:steht|stand|heißt es|findet sich) (?:alles )?in (?:${ALL_DATIVE} |jede[mr] )?(?:${SOURCES_DATIVE}|${NOUN})${OF_WHEN}${ABOUT}`,
  String.raw`^\P{L}*(?:\p{L}+ )?wie (?:beschreiben|schildern|beurteilen|bewerten|sehen|stellen|charakterisieren) ${ALL} ${NOUNS} \P{L}*\p{L}`,
  String.raw`^\P{L}*(?:(?:and|so) )?what (?:do|did|does) ${WRITERS_EN} (?:say|write|report|tell(?: us)?|reveal|state)${ABOUT_EN}`,
  String.raw`^\P{L}*(?:(?:and|so) )?what (?:is|was|do we read|does it say) (?:(?:said|written|reported|told) )?in ${WRITERS_EN}${ABOUT_EN}`,
  String.raw`^\P{L}*(?:(?:and|so) )?how (?:do|did|does) ${WRITERS_EN} (?:describe|portray|present|depict|cover|see|judge) \P{L}*\p{L}`,
].map((source) => new RegExp(source, 'iu'));

/** Whatever asks so has one of these. Most questions have none, and the patterns take a tenth of a second to be read for the first time. */
const HINT = /zeitung|bl[aä]tt|medien|bericht|meldung|artikel|quelle|text|report|article|paper|media|press|outlet|source|account/iu;

/** Whether a question wants what each of the reports says of somebody or something ("Was sagen beide Berichte über …?"), and not what answers best. Pure; linear. */
export function asksEachReport(question: string): boolean {
  if (!HINT.test(question)) return false;
  const asked = question.replace(/\s+/gu, ' ');
  return EACH.some((pattern) => pattern.test(asked));
}

const IS_SAID = new RegExp(String.raw`^\P{L}*(?:\p{L}+ )?was ${SAY} man${ABOUT}`, 'iu');

/** What is left of "Was sagen Kurier und Schlagblatt über …?" once the two are a condition: each of them is to be heard. Pure; linear. */
export function asksWhatIsSaid(rest: string): boolean {
  return IS_SAID.test(rest);
}
