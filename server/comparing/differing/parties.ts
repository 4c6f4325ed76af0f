import { nameKey, sameName } from '../../../ingest/language/names/names.ts';
import { verbRoot } from '../../../ingest/language/verb-roots.ts';
import type { Word } from '../../../ingest/language/words.ts';
import type { ReadText } from '../../checking/read-text.ts';

/**
 * Somebody or something that has a part in what a sentence tells: who does it, or to, from, against or with whom it is done. `isMarked`: case, preposition or passive tell which, and not
 * the order of words alone. `phrase`, `clause`: which it stands in.
 */
export type Party = { word: Word; key: string; part: 'doer' | 'other'; isMarked: boolean; isName: boolean; phrase: number; clause: number };

const AUXILIARY =
  /^(?:ist|sind|war|waren|sei|seien|hat|haben|hatte|hatten|habe|haette|haetten|wird|werden|wurden?|kann|koennen|konnten?|muss|muessen|musste[n]?|soll|sollen|sollten?|will|wollen|wollten?|darf|duerfen|durften?|is|are|was|were|has|have|had|will|would|can|could|must|may)$/u;
const GERMAN_PASSIVE = /^(?:wird|werden|wurden?|worden)$/u;
const ENGLISH_PASSIVE = /^(?:was|were|is|are|been|being|be)$/u;
const PARTICIPLE = /(?:ed|en|ilt|old|ought|ent|eld|et)$/u;

const BY_WHOM: ReadonlySet<string> = new Set(['von', 'vom', 'durch', 'by']);
/** Behind these a party may stand; places and times stand behind others. */
const PARTIES_BEHIND: ReadonlySet<string> = new Set([
  'an',
  'gegen',
  'mit',
  'von',
  'vom',
  'auf',
  'durch',
  'zu',
  'aus',
  'to',
  'against',
  'with',
  'from',
  'by',
]);
/** Of German and English; what stands behind one of these is not who does it. */
const AT_WHOM: ReadonlySet<string> = new Set([
  ...PARTIES_BEHIND,
  ...['am', 'zum', 'zur', 'ueber', 'fuer', 'in', 'im', 'ins', 'nach', 'bei'],
  ...['of', 'on', 'for', 'into', 'at', 'over'],
]);
const NOT_DOER = new Set(['den', 'dem', 'einen', 'einem', 'seinen', 'seinem', 'ihren', 'ihrem', 'deren', 'keinen', 'eigenen']);
const GENITIVE = new Set(['des', 'eines', 'seines', 'ihres']);
const ARTICLE =
  /^(?:d(?:er|ie|as)|ein(?:e[rs]?)?|kein(?:e[rs]?)?|sein(?:e[r]?)?|ihr(?:e[r]?)?|the|an?|its|his|her|their|zwei|drei|vier|beide[nr]?)$/u;

/** Whoever receives, buys or takes over has it from the one who gives: told from the other side. */
const TAKES =
  /(?<!\p{L})(?:erh(?:ä|ie)lt(?:en)?|erhalten|bek(?:ommt|am|amen|ommen)|kauft?e?n?|gekauft|erw(?:irbt|arb|erben|orben)|übern(?:immt|ahm|ehmen|ommen)|empf(?:ängt|ing|angen)|kassiert?e?|receive[sd]?|b(?:uys?|ought)|gets?|got|t(?:akes?|ook) over)(?!\p{L})/iu;
const GIVES =
  /(?<!\p{L})(?:(?:be|zurück)?zahl(?:t|te|en|ten)|gezahlt|überw(?:eist|ies|eisen|iesen)|schulde(?:t|te|n|ten)|schuldig|liefer(?:t|te|n|ten)|geliefert|verkauf(?:t|te|en|ten)|überg(?:ibt|ab|eben)|überbr(?:ingt|ingen|acht|achte|achten)|überreich(?:t|te|ten|en)|sch(?:ickt|ickte|icken)|spende[tn]|pa(?:ys?|id)|owe[sd]?|s(?:ells?|old)|deliver(?:s|ed)?|g(?:ives?|ave)|s(?:ends?|ent))(?!\p{L})/iu;

/** Whoever is beaten stands where else the one stands who beats. */
const LOSES = /(?<!\p{L})(?:unterl(?:ag|agen|iegt|iegen|egen)|(?:verlor|verloren|verliert) gegen|lost to|loses to|beaten by)(?!\p{L})/iu;

/** Whether one of the two tells from the other side what the other tells. */
export function areConverse(a: Pick<ReadText, 'text'>, b: Pick<ReadText, 'text'>): boolean {
  const [here, there] = [handingOf(a), handingOf(b)];
  return (here !== undefined && there !== undefined && here !== there) || LOSES.test(a.text) !== LOSES.test(b.text);
}

/** Whether it tells of something that changes hands, from either side. */
export function tellsOfHanding({ text }: Pick<ReadText, 'text'>): boolean {
  return GIVES.test(text) || TAKES.test(text);
}

/** What changes hands goes this way: from who does it, to him, or the sentence tells of nothing that changes hands. */
function handingOf({ text }: Pick<ReadText, 'text'>): 'gives' | 'takes' | undefined {
  const [gives, takes] = [GIVES.test(text), TAKES.test(text)];
  if (gives === takes) return undefined;
  return gives ? 'gives' : 'takes';
}

/** The parties of a sentence with their parts, by case, preposition and place in the clause. What has no part that can be told is left out. Linear. */
export function partiesOf(read: ReadText): Party[] {
  return clausesOf(read).flatMap((words, at) => partiesIn(words, read).map((party) => ({ ...party, clause: at })));
}

/** "Edgar Balthus, Miterbe der Dynastie, zieht vor Gericht": pieces without a verb belong to the one that has it. */
function clausesOf({ statements, words }: ReadText): Word[][] {
  const pieces =
    statements.length > 0
      ? statements.map(({ start, end }) => words.filter((word) => word.start >= start && word.end <= end))
      : [[...words]];
  const hasVerb = (piece: readonly Word[]) => piece.some((word, at) => isVerb(word, piece[at + 1]));
  const clauses: Word[][] = [];
  for (const piece of pieces) {
    const last = clauses.at(-1);
    if (last && !(hasVerb(last) && hasVerb(piece))) last.push(...piece);
    else clauses.push([...piece]);
  }
  return clauses;
}

function partiesIn(words: readonly Word[], read: ReadText): Omit<Party, 'clause'>[] {
  // When it was, how much it was and who says so is no party.
  const apart = [...read.dates, ...read.quantities, ...read.attributions.filter(({ cue }) => !ACCUSES.test(cue))];
  const isApart = (word: Word) => apart.some((one) => one.start <= word.start && word.end <= one.end);
  const isNamed = (word: Word) => read.names.some(({ start, end }) => start <= word.start && word.end <= end);
  const isPassive = passiveIn(words, read.language);
  const verb = words.findIndex((word, at) => isVerb(word, words[at + 1]));
  let doer: Word | undefined;
  const parties: Omit<Party, 'clause'>[] = [];
  for (const [at, word] of words.entries()) {
    if (!isNoun(word, at, read) || isApart(word)) continue;
    // "Frank Steinhöfel", "Venezoras Marine": a name has the part of the noun behind it.
    const head = headAt(words, at, read);
    const first = firstOf(words, at, read);
    const found = partAt(words, first, isPassive);
    // "Kapsar und Eventa": both have one part.
    const isJoined = AND.test(words[first - 1]?.folded ?? '') && parties.at(-1)?.word === words[first - 2];
    let part = isJoined ? parties.at(-1)?.part : found;
    if (!isJoined && found === 'open') {
      const isFirst = doer === undefined || doer === words[head];
      // "… hat den Hafen verlassen": the second without a mark of its own is whom it is done to.
      part = isFirst === !isPassive ? 'doer' : 'other';
      if (isFirst) doer = words[head];
      if (isFirst && verb >= 0 && at > verb + LATEST_DOER) part = undefined;
    }
    if (part === 'doer' || part === 'other')
      parties.push({
        word,
        key: keyOf(word, read),
        part,
        isMarked: isPassive || found !== 'open',
        isName: isNamed(word),
        phrase: words[first]?.start ?? word.start,
      });
  }
  return parties;
}

/** Whoever says this does something to somebody by it. */
const ACCUSES = /^(?:w[ai]rf|vorgeworfen|beschuldig|bezichtig|verklag|zitier|einbestell|accus|blam|sue)/iu;
const AND = /^(?:und|sowie|and)$/u;
/** A doer stands before the verb or soon behind it. */
const LATEST_DOER = 6;
const LONGEST_PHRASE = 5;

function isVerb({ text, folded, isFunctionWord }: Word, next: Word | undefined): boolean {
  if (AUXILIARY.test(folded)) return true;
  if (isFunctionWord || !/^\p{Ll}/u.test(text) || verbRoot(folded) === undefined) return false;
  return !(next && /^\p{Lu}/u.test(next.text) && /(?:e|e[nrms])$/.test(folded)) && /(?:t|te|ten|en|s|ed)$|^[a-z]{3,6}$/.test(folded);
}

function isNoun({ text, start, isFunctionWord, folded }: Word, at: number, { language, names }: ReadText): boolean {
  if (/^\p{Ll}{3,}isch(?:e[nrms]?)?$/u.test(text)) return true;
  if (isFunctionWord || folded.length < 4) return false;
  if (language === 'en' || at === 0)
    return names.some((name) => name.start <= start && start < name.end) || (language === 'de' && /^\p{Lu}/u.test(text));
  return /^\p{Lu}/u.test(text);
}

/** The first word of the phrase to which a noun belongs, behind preposition and article. */
function firstOf(words: readonly Word[], at: number, read: ReadText): number {
  let first = at;
  while (first > 0 && at - first < LONGEST_PHRASE) {
    const [before, word] = [words[first - 1], words[first]];
    if (!before || !word || read.text.slice(before.end, word.start).trim().replace('-', '') !== '') break;
    const isAdjective = !before.isFunctionWord && /^\p{Ll}/u.test(before.text) && /(?:e[nrms]?|er|ed|an|ish|ese)$/.test(before.folded);
    if (!isAdjective && !/^\p{Lu}/u.test(before.text)) break;
    if (before.isFunctionWord) break;
    first -= 1;
  }
  return first;
}

function headAt(words: readonly Word[], at: number, read: ReadText): number {
  let head = at;
  for (let next = at + 1; next < words.length; next += 1) {
    const [before, word] = [words[head], words[next]];
    if (!before || !word || read.text.slice(before.end, word.start) !== ' ' || !/^\p{Lu}/u.test(word.text)) break;
    head = next;
  }
  return head;
}

function partAt(words: readonly Word[], first: number, isPassive: boolean): Party['part'] | 'open' | undefined {
  let at = first - 1;
  const article = words[at];
  if (article && (ARTICLE.test(article.folded) || NOT_DOER.has(article.folded) || GENITIVE.has(article.folded))) at -= 1;
  const before = words[at];
  if (before && AT_WHOM.has(before.folded)) {
    if (!PARTIES_BEHIND.has(before.folded)) return undefined;
    return isPassive && BY_WHOM.has(before.folded) ? 'doer' : 'other';
  }
  if (article && GENITIVE.has(article.folded)) return undefined;
  if (article && NOT_DOER.has(article.folded)) return 'other';
  // "Die Flotte der Insel": a genitive right behind a noun.
  if (article?.folded === 'der' && before && /^\p{Lu}/u.test(before.text) && at > 0) return undefined;
  return 'open';
}

function passiveIn(words: readonly Word[], language: 'de' | 'en'): boolean {
  if (language === 'en') return words.some((word, at) => ENGLISH_PASSIVE.test(word.folded) && PARTICIPLE.test(words[at + 1]?.folded ?? ''));
  const at = words.findIndex(({ folded }) => GERMAN_PASSIVE.test(folded));
  // "Wird kaufen" is to come, "wird gekauft" is passive.
  return (
    at >= 0 &&
    words.some(
      ({ folded, text }) =>
        /^\p{Ll}/u.test(text) &&
        /(?:^|\w)ge\w{2,}(?:t|en)$|^(?:be|ver|ent|er|zer|ueber|unter)\w+(?:t|en)$/.test(folded) &&
        !/(?:ieren|ten)$/.test(folded),
    )
  );
}

function keyOf({ text, folded }: Word, { language }: ReadText): string {
  if (/^\p{Ll}/u.test(text)) return folded.replace(/isch(?:e[nrms]?)?$/, '');
  return language === 'de' ? nameKey(text) : folded;
}

/** What the names of one land end in, in German and English: "Tavrien", "Tavria". */
const LAND = /(?<=\p{L}{4})(?:ia|ien|en)$/u;

function landOf({ word: { folded } }: Party): string {
  return folded.replace(LAND, '');
}

/** Letters that a land and its adjective share: "Tavria", "tavrisch". */
const SHORTEST_KEY = 4;

export function isSameParty(a: Party, b: Party): boolean {
  if (a.key === b.key || a.word.stem === b.word.stem || sameName(a.word.text, b.word.text)) return true;
  const [short, long] = [a.word.folded, b.word.folded].sort((one, other) => one.length - other.length);
  if (short !== undefined && long !== undefined && short.length > SHORTEST_KEY && long.endsWith(short)) return true;
  if (a.isName && b.isName && landOf(a) === landOf(b)) return true;
  const [one, other] = [a.key, b.key].sort((x, y) => x.length - y.length);
  return one !== undefined && other !== undefined && one.length >= SHORTEST_KEY && other.startsWith(one) && other.length - one.length < 4;
}
