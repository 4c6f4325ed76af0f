import { sameName } from '../../../ingest/language/names/names.ts';
import type { Span } from '../../../ingest/language/span.ts';
import { oppositeWords } from '../../checking/opposite-words.ts';
import type { ReadText } from '../../checking/read-text.ts';
import { rolesDiffer } from '../../checking/roles-differ.ts';
import type { ReadStatement } from '../read-features.ts';
import { type ComparedPair, type Differing, spanOf } from './compared-pair.ts';
import { areConverse, isSameParty, type Party, partiesOf } from './parties.ts';

/** Whoever meets somebody is met by him. */
const MUTUAL = /(?<!\p{L})(?:tr(?:a|i)f(?:f\p{L}*|t)?|treffen|getroffen|zusammen\p{L}*|gespräch\p{L}*|met|meet\p{L}*|talks?)(?!\p{L})/iu;

/** "Nach der Explosion" and "two days earlier" say when something was, not which way it went. */
const IN_TIME = /^(?:vor|nach|vorher|nachher|zuvor|danach|frühere?r?|spätere?r?|bevor|nachdem|before|after|earlier|later)$/iu;

/** Who does what to whom, from where to where, up or down: the parts are turned round, or a word stands where the other has its opposite. */
export function directionsDiffer({ a, b, there, back }: ComparedPair): Differing[] {
  const isMutual = MUTUAL.test(a.read.text) && MUTUAL.test(b.read.text);
  const [turned] = isMutual ? [] : rolesDiffer(there);
  const [here, other] = turned ? [spanOf(turned.claim, a.read.text), spanOf(turned.source, b.read.text)] : [];
  if (here && other) return [{ kind: 'direction', by: 'direction-roles', a: here, b: other }];
  const goings = isMutual ? undefined : turnedRound(a, b);
  if (goings) return [{ kind: 'direction', by: 'direction-ways', ...goings }];
  const left = ownWillsDiffer(a.read, b.read);
  if (left) return [{ kind: 'direction', by: 'direction-own-will', ...left }];
  const parts = isMutual ? undefined : partsTurned(a.read, b.read);
  if (parts) return [{ kind: 'direction', ...parts }];
  return opposed({ a, b, there, back });
}

function opposed({ a, b, there, back }: Pick<ComparedPair, 'a' | 'b' | 'there' | 'back'>): Differing[] {
  const isFunction = (written: string | undefined, { words }: ReadText) =>
    words.some(({ text, isFunctionWord }) => isFunctionWord && text === written);
  const opposite = oppositeWords(there).find(
    ({ claim, source }) =>
      ![claim, source].some((word) => word !== undefined && IN_TIME.test(word)) &&
      !isFunction(claim, a.read) &&
      !isFunction(source, b.read),
  );
  if (!opposite || oppositeWords(back).length === 0) return [];
  const [here, other] = [spanOf(opposite.claim, a.read.text), spanOf(opposite.source, b.read.text)];
  if (!here || !other) return [];
  return isOfWay(opposite.claim, a.read)
    ? [{ kind: 'direction', by: 'direction-opposite', a: here, b: other }]
    : [{ kind: 'certainty', by: 'sure-opposite', a: here, b: other }];
}

/** Two who have each other's part: "A verklagt B", "B zieht gegen A vor Gericht"; of what changes hands, who gives and who receives. */
function partsTurned(a: ReadText, b: ReadText): Pick<Differing, 'by' | 'a' | 'b'> | undefined {
  const [here, there] = [partiesOf(a), partiesOf(b)];
  const shared = here.flatMap((one) => there.flatMap((other) => (isSameParty(one, other) ? [{ one, other }] : [])));
  const isConverse = areConverse(a, b);
  const isTurned = ({ one, other }: Shared) => (one.part === other.part) === isConverse;
  for (const first of shared) {
    const second = shared.find(
      (pair) =>
        pair.one.phrase !== first.one.phrase &&
        pair.other.phrase !== first.other.phrase &&
        pair.one.clause === first.one.clause &&
        pair.other.clause === first.other.clause &&
        pair.one.part !== first.one.part &&
        pair.other.part !== first.other.part &&
        !isSameParty(pair.one, first.one),
    );
    if (second && isTurned(first) && isTurned(second) && isTold(first, second))
      return { by: 'direction-parties', a: across(first.one, second.one), b: across(first.other, second.other) };
  }
  return undefined;
}

/** "Die Konten hat das Amt gesperrt": where nothing but the order tells who does it, a thing may well stand first. */
function isTold(first: Shared, second: Shared): boolean {
  return [first.one, first.other, second.one, second.other].some(({ isMarked }) => isMarked) || (first.one.isName && second.one.isName);
}

type Shared = { one: Party; other: Party };

function across(one: Party, other: Party): Span {
  return { start: Math.min(one.word.start, other.word.start), end: Math.max(one.word.end, other.word.end) };
}

/** Put out, not asked in, not kept on; and gone, or staying away, by oneself. */
const PUT_OUT =
  /(?<!\p{L})(?:entlassen|entlie(?:ß|ss)\p{L}*|abberufen|abgesetzt|abgelöst|ausgeschlossen|ausschloss|gefeuert|hinausgeworfen|hinausgedrängt|entband|entbunden|suspendierte?|ausgeladen|(?:nicht|not)(?: been)? (?:eingeladen|willkommen|verlängert|invited|renewed)|tren(?:nt|nte) sich von|von \p{L}[\p{L} ]{0,40} getrennt|zurückgezogen|dismissed|fired|sacked|expelled|ousted|removed)(?!\p{L})/iu;
const GONE =
  /(?<!\p{L})(?:zurückgetreten|trat (?:\p{L}+ ){0,4}(?:zurück|aus)|austritt|rücktritt|verzichtete?t?|verlassen|verlie(?:ß|ss)|ausgeschlagen|schlug (?:\p{L}+ ){0,4}aus|resign(?:ed|s)?|quit|stepp(?:ed|ing) down|declined|left|withdrew)(?!\p{L})/iu;
const ASKED =
  /(?<!\p{L})(?:selbst|freiwillig|von sich aus|aus eigenem|auf eigenen?|himself|herself|itself|voluntarily)(?!\p{L})[^.]*(?<!\p{L})(?:gekündigt|aufgekündigt|kündigte|beantragte?|gebeten|bat|ab|aus|zurück|abgesagt|abgelehnt|verzichtet|verlassen|gegangen|asked|left|quit|resigned|cancelled)(?!\p{L})/iu;
const ENDED = /(?<!\p{L})(?:(?:auf)?gekündigt|kündigte|kündigt|beendet|beendete|terminated|cancelled)(?!\p{L})/iu;

/** "Wurde entlassen" and "trat selbst zurück": who it came from. */
function ownWillsDiffer({ text: a }: ReadText, { text: b }: ReadText): Pick<Differing, 'a' | 'b'> | undefined {
  const [outA, outB] = [
    PUT_OUT.exec(a) ?? (ASKED.test(a) ? null : ENDED.exec(a)),
    PUT_OUT.exec(b) ?? (ASKED.test(b) ? null : ENDED.exec(b)),
  ];
  const [goneA, goneB] = [ASKED.exec(a) ?? GONE.exec(a), ASKED.exec(b) ?? GONE.exec(b)];
  const strong = (out: RegExpExecArray | null, gone: RegExpExecArray | null, text: string) =>
    out !== null && gone !== null && (PUT_OUT.test(out[0]) || ASKED.test(text));
  if (strong(outA, goneB, b) && !goneA && outA && goneB) return { a: whole(outA), b: whole(goneB) };
  if (strong(outB, goneA, a) && !goneB && outB && goneA) return { a: whole(goneA), b: whole(outB) };
  return undefined;
}

function whole(found: RegExpExecArray): Span {
  return { start: found.index, end: found.index + found[0].length };
}

/** "Von Genua nach Durrës" and "aus Durrës … nach Genua": what the one comes from, the other goes to, with two names turned round. */
function turnedRound(a: ReadStatement, b: ReadStatement): Pick<Differing, 'a' | 'b'> | undefined {
  const turned = a.read.names.flatMap((one) => {
    const other = b.read.names.find((name) => name.key === one.key || sameName(name.text, one.text));
    const [here, there] = [wayOf(one, a), other && wayOf(other, b)];
    return here && there && here.way !== there.way ? [{ a: here.span, b: there.span }] : [];
  });
  return turned.length > 1 ? turned[0] : undefined;
}

const FROM = /(?<!\p{L})(?:[Aa]us|[Vv]on|[Ff]rom)(?: (?:dem|der|den|the))? $/u;
const TO = /(?<!\p{L})(?:[Nn]ach|[Aa]n|[Ii][nm]s?|[Zz]u[mr]?|to|into)(?: (?:dem|der|den|das|die|the))? $/u;
const BEFORE = 16;

function wayOf({ start, end }: Span, { read: { text } }: ReadStatement): { way: 'from' | 'to'; span: Span } | undefined {
  const before = text.slice(Math.max(0, start - BEFORE), start);
  for (const [way, pattern] of [['from', FROM] as const, ['to', TO] as const]) {
    const found = pattern.exec(before)?.[0];
    if (found !== undefined) return { way, span: { start: start - found.length, end } };
  }
  return undefined;
}

/** Up or down, in or out, bought or sold; what else has an opposite ("begonnen", "beendet") says whether it is so. */
function isOfWay(written: string | undefined, { words }: ReadText): boolean {
  const word = words.find(({ text }) => text === written);
  return (
    word !== undefined &&
    /^(?:(?:an|ge)?st(?:ei|ie)g|erhoe|zunahme|zugenomm|wach?s|gewachs|kletter|plus|sink|sank|gesunk|fall|fiel|gefall|rueck|senk|gesenk|verringer|reduzier|abnahme|schrumpf|minus|ris|rose|increas|grow|grew|fell|decreas|declin|drop|reduc|gew[io]nn|gewann|sieg|verl(?:ier|or)|niederlag|w[io]n|los[ets]|mehr|hoeher|weniger|niedrig|gering|more|less|nord|sued|ost|west|north|south|east|kauf|erwerb|erwarb|erworb|verkauf|buy|bought|sell|sold|sale|import|einfuhr|export|ausfuhr|ankomm|ankunft|angekomm|abreis|abgereis|abreise|einreis|ausreis|arriv|depart|kam|komm|ging|geh|link|recht|left|right)/u.test(
      word.folded,
    )
  );
}
