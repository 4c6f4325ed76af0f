import type { SummarySentence } from './summary-sentence.ts';

const W = String.raw`(?<!\p{L})`;
const E = String.raw`(?!\p{L})`;
const words = (pattern: string) => new RegExp(`${W}(?:${pattern})${E}`, 'iu');

/** "wie es weitergeht", but not "wie die Polizei mitteilte", which names who tells it. */
const HOW = `wie(?! [^.;:,]{1,120}${W}(?:mitteilten?|sagten?|berichteten?|meldeten?|erklärten?|heißt|hieß|mitgeteilt (?:hat|haben|wurde)),)`;

/** Words by which a report says that something is not known, not confirmed, not decided, doubted or being looked into. Each is linear: gaps are bounded. */
const LEAVES_OPEN = [
  words(
    `(?:noch |bislang |bisher |weiter |weiterhin |völlig |derzeit )*(?:unklar|ungewiss|ungeklärt|(?<!gegen )unbekannt|offen(?= (?:ist|sei|bleib|geblieben|gelassen))|strittig|umstritten|unbestätigt|unbewiesen)`,
  ),
  words(
    String.raw`(?:ist|sei|bleibt|blieb|bleibe|lässt|ließ|lassen|steht|war)[^.;:]{0,60} (?<!(?:wieder|täglich|rund um die Uhr) )offen(?=[\s]*[.,;!]|$)`,
  ),
  words(String.raw`(?:nichts|wenig|nicht|noch nicht) (?:\p{L}+ ){0,2}bekannt`),
  words(
    String.raw`(?:nicht|nie|weder)[^.;:]{0,40} (?:bestätig\p{L}+|belegt|bewiesen|erwiesen|überprüf\p{L}+|nachprüf\p{L}+|festgelegt|geklärt|abgeschlossen|entschieden|vorgelegt)`,
  ),
  words(
    String.raw`kein(?:e|en|er|erlei)? (?:\p{L}+ ){0,2}(?:beleg|belege|beweis|beweise|bestätigung|erkenntnisse|angaben|hinweise|termin)`,
  ),
  words(`(?:beleg|beweis|antwort)[^.;:]{0,40} (?:schuldig|steht aus|stehen aus|fehlt|fehlen)`),
  words(
    String.raw`bewiesen ist weder|steht (?:noch )?(?:\p{L}+ ){0,3}nicht fest|gibt es (?:\p{L}+ )?zweifel|weiß (?:keiner|niemand)|wissen (?:wir )?nicht`,
  ),
  words(
    String.raw`(?:ob|woher|warum|wann|${HOW}|wer|was|worauf|für wen|wie viele?) [^.;:]{3,120}, (?:ist|sei|bleibt|blieb|war|wird|prüf\p{L}+|untersuch\p{L}+|weiß|klärt)`,
  ),
  words(String.raw`(?:wird|werden|ist|sind) (?:\p{L}+ ){0,4}(?:noch (?:geprüft|untersucht|ermittelt)|gegenstand von)`),
  words(
    // Somebody is looking into why, or has yet to decide: "untersucht, weshalb", "Ob er antreten darf, muss der Ausschuss klären", "muss noch zustimmen".
    String.raw`(?:prüf(?:t|en)|untersuch(?:t|en)|ermittel(?:t|n)|klär(?:t|en)|will wissen|wollen wissen|fragt sich|rätselt?n?)(?: \p{L}+){0,4}, (?:ob|weshalb|warum|wieso|wie|woher|wer|wann)`,
  ),
  words(
    String.raw`(?:ob|warum|weshalb|wieso|${HOW}|wann|woher) [^.;:]{3,120}, (?:muss|müssen?|soll|sollen|will|wolle|wollen|entscheide[nt]?|beriet|berät|beraten|darüber)(?: (?:\p{L}|-)+){0,8} (?:klären|entscheiden|prüfen|zeigen|entschieden|entscheidet|beraten)`,
  ),
  words(
    String.raw`muss (?:\p{L}+ ){0,5}noch (?:\p{L}+ ){0,2}(?:zustimmen|entscheiden|genehmigt|geprüft|gebilligt)(?: werden)?|müssen (?:\p{L}+ ){0,5}noch (?:\p{L}+ ){0,2}(?:zustimmen|entscheiden)|entscheidet? (?:\p{L}+ ){0,4}(?:erst|bis|im|am) `,
  ),
  // Somebody is yet to decide on something: "entscheidet nach Auskunft einer Sprecherin im Februar über die Genehmigung", "will darüber befinden, ob".
  words(
    `(?:entscheidet|entscheiden|befindet|befinden) [^.;:]{0,80}${W}(?:erst|bis|im|am|noch|voraussichtlich|frühestens|demnächst|bald) [^.;:]{0,80}${W}(?:über|darüber)(?! hinaus)`,
  ),
  words(
    `(?:will|wollen|soll|sollen|wird|werden|muss|müssen) [^.;:]{0,80}${W}(?:über [^.;:,]{3,80}|darüber) (?:entscheiden|befinden|abstimmen|beraten|entschieden|befunden|abgestimmt)(?: werden)?`,
  ),
  words(
    String.raw`(?:falls|sofern|solange|wenn) (?:[^.;:]|\d\.){0,60}${W}(?:keine|kein|noch keine) (?:\p{L}+ ){0,2}(?:genehmigung|einigung|zustimmung|erlaubnis|lösung|entscheidung|urteil)`,
  ),
  words(
    String.raw`(?:mehrere|verschiedene|unterschiedliche|widersprüchliche) (?:versionen|darstellungen|angaben)|eine entscheidung (?:\p{L}+ ){0,4}(?:soll|wird|steht|fällt)|(?:dürfte|wird) (?:\p{L}+ ){0,8}nicht vor (?:\p{L}+ ){0,4}entscheiden|unterschriften für einen bürgerentscheid`,
  ),
  words(String.raw`(?:will|is to|are to|is due to|is expected to) (?:\p{L}+ ){0,3}(?:decide|rule|vote) (?:on|whether|if)`),
  words(
    `(?:looking into|investigating|examining|asking) (?:whether|why|how|if)|decide by|(?:has|have) yet to (?:decide|approve|rule|confirm)`,
  ),
  words(
    String.raw`(?:un(?:clear|known|certain|confirmed|proven|resolved)|not (?:yet )?(?:been )?(?:confirmed|known|proven|proved|disclosed|decided|verified|settled|established)|no (?:\p{L}+ ){0,2}(?:evidence|proof|confirmation|date|details)|nothing (?:had|has) been proven|remains? (?:open|to be seen|a mystery)|(?:are|is|were|was) divided|different question|could not (?:be |independently )?(?:verify|verified|confirm|confirmed)|whether [^.;:]{3,120} (?:is|was|remains|are) (?:open|unclear|disputed|unknown))`,
  ),
];

/** "Er soll 2.000 Euro genommen haben": told, and not confirmed. What is to be done by a day ("soll bis Juni saniert worden sein") is planned. */
const HEARSAY = new RegExp(
  String.raw`${W}soll(?:en)?(?![^;:,]{0,120} (?<!\d )bis(?! zu \d)${E}) [^;:,]{3,120} (?:\p{Ll}*ge\p{Ll}+(?:t|en)|\p{Ll}+iert|(?:be|er|ver|ent|zer)\p{Ll}+(?:t|en)) (?:haben|worden sein)${E}`,
  'u',
);

/** Somebody denies what another says, which leaves it open between them; "das bestreitet niemand" does not. */
const DISPUTES = new RegExp(
  `${W}(?:bestreiten|bestreitet|bestritt|bestritten|dementier(?:t|te|en|ten)|denies|denied)${E}(?![^.;:]{0,60}${W}(?:niemand|keiner|nobody)${E})`,
  'iu',
);

/**
 * The sentences by which reports leave something open, in the order given; where there are none, those by which somebody denies what another says. Never throws;
 * linear.
 */
export function findOpenQuestions(sentences: readonly SummarySentence[]): SummarySentence[] {
  const open = sentences.filter(({ text }) => leavesOpen(text));
  return open.length > 0 ? open : sentences.filter(({ text }) => DISPUTES.test(text));
}

export function leavesOpen(text: string): boolean {
  return LEAVES_OPEN.some((pattern) => pattern.test(text)) || HEARSAY.test(text);
}
