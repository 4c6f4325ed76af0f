import { foldWord, type Word } from '../../ingest/language/words.ts';

/**
 * Words that mean the same for a claim, German before "/", English behind it; "<>" parts a group from its opposite. Of verbs the forms whose stem differs
 * are listed; "~" and "!": the group holds within a language, across languages little or not at all. Whoever says the opposite of its source is wrong, however alike the sentences are.
 */
const GROUPS = `
steigen steigt stieg stiegen gestiegen anstieg ansteigen angestiegen erhöhen erhöht erhöhte erhöhung zunehmen zunahme zugenommen nahm wachsen wuchs wuchsen gewachsen wächst wachstum klettern kletterte plus/rise rises rose risen rising increase increased increases grow grew growth climb climbed gain surge <> sinken sinkt sank sanken gesunken fallen fällt fiel fielen gefallen rückgang zurückgehen zurückgegangen senken senkt senkte gesenkt senkung verringern verringert reduzieren reduziert abnehmen abnahme schrumpfen schrumpfte minus/fall falls fell fallen falling decrease decreased decreases decline declined drop dropped reduce reduced shrink shrank sink cut
gewinnen gewinnt gewann gewannen gewonnen sieg siege siegen siegte sieger gesiegt/win wins won winning victory winner <> verlieren verliert verlor verloren verlust niederlage niederlagen unterliegen unterlag verlierer/lose loses lost losing defeat loss loser
mehr höher höhere höheren größer größere größeren/more higher larger greater bigger <> weniger niedriger niedrigere niedrigeren kleiner kleinere kleineren geringer geringere/less fewer lower smaller
größte größten größter größtes höchste höchsten meisten/largest biggest highest greatest most <> kleinste kleinsten niedrigste niedrigsten wenigsten geringste geringsten/smallest lowest least fewest
viele vielen zahlreiche zahlreichen etliche/many numerous lots <> wenige wenigen kaum/few hardly scarcely
norden nord nördlich nördliche nördlichen nördlicher nordufer/north northern <> süden süd südlich südliche südlichen südlicher südufer/south southern
osten ost östlich östliche östlichen östlicher/east eastern <> westen west westlich westliche westlichen westlicher/west western
vor bevor ehe vorher zuvor davor/before prior earlier <> nach nachdem danach anschließend/after afterwards following later
früher frühere früheren früh ehemals ehemalig ehemalige ehemaligen anfang anfangs/earlier early former formerly <> später spätere späteren spät künftig künftige künftigen ende/later late future
erlauben erlaubt erlaubte zulassen zugelassen gestatten gestattet genehmigt genehmigen genehmigte/allow allowed allows permit permitted approve approved <> verbieten verbietet verbot verboten untersagen untersagt untersagte/forbid forbidden ban banned bans prohibit prohibited
beginnen beginnt begann begannen begonnen beginn anfang anfangen anfing starten startet startete gestartet/begin begins began begun start started starts beginning <> enden endet endete endeten ende beenden beendet beendete aufhören/end ended ends finish finished
öffnen öffnet öffnete geöffnet eröffnen eröffnet eröffnete offen/open opened opens opening <> schließen schließt schloss schlossen geschlossen schließung sperren gesperrt/close closed closes closing shut
annehmen angenommen annahm annahme zustimmen zugestimmt zustimmung stimmte billigen gebilligt billigte einwilligen einwilligte einwilligten eingewilligt/accept accepted accepts adopt adopted approve agreed agree <> ablehnen abgelehnt ablehnung lehnte lehnt zurückweisen zurückgewiesen verwerfen verworfen/reject rejected rejects refuse refused decline declined
erste ersten erster erstes zuerst/first <> letzte letzten letzter letztes zuletzt/last final
~ älteste ältesten alt alte alten älter/old older oldest <> jüngste jüngsten jung junge jungen jünger neu neue neuen neueste neuesten/young younger youngest new newest
stärkste stärksten stark starke starken stärker/strong stronger strongest <> schwächste schwächsten schwach schwache schwachen schwächer/weak weaker weakest
männlich männliche mann männer männern herren/man men male <> weiblich weibliche frau frauen damen/woman women female
öffentlich öffentliche öffentlichen öffentlicher staatlich staatliche staatlichen/public <> privat private privaten privater/private
vorteil vorteile vorteilen/advantage advantages benefit <> nachteil nachteile nachteilen/disadvantage disadvantages drawback
kaufen kauft kaufte gekauft kauf käufer erwerben erwarb erworben/buy buys bought purchase purchased buyer <> verkaufen verkauft verkaufte verkauf verkäufer/sell sells sold sale seller
positiv positive positiven/positive <> negativ negative negativen/negative
innerhalb innen/inside within <> außerhalb außen/outside
schnell schneller schnellste rasch/fast faster quick quickly quicker <> langsam langsamer langsamste/slow slower slowly
immer stets/always <> nie niemals/never
beste besten bester besser bessere besseren/best better <> schlechteste schlechtesten schlechter schlechtere/worst worse
import importe importieren importiert einfuhr einführen/import imports imported <> export exporte exportieren exportiert ausfuhr/export exports exported
ankommen angekommen ankunft eintreffen traf/arrive arrived arrival <> abreisen abgereist abreise verlassen verließ verließen/leave left departure departed
bestätigen bestätigt bestätigte bestätigung/confirm confirms confirmed <> bestreiten bestreitet bestritt bestritten dementieren dementiert dementierte leugnen/deny denies denied
erfolg erfolge erfolgreich gelingen gelang gelungen/success successful successfully succeed succeeded <> misserfolg scheitern scheitert scheiterte gescheitert misslang misslingen/failure fail failed fails unsuccessful
unterstützen unterstützt unterstützte befürworten befürwortet befürwortete dafür/support supports supported back backed <> bekämpfen ablehnen opponieren dagegen/oppose opposes opposed
einreisen einreise eingereist/entry <> ausreisen ausreise ausgereist/exit
~ hoch hohe hohen/high <> niedrig niedrige niedrigen tief tiefe tiefen/low
~ lang lange langen/long <> kurz kurze kurzen/short
~ über oberhalb/above over <> unter unterhalb/below under
mindestens wenigstens/least minimum <> höchstens maximal/most maximum
links linke linken/left <> rechts rechte rechten/right
vergrößern vergrößert ausbauen ausgebaut ausbau erweitern erweitert/expand expanded extend extended <> verkleinern verkleinert abbauen abgebaut abbau kürzen gekürzt kürzung/cut shrink downsize
festnehmen festgenommen verhaften verhaftet festnahme inhaftiert/arrest arrested detain detained jailed <> freilassen freigelassen freilassung entlassen/release released freed
leben lebt lebte überleben überlebt überlebte/survive survived alive <> sterben stirbt starb starben gestorben tot tote toten getötet ums leben verstorben/die died dies dead killed death
angreifen angegriffen angriff angriffe attacke attackieren/attack attacked attacks assault <> verteidigen verteidigt verteidigte verteidigung/defend defended defence defense
! kommen kommt kam kamen gekommen/come comes came <> gehen geht ging gingen gegangen/go goes went gone
einig einigen einigten einigung geeinigt/agree agreed agreement <> uneinig streit streiten gestritten/disagree disagreed dispute
möglich/possible <> unmöglich/impossible
legal legale/legal <> illegal illegale rechtswidrig/illegal unlawful
bekannt bekannte bekannten/known <> unbekannt unbekannte unbekannten/unknown
abhängig/dependent <> unabhängig/independent
`;

/** Offices that are none of each other's. German before "/", English behind it. */
const OFFICES = `
außenminister außenministerin chefdiplomat außenamtschef außenressort/foreign-minister foreign-secretary secretary-of-state
diplomat diplomatin/diplomat
verteidigungsminister verteidigungsministerin/defense-minister defence-minister defense-secretary defence-secretary
innenminister innenministerin/interior-minister interior-secretary home-secretary
finanzminister finanzministerin/finance-minister treasury-secretary
wirtschaftsminister wirtschaftsministerin/economy-minister
justizminister justizministerin/justice-minister
premierminister premierministerin premier ministerpräsident ministerpräsidentin regierungschef regierungschefin/prime-minister premier
präsident präsidentin staatschef staatschefin staatspräsident bundespräsident bundespräsidentin staatsoberhaupt/president
vizepräsident vizepräsidentin vize-präsident vize-präsidentin/vice-president
kanzler kanzlerin bundeskanzler/chancellor
könig könige königin/king kings queen
kaiser kaiserin/emperor empress
papst päpste/pope
herzog herzogin/duke duchess
graf gräfin/count earl
bürgermeister bürgermeisterin oberbürgermeister stadtoberhaupt/mayor
gouverneur gouverneurin/governor gov
senator senatorin/senator sen
sprecher sprecherin pressesprecher/spokesman spokeswoman spokesperson
direktor direktorin regisseur regisseurin/director
generalsekretär generalsekretärin/secretary-general
sekretär sekretärin/secretary
botschafter botschafterin/ambassador
general generäle/general
admiral/admiral
oberst/colonel
richter richterin/judge justice
staatsanwalt staatsanwältin ankläger anklägerin/prosecutor
anwalt anwältin anwälte rechtsanwalt rechtsanwälte jurist juristin/lawyer attorney
trainer trainerin cheftrainer coach manager managerin/coach manager
kapitän schiffsführer/captain skipper
schiedsrichter/referee
vorsitzender vorsitzende vorsitzenden parteichef vorstandschef/chairman chairwoman chair chairperson
berater beraterin/adviser advisor
gründer gründerin/founder
bischof bischöfe/bishop
kardinal/cardinal
abt/abbot
polizeichef polizeichefin/police-chief
parlamentspräsident parlamentspräsidentin redner rednerin/speaker
`;

/** `across`: whether a word and its opposite tell anything across languages, or only where nothing else translates the word. */
export type Concept = { id: number; opposite: number; across: 'always' | 'untranslated' | 'never' };
type Language = 'de' | 'en';
type ByWord = Map<string, Concept[]>;
/** By folded word. */
const concepts: Record<Language, ByWord> = { de: new Map(), en: new Map() };
/** The words of each concept, folded, by its id. */
const wordsOf = new Map<number, Record<Language, string[]>>();
const MARKS: Record<string, Concept['across']> = { '~': 'untranslated', '!': 'never' };
for (const [at, line] of GROUPS.trim().split('\n').entries()) {
  const [, mark = '', groups = ''] = /^(?:([~!]) )?(.*)$/.exec(line) ?? [];
  for (const [side, group] of groups.split('<>').entries()) {
    const concept = { id: 2 * at + side, opposite: 2 * at + 1 - side, across: MARKS[mark] ?? 'always' };
    const [de = [], en = []] = group.split('/').map((list) => list.trim().split(/\s+/).map(foldWord));
    wordsOf.set(concept.id, { de, en });
    for (const word of de) push(concepts.de, word, concept);
    for (const word of en) push(concepts.en, word, concept);
  }
}

function push(map: ByWord, word: string, concept: Concept): void {
  const known = map.get(word) ?? [];
  if (!known.includes(concept)) map.set(word, [...known, concept]);
}

const offices = new Map<string, number>();
for (const [id, line] of OFFICES.trim().split('\n').entries())
  for (const word of line.split(/[\s/]+/)) {
    const folded = foldWord(word.replaceAll('-', ' '));
    if (!offices.has(folded)) offices.set(folded, id);
  }

/** A vest is no direction. */
const LOOKALIKES = new Set(['weste']);

/** Forms that may be listed of a German word that is not: "frühe", "hoher", "steige" of "früh", "hohe", "steigen". */
function listedForms(folded: string): string[] {
  const bare = folded.replace(/(?<=\p{L}{3})e[nrms]?$/u, '');
  return bare === folded || LOOKALIKES.has(folded) ? [] : [bare, `${bare}e`, `${folded}n`];
}

/** What a word of a language means of the things that have an opposite; none for most. "Frühe" is "früh", but "erst" is not "erste", nor "eher" "ehe". */
export function conceptsOf({ folded }: Word, language: Language): Concept[] {
  const exact = concepts[language].get(folded);
  if (exact !== undefined || language === 'en') return exact ?? [];
  return (
    listedForms(folded)
      .map((form) => concepts.de.get(form))
      .find((found) => found !== undefined) ?? []
  );
}

/** The words of a language that mean the opposite of a word; none of a word with two meanings, "left". */
export function oppositesOf(word: Word, language: Language): string[] {
  const [concept, ...others] = conceptsOf(word, language);
  if (concept === undefined || others.length > 0 || concept.across === 'never') return [];
  return (wordsOf.get(concept.opposite)?.[language] ?? []).filter((other) => concepts[language].get(other)?.length === 1);
}

const ENDINGS = ['s', 'es', 'n', 'en'];

/** Which office a word is, in either language and gender; the ending of a plural or a German genitive is cut off. Undefined for what is none of the list. */
export function officeIdOf(folded: string): number | undefined {
  const stems = ENDINGS.filter((ending) => folded.endsWith(ending)).map((ending) => folded.slice(0, -ending.length));
  return [folded, ...stems].map((form) => offices.get(form)).find((id) => id !== undefined);
}

/** The same of the word at an index, with its neighbours where they are one office together: "prime minister", "secretary of state". */
export function officeIdAt(words: readonly Word[], at: number): number | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  const phrases = [words.slice(at, at + 3), at > 0 ? words.slice(at - 1, at + 1) : []].map((run) =>
    run.map(({ folded }) => folded).join(' '),
  );
  return phrases.map((phrase) => offices.get(phrase)).find((id) => id !== undefined) ?? officeIdOf(word.folded);
}

/** Whether a word means what a word of the other text does. */
export function shareConcept(one: readonly Concept[], other: readonly Concept[]): boolean {
  return one.some(({ id }) => other.some((concept) => concept.id === id));
}
