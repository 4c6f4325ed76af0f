import { remember } from '../remember.ts';
import { strongInfinitive } from '../strong-verbs.ts';
import { foldWord } from '../words.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Finite forms of the auxiliaries and modals: indicative. */
export const auxiliaries = words(
  'ist sind war waren bin bist seid hat haben hatte hatten hast habt wird werden wurde wurden wirst kann können konnte konnten muss muß müssen musste mussten soll sollen sollte sollten will wollen wollte wollten darf dürfen durfte durften mag mögen mochte mochten möchte möchten lässt lassen ließ ließen',
);

/** Konjunktiv I and II of auxiliaries and modals, where it differs from the indicative. */
export const subjunctiveAuxiliaries = words('sei seien habe werde könne müsse solle wolle dürfe möge wisse lasse');

/** Konjunktiv II where it differs from the indicative. */
export const secondSubjunctives = words(
  'wäre wären hätte hätten würde würden könnte könnten müsste müssten dürfte dürften gäbe gäben käme kämen ginge ließe stünde stünden fände fänden bräuchte bräuchten wüsste wüssten täte täten hielte bliebe läge lägen sähe sähen nähme nähmen spräche sprächen träfe träfen brächte brächten',
);

/** Whether a word is Konjunktiv II that differs from the indicative: "wäre", or the past of a strong verb with an umlaut ("träten", "zögen"). */
export function isSecondSubjunctive(low: string): boolean {
  if (secondSubjunctives.has(low)) return true;
  if (low.length < 4 || low.length > 30 || !/[äöü]\p{L}{1,5}en?$/u.test(low)) return false;
  const infinitive = low.replace(/n?$/, 'n');
  const past = infinitive.replace(/[äöü](?=\p{L}{1,5}$)/u, (vowel) => ({ ä: 'a', ö: 'o', ü: 'u' })[vowel] ?? vowel);
  const [folded, foldedPast] = [foldWord(infinitive), foldWord(past)];
  const strong = strongInfinitive(foldedPast);
  return strong !== undefined && strong !== foldedPast && !isWeakInfinitive(infinitive) && strongInfinitive(folded) !== folded;
}

/** Weak verbs that news uses; the strong ones are known by their forms. */
const weakVerbs = words(`
machen sagen leben arbeiten warten zahlen bezahlen kaufen verkaufen suchen versuchen brauchen benötigen verlangen fordern fördern liefern ändern verändern verhindern behindern handeln verhandeln behandeln sammeln versammeln entwickeln wechseln wandeln zweifeln bezweifeln ermitteln vermitteln erinnern erneuern kümmern mindern hindern lagern steuern erobern plündern
führen hören gehören spüren stören zerstören klären erklären rühren berühren lehren kehren zehren währen gewähren nähren ehren sperren zerren irren kehren sparen kosten leisten reisen rasten testen hasten lasten belasten entlasten retten wetten betten leiten begleiten bereiten vorbereiten verbreiten arbeiten bearbeiten beobachten achten beachten richten errichten berichten verzichten vernichten verpflichten flüchten fürchten befürchten
reichen erreichen herrschen wachen überwachen brauchen tauchen rauchen machen lachen kochen pochen suchen besuchen buchen fluchen wünschen mischen täuschen tauschen lauschen forschen erforschen
stimmen bestimmen nahmen rahmen lähmen atmen ordnen öffnen rechnen zeichnen bezeichnen begegnen regnen segnen leugnen eignen ereignen trocknen
planen lernen warnen wohnen bewohnen lohnen drohen bedrohen dienen verdienen meinen weinen einen vereinen lehnen ablehnen dehnen gewöhnen erwähnen belohnen schonen rechnen trennen
stellen bestellen erstellen herstellen einstellen zählen erzählen wählen fehlen empfehlen fühlen füllen erfüllen spielen zielen erzielen teilen verteilen urteilen beurteilen verurteilen heilen eilen holen wiederholen erholen kontrollieren rollen wollen
legen belegen verlegen regen bewegen pflegen fragen klagen beklagen verklagen sagen tagen wagen jagen lagen zeigen neigen beugen zeugen überzeugen erzeugen fliegen siegen besiegen biegen schweigen steigern folgen verfolgen erfolgen sorgen versorgen besorgen hängen verhängen drängen verlängern bringen
setzen besetzen ersetzen versetzen einsetzen schätzen nutzen benutzen nützen schützen stützen unterstützen hetzen verletzen sitzen besitzen kürzen stürzen würzen schmerzen heizen reizen tanzen glänzen ergänzen begrenzen grenzen pflanzen
bauen schauen trauen vertrauen stauen freuen bereuen scheuen betreuen streuen
decken entdecken wecken stecken strecken vollstrecken drücken unterdrücken rücken schicken blicken erblicken stocken locken blockieren wirken bewirken merken bemerken stärken verstärken danken schwanken erkranken senken lenken schenken beschränken denken bedanken parken marken tanken
enden beenden senden reden landen wenden verwenden melden vermelden dulden gefährden gründen begründen künden verkünden entzünden zünden kleiden bekleiden schaden baden laden ernden bilden ausbilden
glauben erlauben rauben üben leben erleben streben kleben loben toben proben werben färben
hoffen kämpfen bekämpfen impfen tropfen klopfen schaffen verschaffen hoffen öffnen prüfen überprüfen strafen bestrafen kaufen stufen
passen verpassen fassen erfassen hassen küssen müssen entlassen verlassen äußern äussern bessern verbessern
lösen auslösen reisen weisen kreisen losen dosen speisen bremsen grasen rasen
bleiben behaupten halten enthalten verwalten gestalten schalten spalten walten erhalten dauern trauern bedauern lauern feuern
fallen gefallen verfallen verfehlen gelten vergelten scheitern erläutern erweitern klettern rattern meistern
passieren existieren funktionieren reagieren regieren produzieren reduzieren investieren finanzieren informieren organisieren akzeptieren garantieren protestieren demonstrieren kritisieren diskutieren dominieren profitieren trainieren studieren
interessieren kontrollieren operieren patrouillieren explodieren kollidieren evakuieren bombardieren attackieren transportieren exportieren importieren stationieren
umfassen betragen stammen bedeuten deuten lauten läuten vermeiden verweigern weigern steigern zögern verzögern ärgern lagern belagern verringern schildern wandern
verhaften haften festnehmen dürfen gehören erhöhen ziehen sehen gehen stehen bestehen entstehen verstehen mähen drehen nähen wehen blühen mühen bemühen fliehen
stoppen klappen kippen pumpen schleppen doppeln koppeln
bestätigen beschäftigen beschleunigen verteidigen beleidigen beschädigen entschädigen kündigen ankündigen beseitigen befriedigen begünstigen benachrichtigen berechtigen beruhigen bewältigen einigen erledigen genehmigen kreuzigen nötigen reinigen schädigen verständigen vergewaltigen verewigen versteigern
siedeln ansiedeln sichern versichern zusichern erschüttern füttern wittern zittern
starten beantworten antworten verantworten worten warten erwarten beauftragen beantragen befragen vertagen betreffen erfordern befördern überfordern
`);

/** Words in -e that a verb could be but seldom is in the middle of a clause: adjectives, adverbs, articles, pronouns. */
const seldomVerbs = words(`
eine keine meine deine seine ihre unsere eure diese jene jede welche solche manche viele wenige alle beide andere einige mehrere etliche raste erste zweite dritte letzte nächste beste größte heute morgen gerne lange ohne beinahe gerade nahe ehe ende
gleiche rechte linke weite breite leere kranke alte neue gute reiche enge leise weise böse müde lose offene trübe faule hohle dunkle laute volle ganze halbe schwere starke reine feine kleine große hohe tiefe nackte tote freie frühe späte sehende tausende hunderte zufolge sowie wie nie sie die je
`);

/** Whether a lower-case word is Konjunktiv I of the third person singular in form: "komme", "verhindere", "existiere". */
export function isSubjunctiveForm(low: string): boolean {
  if (subjunctiveAuxiliaries.has(low)) return true;
  if (!low.endsWith('e') || low.length < 4 || low.length > 30 || seldomVerbs.has(low)) return false;
  return isSubjunctiveStem(low);
}

/** The same without a look at the words that are seldom verbs: for the last word of a clause that has no other verb ("das Geld reiche"). */
export function isSubjunctiveAtEnd(low: string): boolean {
  return (
    /^\p{Ll}{3,30}e$/u.test(low) &&
    !/^(?:eine|keine|meine|deine|seine|ihre|diese|jene|jede|heute|morgen|gerne|lange|ohne|beide|alle|viele|viel|ende|gerade)$/.test(low) &&
    (isSubjunctiveStem(low) || /[bcdfgkmnpst]le$/.test(low))
  );
}

const isSubjunctiveStem = remember((low) => {
  if (/(?:ier|ester)e$/.test(low)) return true;
  const infinitive = `${low}n`;
  if (
    isWeakInfinitive(infinitive) ||
    isWeakInfinitive(infinitive.replace(/e([lr])en$/, 'e$1n')) ||
    isWeakInfinitive(infinitive.replace(/([lr])en$/, 'e$1n'))
  )
    return true;
  const folded = foldWord(low);
  return strongInfinitive(folded) === `${folded}n`;
});

const separated =
  /^(?:auseinander|entgegen|zusammen|herunter|heraus|hinaus|herein|hinein|hervor|nieder|voraus|vorbei|wieder|weiter|zurück|durch|fort|frei|fest|nach|statt|teil|auf|aus|bei|ein|her|hin|los|mit|vor|weg|ab|an|um|zu|unter|über|wider|hinter|miss|zer|ver|ent|emp|be|er)(?=\p{L}{4})/u;

/** A weak verb of the list, with a prefix or without. */
function isWeakInfinitive(infinitive: string): boolean {
  return weakVerbs.has(infinitive) || weakVerbs.has(infinitive.replace(separated, ''));
}

const notFinite = words(`
nicht jetzt oft erst selbst fast sonst dort seit mit laut zuletzt zunächst meist längst höchst statt samt nebst insgesamt überhaupt gut alt kalt rot weit breit hart leicht schlecht recht echt dicht schlicht spät bekannt bereit zuerst damit somit kürzlich weithin vielleicht derart etwa bisher gesamt heut sicht acht hundert tausend
sehr eher immer weiter leider wieder unter über hinter außer gegen neben zwischen innen außen heute gestern morgen eben schon noch kaum genau genug wohl zwar also auch doch nur dann denn wenn als wie dass ob weil da bis nach vor bei von zum zur ersten zweiten letzten nächsten besten meisten weitesten guten schlechten alten kalten roten harten leichten echten späten bekannten
unten oben hinten vorn mitten selten zwanzigsten gesamten privaten sogenannten konkreten direkten letztlich möglichst mindestens
`);

/** Whether a lower-case word can be a finite verb by its form; articles, adverbs and participles aside. A guess: position must back it. */
export const canBeFinite = remember((low) => {
  if (auxiliaries.has(low) || subjunctiveAuxiliaries.has(low) || secondSubjunctives.has(low)) return true;
  if (low.length < 3 || low.length > 30 || notFinite.has(low) || seldomVerbs.has(low) || !/\p{L}$/u.test(low)) return false;
  if (isParticiple(low)) return false;
  const folded = foldWord(low);
  if (strongInfinitive(folded) !== undefined) return true;
  if (/(?:ete?|te|ten|[^aeiouy]t|[dt]et|iert|ieren)$/.test(low) && low.length > 3) return true;
  return isSubjunctiveForm(low) || isWeakInfinitive(low) || isSecondSubjunctive(low);
});

/** "gesagt", "mitgeteilt", "abgesetzt", "gestohlen", "-iert"; not the prefixed ones that look like other forms ("bestritten", "verletzt"). */
export function isParticiple(low: string): boolean {
  return (
    /^(?:\p{L}{2,9})?ge\p{L}{2,}(?:t|en)$/u.test(low) &&
    !/^(?:gegen|geben|gehen|gelten|gewinnen|geschehen|genießen|gelingen|gestehen|gefallen|gehören|gehört|gestalten|gewähren|gewährt|gefährden|gefährdet|genehmigen|gelangen|gelangt|genügt|genügen|gestand|geht|gibt|gilt|gelt|gelangten|gestern|gesamt|gesamten|gerecht|geeignet|gering|angesichts|zugunsten|dagegen|hingegen|entgegen|wogegen|ausgeben|abgeben|angeben|zugeben|aufgeben|vergeben|ergeben|umgeben|begeben|vorgeben|weitergeben|bekanntgeben|vergehen|begehen|entgehen|umgehen|ausgehen|vorgehen|weggehen|hervorgehen|eingehen|zurückgehen|untergehen|nachgehen|angehen|aufgehen|legen|liegen|zeigen|steigen|tragen|sagen|fragen|regen|wegen|fliegen|biegen|wiegen|siegen|bewegen|belegen|verlegen|pflegen|überlegen|unterlegen)$/u.test(
      low,
    )
  );
}

/** The other participles: prefix without "ge-", or -iert; only the place behind an auxiliary tells. */
export const canBeParticiple = remember(
  (low) =>
    isParticiple(low) ||
    /^(?:be|er|ver|zer|ent|emp|miss|unter|über|wider|hinter|(?:auf|aus|an|ab|ein|vor|zu|um|mit|nach|bei|wieder)(?:be|er|ver|ent|zer))\p{L}{2,}(?:t|en)$/u.test(
      low,
    ) ||
    /iert$/.test(low) ||
    /^(?:worden|gewesen|getan|geworden)$/.test(low),
);
