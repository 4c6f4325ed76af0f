/**
 * German strong and irregular verbs: infinitive, then the forms whose stem differs from it (present, past, Konjunktiv, participle),
 * folded (ae, oe, ue, ss). Endings are added by `strongInfinitive`.
 */
const TABLE = `
befehlen befiehl befahl befohlen|beginnen begann begonnen|bergen birg barg geborgen|betruegen betrog betrogen|biegen bog gebogen|bieten bot geboten|binden band gebunden|bitten bat gebeten
bleiben blieb geblieben|braten braet briet|brechen brich brach gebrochen|brennen brannt gebrannt|bringen bracht gebracht braecht|denken dacht gedacht|dringen drang gedrungen|duerfen darf durft gedurft
empfehlen empfiehl empfahl empfohlen|erschrecken erschrick erschrak erschrocken|essen iss ass gegessen|fahren faehr fuhr gefahren|fallen faell fiel gefallen|fangen faeng fing gefangen|finden fand gefunden faend
flechten flicht flocht geflochten|fliegen flog geflogen|fliehen floh geflohen|fliessen floss geflossen|fressen friss frass gefressen|frieren fror gefroren|geben gib gab gegeben gaeb|gehen ging gegangen
gelingen gelang gelungen|gelten gilt galt gegolten|geniessen genoss genossen|geschehen geschieh geschah|gewinnen gewann gewonnen|giessen goss gegossen|gleichen glich geglichen|gleiten glitt geglitten
graben graeb grub gegraben|greifen griff gegriffen|halten haelt hielt gehalten|hangen hing gehangen|heben hob gehoben|heissen hiess geheissen|helfen hilf half geholfen|kennen kannt gekannt
klingen klang geklungen|kommen kam gekommen kaem|koennen kann konnt gekonnt|kriechen kroch gekrochen|laden laed lud geladen|lassen laess liess gelassen|laufen laeuf lief gelaufen|leiden litt gelitten
leihen lieh geliehen|lesen lies las gelesen|liegen lag gelegen laeg|luegen log gelogen|meiden mied gemieden|messen miss mass gemessen|nehmen nimm nahm genommen naehm|nennen nannt genannt
pfeifen pfiff gepfiffen|raten raet riet|reiben rieb gerieben|reissen riss gerissen|reiten ritt geritten|rennen rannt gerannt|riechen roch gerochen|rufen rief gerufen
saufen soff gesoffen|schaffen schuf geschaffen|scheiden schied geschieden|scheinen schien geschienen|schieben schob geschoben|schiessen schoss geschossen|schlafen schlaef schlief geschlafen|schlagen schlaeg schlug geschlagen
schliessen schloss geschlossen|schmelzen schmilz schmolz geschmolzen|schneiden schnitt geschnitten|schreiben schrieb geschrieben|schreien schrie geschrien|schreiten schritt geschritten|schweigen schwieg geschwiegen|schwellen schwoll geschwollen
schwimmen schwamm geschwommen|schwinden schwand geschwunden|schwingen schwang geschwungen|schwoeren schwor geschworen|sehen sieh sah gesehen saeh|senden sandt gesandt|singen sang gesungen|sinken sank gesunken
sitzen sass gesessen|sprechen sprich sprach gesprochen spraech|springen sprang gesprungen|stechen stich stach gestochen|stehen stand gestanden staend stuend|stehlen stiehl stahl gestohlen|steigen stieg gestiegen|sterben stirb starb gestorben
stossen stoess stiess gestossen|streichen strich gestrichen|streiten stritt gestritten|tragen traeg trug getragen|treffen triff traf getroffen traef|treiben trieb getrieben|treten tritt trat getreten traet|trinken trank getrunken
tun tat getan|verderben verdirb verdarb verdorben|vergessen vergiss vergass|verlieren verlor verloren|verschwinden verschwand verschwunden|verzeihen verzieh verziehen|wachsen waechs wuchs gewachsen|waschen waesch wusch gewaschen
weichen wich gewichen|weisen wies gewiesen|wenden wandt gewandt|werben wirb warb geworben|werfen wirf warf geworfen|wiegen wog gewogen|winden wand gewunden|wissen weiss wusst gewusst
ziehen zog gezogen|zwingen zwang gezwungen|empfangen empfing|erhalten erhielt|entscheiden entschied|unterscheiden unterschied|beweisen bewies|erziehen erzog
`;
const ENDINGS = ['', 'e', 'st', 't', 'et', 'en', 'te', 'ten', 'test', 'tet', 'est'];

/** Prefixes that stand apart in a main clause ("trat … zurück"), folded; longest first. */
export const SEPARABLE = [
  'auseinander',
  'entgegen',
  'zusammen',
  'herunter',
  'gegenueber',
  'bekannt',
  'heraus',
  'hinaus',
  'herein',
  'hinein',
  'hervor',
  'nieder',
  'voraus',
  'vorbei',
  'wieder',
  'weiter',
  'zurueck',
  'durch',
  'fort',
  'frei',
  'fest',
  'nach',
  'statt',
  'teil',
  'auf',
  'aus',
  'bei',
  'ein',
  'her',
  'hin',
  'los',
  'mit',
  'vor',
  'weg',
  'ab',
  'an',
  'um',
  'zu',
];
const INSEPARABLE = ['unter', 'wider', 'ueber', 'hinter', 'miss', 'zer', 'ver', 'ent', 'emp', 'be', 'er', 'ge'];
const PREFIXES = [...SEPARABLE, ...INSEPARABLE].sort((a, b) => b.length - a.length);

const infinitives = new Map<string, string>();
for (const entry of TABLE.split(/[|\n]/)) {
  const [infinitive, ...forms] = entry.trim().split(' ');
  if (!infinitive) continue;
  for (const form of [...forms, infinitive.replace(/e?n$/, '')]) {
    // A participle takes no verb endings.
    for (const ending of form.endsWith('en') ? [''] : ENDINGS) infinitives.set(form + ending, infinitive);
  }
  infinitives.set(infinitive, infinitive);
}

/** The infinitive of a strong verb's form, its prefix kept: "zurückgetreten" → "zuruecktreten". `folded`: as foldWord gives it. */
export function strongInfinitive(folded: string): string | undefined {
  const whole = infinitives.get(folded);
  if (whole) return whole;
  for (const prefix of PREFIXES) {
    if (!folded.startsWith(prefix)) continue;
    const rest = folded.slice(prefix.length);
    const form = infinitives.get(rest) ?? infinitives.get(`ge${rest}`) ?? infinitives.get(rest.replace(/^zu/, ''));
    if (form) return prefix + form;
  }
  return undefined;
}
