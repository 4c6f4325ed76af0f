const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Forms of address and degrees before a name. */
export const addresses = words(`
Dr Prof Herr Herrn Frau Fräulein Mr Mrs Ms Miss Sir Lord Lady Dame Scheich Sheikh Ayatollah Großayatollah Imam Prinz Prinzessin Kronprinz Kronprinzessin Prince Princess Graf Gräfin Baron Baronin Freiherr Fürst Fürstin
Emir Sultan Schah Shah St Sankt San Santa Don Doña Monsignore Pater Bruder Schwester Mullah Rabbi Hr Fr Monsieur Madame Signor Señor Onkel Tante
`);

/** What somebody is, by the field they are it in; compounds, feminine and declined forms are matched by their end. */
const fields = {
  politics:
    'präsident minister kanzler botschafter senator gouverneur abgeordneter abgeordnete bürgermeister politiker diktator machthaber staatschef regierungschef parteichef fraktionschef staatsoberhaupt premier landrat landrätin staatssekretär generalsekretär sekretär präses kandidat oppositioneller oppositionelle oppositionsführer staatsrat nationalrat stadtrat stadträtin landesrat landesrätin diplomat gesandter gesandte kommissar konsul schatzkanzler ombudsmann|president minister secretary chancellor ambassador governor mayor congressman congresswoman lawmaker diplomat envoy premier',
  military:
    'general generalmajor generalleutnant major oberst leutnant hauptmann kommandeur kommandant befehlshaber admiral marschall feldwebel soldat offizier generalstabschef|colonel commander marshal officer admiral lieutenant captain sergeant soldier',
  royalty: 'könig königin kaiser kaiserin zar zarin monarch prinz prinzessin|king queen emperor empress prince princess',
  church:
    'papst bischof erzbischof kardinal pfarrer priester patriarch pastor imam rabbiner ajatollah|pope bishop archbishop cardinal priest reverend patriarch rabbi',
  sport:
    'trainer stürmer torwart torhüter verteidiger mittelfeldspieler nationalspieler spieler fußballer profi kapitän bundestrainer rennfahrer pilot tennisspieler schwimmer läufer sprinter skispringer biathlet boxer radprofi olympiasieger weltmeister schiedsrichter|striker goalkeeper midfielder defender footballer coach athlete',
  arts: 'sänger schauspieler regisseur komponist dirigent pianist maler bildhauer schriftsteller dichter autor musiker rapper rocker künstler tänzer filmemacher moderator entertainer komiker kabarettist architekt fotograf|singer actor actress composer conductor painter sculptor writer novelist poet musician artist filmmaker comedian',
  science:
    'forscher professor physiker chemiker biologe mediziner virologe historiker ökonom soziologe philosoph mathematiker astronom wissenschaftler politologe politikwissenschaftler psychologe archäologe ingenieur experte expertin analyst erfinder nobelpreisträger arzt chirurg|scientist physicist chemist biologist historian economist philosopher mathematician researcher engineer doctor',
  business:
    'unternehmer vorstandschef konzernchef firmenchef manager geschäftsführer bankier milliardär gründer investor aufsichtsratschef industrieller|entrepreneur businessman banker billionaire founder investor ceo',
  justice: 'richter anwalt anwältin staatsanwalt oberstaatsanwalt generalstaatsanwalt verteidigerin notar|judge lawyer attorney prosecutor',
  media:
    'journalist reporter redakteur chefredakteur korrespondent kolumnist herausgeber blogger verleger kommentator reporterin|editor correspondent columnist publisher',
  crime: 'attentäter mörder täter terrorist mafiaboss drogenboss serienmörder räuber dieb hacker|killer murderer terrorist gunman',
} as const;
/** What else somebody may be: no office before a name, but it tells namesakes apart. Whole words only: many a family name ends so. */
const callings: readonly (readonly [Field, RegExp])[] = (
  [
    [
      'trade',
      'bäcker winzer landwirt lehrer metzger gärtner friseur gastwirt förster astronaut kosmonaut pfleger feuerwehrmann imker busfahrer lokführer fischer rentner student schüler bergsteiger taxifahrer baker farmer teacher plumber',
    ],
    [
      'sport',
      'ringer turner reiter ruderer radrennfahrer golfer handballer basketballer eishockeyspieler torjäger abwehrspieler fußballspieler sportler',
    ],
    [
      'arts',
      'bassist gitarrist schlagzeuger violinist geiger cellist tenor sopranistin choreograf designer modeschöpfer model drehbuchautor essayist lyriker liedermacher popstar filmstar',
    ],
    ['science', 'geologe botaniker zoologe informatiker pädagoge theologe germanist kunsthistoriker'],
    ['church', 'reformator abt dekan vikar superintendent prediger'],
  ] as const
).map(([field, list]) => [field, new RegExp(`^(?:${list.replaceAll(' ', '|')})(?:meister)?(?:in|s|n)?$`, 'iu')]);
/** Offices of every field. */
const anyField =
  'chef sprecher schatzmeister vorsitzender vorsitzende direktor leiter beauftragter beauftragte führer doktor kollege kollegin vertreter berater amtskollege mitarbeiter referent präsidiumsmitglied vorstand aufsichtsrat aktivist aktivistin menschenrechtler dissident zeuge witwe witwer vorgänger nachfolger stellvertreter rivale|spokesman spokeswoman spokesperson chairman chairwoman director leader chief adviser advisor activist deputy head';

const rank =
  /(?:^|[a-zäöüß-])(?:general|generalmajor|generalleutnant|oberst|oberstleutnant|major|leutnant|(?<!landes)hauptmann|admiral|marschall|feldmarschall|colonel|lieutenant|captain|marshal)(?:s|en|in)?$/iu;
const relation = /(?:kolleg|vorgänger|nachfolger|rival|witwe|zeug)(?:e|en|er|ers|in|n|s)?$/iu;

/** The noun that names it: "Sekretär" of "früherer Sekretär des Rats". */
export function headOfOffice(office: string): string {
  return /\p{Lu}[\p{L}-]+/u.exec(office)?.[0] ?? office;
}

/** A military rank: it stands beside an office ("Verteidigungsminister, General der Armee X"). */
export function isRank(word: string): boolean {
  return rank.test(word);
}

/** What somebody is to somebody else, and no office: "Kollegen", "Nachfolgerin". */
export function isRelation(word: string): boolean {
  return relation.test(word);
}

export type Field = keyof typeof fields | 'trade';

const endings = Object.fromEntries(Object.entries(fields).map(([field, list]) => [field, endingsOf(list)]));
const lists = [...Object.values(fields), anyField].map((list) => list.split('|'));
const officeEnding = endingsOf([0, 1].map((side) => lists.map((list) => list[side] ?? '').join(' ')).join('|'));
const englishOffices = new Set(lists.flatMap((list) => (list[1] ?? '').trim().split(' ')).filter((word) => word !== ''));
const allFields: readonly Field[] = [
  'politics',
  'military',
  'royalty',
  'church',
  'sport',
  'arts',
  'science',
  'business',
  'justice',
  'media',
  'crime',
];

/** English words stand alone, German ones also end compounds. */
function endingsOf(list: string): RegExp {
  const [german = '', english = ''] = list.split('|');
  return new RegExp(
    `(?:${german.trim().split(' ').join('|')})(?:in|innen|en|es|s|n|r)?$|^(?:${english.trim().split(' ').join('|')})s?$`,
    'iu',
  );
}

/** Whether a word says what somebody is: "Außenministers", "Kanzleramtschefin", "spokesman". */
export function isOffice(word: string): boolean {
  return word.length > 3 && officeEnding.test(word);
}

const FIELDS_OF_CALLINGS: ReadonlySet<Field> = new Set(['arts', 'science', 'crime', 'trade']);
const callingsBeside =
  /(?:unternehmer|milliardär|bankier|investor|industrieller|manager|gründer|businessman|billionaire|entrepreneur|banker|founder|läufer|sprinter|springer|schwimmer|boxer|spieler|sieger|meister|profi|athlete|politiker)(?:in|innen|en|s|n)?$/iu;

/** Whether a word says what somebody does or owns and not what he was appointed to ("Milliardär", "Schwimmerin"): one person is many such things at once. */
export function isCalling(word: string): boolean {
  if (/^(?:chef|ober|(?:vize)?bürger)/iu.test(word)) return false;
  return callingsBeside.test(word) || fieldsOf(word).some((field) => FIELDS_OF_CALLINGS.has(field));
}

/** A single English word for what one person is: "minister", "Spokeswoman". */
export function isEnglishOffice(word: string): boolean {
  return englishOffices.has(word.toLowerCase()) && word.toLowerCase() !== 'deputy';
}

/** The fields in which somebody of this office works; empty for other words and for offices of every field. */
export function fieldsOf(word: string): Field[] {
  const calling = callings.find(([, words]) => words.test(word))?.[0];
  if (calling !== undefined) return [calling];
  return isOffice(word) ? allFields.filter((field) => endings[field]?.test(word)) : [];
}
