import type { Span } from '../../../ingest/language/span.ts';
import { isContent } from '../../checking/align-words.ts';
import { kinship, readKin } from '../../retrieval/kin/kin.ts';
import type { ReadStatement } from '../read-features.ts';
import type { ComparedPair, Differing } from './compared-pair.ts';
import { isSameParty, type Party, partiesOf } from './parties.ts';

/** `from`: who gives, attacks or sues; `to`: who has, or has it done to. `act`: the kind of act; `verb`: where it is told; `isNamed`: it is not only "seinem Partner". */
type Part = { party: Party; side: 'from' | 'to'; act: keyof typeof ACTS; verb: Span; isNamed: boolean; isName: boolean };

const worded = (words: string) => new RegExp(String.raw`(?<!\p{L})(?:${words})(?!\p{L})`, 'iu');

/** What changes hands is told of one who gives, in a verb of giving or, from the other side, of taking. */
const GIVES = worded(
  '(?:ge|be|aus|ausge)?liefer(?:t|te|n|ten)|überl(?:ässt|ieß|ießen|assen)|schenk(?:t|te|en|ten)|geschenkt|verschenkt|überg(?:ibt|ab|aben|eben)|überreich(?:t|te|en|ten)|verkauf(?:t|te|en|ten)|(?:be)?zahl(?:t|te|en|ten)|gezahlt|überw(?:eist|ies|eisen|iesen)|sch(?:ickt|ickte|icken|ickten)|geschickt|send(?:et|en)|gesandt|spende(?:t|te|n|ten)|gespendet|(?:ver)?l(?:eiht|ieh|eihen|iehen)|geliehen|verpachte(?:t|te|n|ten)|vermiete(?:t|te|n|ten)|gewähr(?:t|te|en|ten)|versorg(?:t|te|en|ten)|rüste(?:t|te|n|ten)|ausgerüstet|händig(?:t|te|en|ten)|ausgehändigt|g(?:ives?|ave|iven)|suppl(?:y|ies|ied)|deliver(?:s|ed)?|s(?:ells?|old)|hand(?:s|ed) over|s(?:ends?|ent|ending)|delivering|supplying|shipping|selling|pa(?:ys?|id)|l(?:ends?|ent)|leas(?:es|ed)|donate[sd]?|grant(?:s|ed)?|provide[sd]?|ship(?:s|ped)|export(?:s|ed)?',
);
const TAKES = worded(
  'erh(?:ält|ielt|ielten|alten)|bek(?:ommt|am|amen|ommen)|kauf(?:t|te|en|ten)|gekauft|(?:bezieh(?:t|en)|bezog(?:en)?)(?! sich)|erw(?:irbt|arb|arben|erben|orben)|empf(?:ängt|ing|ingen|angen)|kassier(?:t|te|en|ten)|importier(?:t|te|en|ten)|receive[sd]?|gets?|got|b(?:uys?|ought)|purchase[sd]?|obtain(?:s|ed)?|acquire[sd]?|import(?:s|ed)?|borrow(?:s|ed)?',
);
/** "Bekam … geliefert", "leiht sich": a verb of giving that tells who takes. */
const TAKES_SO = worded(
  '(?:bek(?:ommt|am|amen|ommen)|erh(?:ält|ielt|ielten)) .*(?:geliefert|geschenkt|überlassen|gezahlt|überwiesen|geliehen)|l(?:eiht|ieh|iehen) sich|(?:sich) .*geliehen',
);
/** Whom these name without a preposition is the one who has it, and it itself stands behind "mit". */
const SUPPLIES = worded(
  String.raw`beliefer(?:t|te|n|ten)|versorg(?:t|te|en|ten)|rüste(?:t|te|n|ten)|ausgerüstet|(?:supplie[sd]|supply|provide[sd]?|equip(?:s|ped)) (?:[\p{L}’'-]+ ){0,6}with|pa(?:ys?|id)`,
);
const ACTS = {
  hands: GIVES,
  attacks: worded(
    'gr(?:eift|iff|iffen|eifen) .*an|angegriffen|überf(?:ällt|iel|ielen|allen)|beschie(?:ßt|ßen)|besch(?:oss|ossen)|bombardier(?:t|te|en|ten)|attack(?:s|ed)?|bomb(?:s|ed)|shell(?:s|ed)|raid(?:s|ed)',
  ),
  sues: worded('verklag(?:t|te|en|ten)|(?:klag(?:t|te|en|ten)|geklagt) .*gegen|gegen .*geklagt|sue[sd]?|sued'),
} as const;
/** Then either does it to the other, or it is handed on. */
const BOTH =
  /(?<!\p{L})(?:einander|gegenseitig|wechselseitig|gegen(?:angriff|schlag|klage)\p{L}*|widerklage|vergeltung\p{L}*|erwider\p{L}*|weiter\p{L}*|wiederum|each other|one another|in return|retaliat\p{L}*|counter\p{L}*|resold|re-?sell\p{L}*|exchange[sd]?|tausch\p{L}*)(?!\p{L})/iu;
const NOT_DONE = /(?<!\p{L})(?:nicht|kein\p{L}*|nie|not|no|never|\p{L}+n['’]t)(?!\p{L})/iu;

const PASSIVE =
  /(?<!\p{L})(?:wurden?|w(?:ird|erden) .*(?:ge\p{L}+|ver\p{L}+|über\p{L}+|be\p{L}+)(?:t|en)|worden|(?:was|were|been|being|is|are) (?:\p{L}+ )?(?:\p{L}+ed|given|sold|sent|lent|paid|bought|got))(?!\p{L})/iu;
const ARTICLE = /^(?:dem|der|den|das|die|ein\p{L}*|sein\p{L}*|ihr\p{L}*|the|an?|its|his|her|their)$/iu;
const DATIVE = /(?<!\p{L})(?:dem|einem|seinem|ihrem|deren)(?: \p{Ll}+)? $/u;
const TO = /^(?:an|to)$/iu;
const FROM = /^(?:von|vom|aus|bei|from)$/iu;
const BY = /^(?:von|vom|durch|by)$/iu;
const AT = /^(?:gegen|auf|against)$/iu;
const OTHER = /^(?:mit|für|in|im|nach|zu|zum|zur|über|unter|seit|with|for|in|of|on|at|into|about|des|eines)$/iu;
/** Right behind a preposition, without an article. */
const STANDS_BARE = /(?<!\p{L})(?:an|von|aus|durch|gegen|to|from|by|against) $/iu;
const NO_PREPOSITION = 'none';
/** "Verkauft Fähren" and "erhält für die Fähren drei Millionen": for what one has the money, or the goods, goes the other way. */
const IN_RETURN = /(?<!\p{L})(?:für|for) [^,;.:]{0,40}$/iu;
/** One of two kin tells what the other does. */
const SURE_KIN = 0.8;

/** Whoever gives here what he has there from somebody, or attacks or sues here who there is attacked or sued; the other party may be named by one of the two only. */
export function handingsDiffer(pair: ComparedPair): Differing[] {
  const { a, b } = pair;
  if ([a, b].some(({ text }) => BOTH.test(text) || NOT_DONE.test(text))) return [];
  const [here, there] = [partsIn(a), partsIn(b)];
  for (const one of here)
    for (const other of there) {
      if (one.act !== other.act || one.side === other.side || !(one.isName || other.isName)) continue;
      if (!isSameParty(one.party, other.party) || isBothIn(here, one) || isBothIn(there, other)) continue;
      if (areOfTwo(here, there, one, other) || (one.act === 'hands' && !shareThing(pair, one, other))) continue;
      return [{ kind: 'direction', by: 'direction-handing', a: across(one), b: across(other) }];
    }
  return [];
}

/** Who has which part in each clause; what has none that can be told is left out. */
function partsIn({ read }: ReadStatement): Part[] {
  const parties = partiesOf(read);
  return read.statements.flatMap((clause): Part[] => {
    if (clause.certainty === 'demanded' || clause.certainty === 'denied') return [];
    const found = actIn(clause.text);
    if (!found) return [];
    const verb = { start: clause.start + found.at, end: clause.start + found.at + found.length };
    const own = parties.filter(({ word }) => clause.start <= word.start && word.end <= clause.end);
    return own.flatMap((party) => {
      const side = sideOf(party, { text: read.text, clause, parties: own, ...found });
      const before = read.text.slice(clause.start, party.phrase);
      const isNamed = isLikeName(party, before) || STANDS_BARE.test(before);
      return side ? [{ party, side, act: found.act, verb, isNamed, isName: isLikeName(party, before) }] : [];
    });
  });
}

type Act = { act: Part['act']; isTaken: boolean; at: number; length: number };

function actIn(text: string): Act | undefined {
  const told = (act: Part['act'], isTaken: boolean, match: RegExpExecArray): Act => ({
    act,
    isTaken,
    at: match.index,
    length: match[0].length,
  });
  const takesSo = TAKES_SO.exec(text);
  if (takesSo) return { act: 'hands', isTaken: true, at: takesSo.index, length: takesSo[0].indexOf(' ') };
  const [gives, takes] = [GIVES.exec(text), TAKES.exec(text)];
  if (gives && takes) return undefined;
  if (takes) return told('hands', true, takes);
  for (const act of ['attacks', 'sues'] as const) {
    const match = ACTS[act].exec(text);
    if (match) return told(act, false, match);
  }
  return gives ? told('hands', false, gives) : undefined;
}

type Place = Act & { text: string; clause: Span & { text: string }; parties: readonly Party[] };

function sideOf(party: Party, place: Place): Part['side'] | undefined {
  const { act, isTaken, text, clause, parties } = place;
  const before = text.slice(clause.start, party.phrase);
  const preposition = prepositionIn(before);
  const isPassive = PASSIVE.test(clause.text);
  // "Wurden Polen von Spanien geliehen": the first is lent, the second has it.
  if (isPassive && act === 'hands' && !isTaken && preposition === NO_PREPOSITION)
    return (party.isName && parties[0] !== party) || DATIVE.test(before) || SUPPLIES.test(clause.text) ? 'to' : undefined;
  const [does, has] = isTaken ? (['to', 'from'] as const) : (['from', 'to'] as const);
  if (preposition === NO_PREPOSITION && party.part === 'doer') return does;
  if (isPassive && BY.test(preposition)) return does;
  if (act !== 'hands') return (preposition === NO_PREPOSITION || AT.test(preposition)) && party.part === 'other' ? has : undefined;
  if (isTaken) return FROM.test(preposition) && !isPassive ? has : undefined;
  if (TO.test(preposition)) return has;
  if (preposition !== NO_PREPOSITION) return undefined;
  // "Seinem Partner Schnellboote": of one phrase the first has it.
  const isFirst = parties.find(({ phrase }) => phrase === party.phrase) === party;
  if (SUPPLIES.test(clause.text) || (DATIVE.test(before) && (isFirst || party.isName))) return has;
  return isBeforeThing(party, place) ? has : undefined;
}

/** Land and company of which no list knows: no article, and no word that the table of kin knows. */
function isLikeName({ word, phrase, isName }: Party, before: string): boolean {
  if (isName) return true;
  const { own, part } = readKin(word);
  return word.start === phrase && own === undefined && part === undefined && !ARTICLE.test(before.trimEnd().split(' ').at(-1) ?? '');
}

/** The preposition before a phrase, with an article between or not. */
function prepositionIn(before: string): string {
  const [last = '', earlier = ''] = before.trimEnd().split(' ').reverse();
  const isPreposition = (word: string) => [TO, FROM, BY, AT, OTHER].some((one) => one.test(word));
  if (isPreposition(last)) return last;
  return ARTICLE.test(last) && isPreposition(earlier) ? earlier : NO_PREPOSITION;
}

/** "Habe Dorvanien Raketen überlassen", "gave Dorvania missiles": a name, and behind it what it gets; not where another is told as getting it. */
function isBeforeThing(party: Party, { text, clause, parties }: Place): boolean {
  if (!isLikeName(party, text.slice(clause.start, party.phrase))) return false;
  const isAddressed = (other: Party) =>
    TO.test(prepositionIn(text.slice(clause.start, other.phrase))) || DATIVE.test(text.slice(clause.start, other.phrase));
  if (parties.some((other) => other !== party && isAddressed(other))) return false;
  const behind = text.slice(party.word.end, clause.end);
  return (
    /^ (?:\p{Ll}\p{L}* |[\d.,]+ ){0,5}(?:\p{Lu}\p{L}+|\p{Ll}{4,})/u.test(behind) &&
    !/^ (?:an|to|mit|with|von|from)(?!\p{L})/u.test(behind) &&
    /(?:\p{Lu}\p{L}{2,}|\p{Ll}{4,}s)(?!\p{L})/u.test(behind)
  );
}

/** "Kauft von A und verkauft an B": who does either tells of two acts. */
function isBothIn(parts: readonly Part[], { party, side, act }: Part): boolean {
  return parts.some((part) => part.act === act && part.side !== side && isSameParty(part.party, party));
}

/** Each names its other party, and not the same one: one has it from the first and gives it to the second. */
function areOfTwo(here: readonly Part[], there: readonly Part[], one: Part, other: Part): boolean {
  const others = (parts: readonly Part[], { act, side }: Part) =>
    parts.filter((part) => part.act === act && part.side !== side && part.isNamed);
  const [own, against] = [others(here, one), others(there, other)];
  return own.length > 0 && against.length > 0 && !own.some(({ party }) => against.some((part) => isSameParty(party, part.party)));
}

/** What changes hands: a word beside the verbs and the party that both have. */
function shareThing({ a, b, there: { aligned } }: ComparedPair, one: Part, other: Part): boolean {
  const thingsOf = ({ read }: ReadStatement, { party, verb }: Part) =>
    read.words.filter(
      (word) =>
        isContent(word) &&
        !(verb.start <= word.start && word.end <= verb.end) &&
        !read.names.some((name) => name.start <= word.start && word.end <= name.end && (name.kind === 'person' || name.kind === 'place')) &&
        word.stem !== party.word.stem &&
        !IN_RETURN.test(read.text.slice(0, word.start)),
    );
  return thingsOf(a, one).some((word) =>
    thingsOf(b, other).some(
      (against) =>
        word.stem === against.stem ||
        kinship(readKin(word), readKin(against)).same >= SURE_KIN ||
        aligned.some(
          ({ word: met, at, strength }) => met.start === word.start && strength >= SURE_KIN && b.read.words[at]?.start === against.start,
        ),
    ),
  );
}

function across({ party, verb }: Part): Span {
  return { start: Math.min(party.word.start, verb.start), end: Math.max(party.word.end, verb.end) };
}
