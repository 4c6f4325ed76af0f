const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Past stems of strong verbs, without endings; "kannte" and its like end as weak ones do. */
const PAST_STEMS =
  'begann blieb bot brach fand fiel fing flog floh fuhr gab gewann ging griff half hielt hieß kam klang lag las lief ließ litt log lud maß mied nahm rief riet riss ritt sah sang sank saß schied schien schlief schloss schlug schmolz schnitt schob schoss schrieb schrie schritt schwamm schwand schwieg schwoll schwor sprach sprang stach stahl stand starb stieg stieß stritt strich tat traf trank trat trieb trug verdarb vergaß verlor verschwand warb warf wich wies wog wuchs wusch zog zwang band bat barg betrog bog biss blies briet drang empfahl erlosch erschrak focht fraß fror galt gelang genas genoss geschah glich glitt goss grub hing hob kroch pfiff rann roch schuf spann lieh war wurd verlieh empfing erhielt entschied unterschied bewies quoll floss soff'.split(
    ' ',
  );
const PREFIXES = words(
  'zurück zusammen gegenüber entgegen nieder heraus hinaus herein hervor herunter voraus vorbei wieder weiter durch unter wider hinter miss über fort frei fest nach statt teil auf aus bei ein her hin los mit vor weg ver zer ent emp be er ge ab an um zu',
);
const LONGEST_PREFIX = 10;
const pastStems = new Set(PAST_STEMS);

/** "bestritt", "traten", "wurde": a strong or irregular past form, prefix allowed. `low`: in lower case. */
export function isStrongPast(low: string): boolean {
  if (low.length > 24) return false;
  return endingsOff(low).some((stem) => isPrefixed(stem, pastStems));
}

/** One of the stems, alone or behind a prefix. */
function isPrefixed(word: string, stems: ReadonlySet<string>): boolean {
  if (stems.has(word)) return true;
  for (let cut = 2; cut <= LONGEST_PREFIX && cut < word.length - 2; cut += 1)
    if (PREFIXES.has(word.slice(0, cut)) && stems.has(word.slice(cut))) return true;
  return false;
}

function endingsOff(low: string): string[] {
  const stems = [low];
  for (const ending of ['e', 'en', 't', 'st', 'et']) if (low.endsWith(ending)) stems.push(low.slice(0, -ending.length));
  return stems;
}

/** End in -te or -ten and are no past form: ordinals, adjectives, adverbs, present forms of verbs with a stem in t. */
const NO_WEAK_PAST = words(`
  heute letzte letzten vorletzte vorletzten erste ersten zweite zweiten dritte dritten vierte vierten fünfte fünften sechste siebte achte neunte zehnte elfte zwölfte beste besten meiste meisten nächste nächsten höchste höchsten größte größten jüngste jüngsten älteste ältesten wichtigste wichtigsten
  könnte könnten müsste müssten dürfte dürften möchte möchten hätte hätten sollte sollten bekannte bekannten gesamte gesamten gute guten rechte rechten echte echten leichte leichten schlechte schlechten späte späten breite breiten feste festen weite weiten laute lauten bunte bunten harte harten kalte kalten alte alten rote roten tote toten zarte satte glatte spitze fette nackte unbekannte unbekannten bestimmte bestimmten sogenannte sogenannten bitte seite seiten zeiten leute leuten
  arbeite warte erwarte leiste biete trete halte bitte rette teste starte berichte beobachte bedeute leite gelte streite schalte gestalte achte betrachte rate berate koste miete richte errichte vernichte flüchte fürchte hafte verhafte bewerte antworte bereite bestätigten beabsichtigten
`);

/** Infinitives of verbs with a stem in t; prefixes and "zu" may stand before them. */
const T_STEMS = words(
  'treten halten bieten leiten arbeiten warten berichten retten testen starten achten raten richten schalten gestalten walten falten spalten leisten gelten streiten reiten schreiten gleiten bitten breiten reiten deuten beuten läuten muten fluten bluten kosten rosten rasten tasten lasten fasten rüsten trösten fürchten flüchten züchten dichten sichten nichten pflichten schlachten trachten frachten haften heften stiften lüften antworten werten orten beten kneten mieten töten spotten bedeuten beobachten',
);

/** "sagte", "kündigten", "arbeitete". Attributes ("die geplante Reform") look the same: the words about them tell. */
export function isWeakPast(low: string): boolean {
  if (!/(?:te|ten)$/.test(low)) return false;
  if (low.endsWith('ten') && (isPrefixed(low, T_STEMS) || isPrefixed(low.replace(/(?<=^\p{L}{2,10})zu/u, ''), T_STEMS))) return false;
  return (
    /^\p{L}{2,}(?:te|ten)$/u.test(low) &&
    low.length >= 5 &&
    !NO_WEAK_PAST.has(low) &&
    !/(?:isten|heiten|keiten|schaften|gsten|chsten)$/.test(low)
  );
}

/** "festgenommen", "angekündigt", "zerstört", "demonstriert". */
export function isParticiple(low: string): boolean {
  return (
    low.length >= 5 &&
    /^(?:\p{L}*ge\p{L}{2,}(?:t|en)|\p{L}{2,}iert|(?:\p{L}{2,5})?(?:ver|be|er|ent|zer|emp|miss|unter|über|wider|durch|hinter)\p{L}{2,}(?:t|en)|aufgrund)$/u.test(
      low,
    ) &&
    !/^(?:gegen|gesamt|genau|gestern|gesten|gerade|bereits|erst|vergangen\p{L}*|überhaupt|unterdessen|über|unter|bestimmt|verletzten|gelten|geben|gehen|gewinnen|geschehen|genießen)$/u.test(
      low,
    )
  );
}

/** Verbs whose perfect takes "sein" and can be of nothing but the past: "soll … gestorben sein". */
export const MOVED =
  /(?:gestorben|gefahren|gekommen|geflohen|gereist|gewesen|getroffen|geflogen|gegangen|explodiert|entkommen|gestürzt|gefallen|geblieben|gelandet|gesunken|verschwunden|ertrunken|passiert|geworden|gestoßen|gelaufen|gezogen|gerückt|gedrungen)$/;

export const FUTURE_GERMAN = words(
  'wird werden werde werdet würde würden soll sollen solle will wollen wolle möchte möchten muss müssen müsse kann können könne könnte könnten dürfte dürften darf dürfen müsste müssten plant planen geplant vorgesehen angesetzt terminiert anberaumt erwartet beabsichtigt bevor ansteht anstehen beginne komme reise trete finde ende starte gehe kehre fahre fliege öffne schließe folge treffe spiele bleibe laufe stimme wähle tage entscheide berate',
);
export const MODALS_ENGLISH = words('will shall would could may might must can ll');
/** Verbs of a programme, which stand in the present for what is to come. */
export const PRESENT_ENGLISH = words(
  'plan plans expect expects intend intends hope hopes aim aims want wants begin begins start starts open opens end ends close closes meet meets vote votes take takes resume resumes return returns arrive arrives leave leaves expire expires visit visits travel travels host hosts hold holds launch launches march gather gathers play plays fly flies go goes come comes face faces convene convenes decide decides hear hears depart departs reopen reopens release releases strike protest kick kicks elect elects choose chooses head heads stage stages change changes rise rises fall falls apply applies stay stays enter enters become becomes celebrate celebrates mark marks give gives make makes send sends sign signs step steps appear appears speak speaks testify testifies rule rules publish publishes announce announces discuss discusses present presents join joins move moves get gets turn turns retire retires race races compete competes debut debuts premiere premieres run runs',
);
export const PAST_ENGLISH = words(
  'was were had did said told took came went made gave got held met left began became found fell flew fled kept knew led lost paid ran rose saw sent shot sat sold spoke spent stood struck thought threw won wrote broke brought built bought caught chose drew drove ate felt fought forgot froze grew heard hid hung laid lay meant rang rode sang sank shook slept stole swam taught tore understood woke wore withdrew overtook underwent dug bore bent blew rebuilt reread shrank sprang swore swept wept wound split put shut',
);
/** Present verbs of saying and of a state: no programme. */
export const SAYING_PRESENT = words(
  'sagt erklärt meldet berichtet schreibt heißt teilt betont bestätigt dementiert warnt kritisiert says reports writes tells',
);
/** Verbs that announce what their infinitive says. */
export const ANNOUNCING =
  /^(?:plan|promis|agree|vow|pledg|intend|expect|schedul|announc|decid|hop|want|threaten|urg|ask|order|invit|call|offer|prepar|due)/;
/** End in -en and are no verbs. */
export const NO_PLURAL_PRESENT = words(
  'gegen wegen neben zwischen inzwischen hingegen dagegen unterdessen indessen außen innen oben unten hinten draußen drüben ihnen denen jenen deren einen keinen seinen ihren unseren anderen beiden allen vielen wenigen mehreren einigen diesen welchen morgen jeden worden gewesen entgegen zusammen vergangenen kommenden letzten nächsten ersten zweiten dritten zwischendurch eigenen weiteren weiten neuen alten großen kleinen',
);
/** End in -t like a present form. */
export const NO_PRESENT = words(
  'nicht jetzt fast erst dort seit mit bereits zuletzt selbst sonst laut gut rest statt weit nächst und bald hat ist sind hast bist halt echt recht acht rund tut zumeist meist längst jüngst oft dicht leicht schlecht direkt exakt komplett konkret bekannt gesamt insgesamt samt nebst zunächst angst spät hart kalt alt rot tot satt glatt breit fest laut zuerst ernst gerecht schnellst möglichst höchst äußerst mindest überhaupt damit womit somit soweit derart unbekannt verletzt',
);
