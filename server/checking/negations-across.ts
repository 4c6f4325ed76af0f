import { findNegations } from '../../ingest/language/certainty/polarity.ts';
import type { Mention } from '../../ingest/language/span.ts';
import type { Word } from '../../ingest/language/words.ts';
import type { Reason } from '../contract/citation.ts';
import type { Pair } from './pair.ts';
import type { ReadText } from './read-text.ts';
import { toldParts } from './told-parts.ts';

/** Words this near to a negation are what it negates; a language may put so many words between the two. */
const NEAR = 4;
const APART = 9;
/** Negations of one text that are held against the other: a claim is a sentence. */
const MOST_CUES = 40;

/**
 * A negation of the claim or of its source that the other has no word for. Each needs one of its own among all that may say the same ("failed to", "lacks",
 * "erst", "unklar"), near the words that translate what it stands by.
 */
export function negationsAcross(pair: Pair): Reason[] {
  const { claim, source, aligned } = pair;
  const links = aligned.flatMap(({ word, at }): [number, number][] => (at < 0 ? [] : [[claim.words.indexOf(word), at]]));
  const added = unmatched({ text: claim, cues: surelyNegative(claim) }, source, links);
  if (added) return [{ code: 'negation-differs', claim: added }];
  const dropped = unmatched(
    { text: source, cues: surelyNegative(source).filter(toldParts(pair)) },
    claim,
    links.map(([here, there]) => [there, here]),
  );
  return dropped ? [{ code: 'negation-differs', source: dropped }] : [];
}

/** The first negation of a text without a counterpart of its own in the other. `links`: indices of words that translate each other. */
function unmatched({ text, cues }: { text: ReadText; cues: Mention[] }, other: ReadText, links: [number, number][]): string | undefined {
  const sure = new Set(placesOf(negationsIn(other), other.words));
  // "Unlikely" translates "unwahrscheinlich", and no "nicht" besides.
  const own = new Set(placesOf(perhapsNegative(text), text.words));
  const explained = new Set(links.filter(([here]) => own.has(here)).map(([, there]) => there));
  const perhaps = placesOf(perhapsNegative(other, text), other.words);
  const free = new Set([...perhaps.filter((one) => !explained.has(one)), ...sure]);
  for (const cue of cues.slice(0, MOST_CUES)) {
    const [place = 0] = placesOf([cue], text.words);
    const near = links.filter(([here]) => Math.abs(here - place) <= NEAR).map(([, there]) => there);
    const distance = (one: number) => (near.length === 0 ? 0 : Math.min(...near.map((there) => Math.abs(one - there))));
    const [nearest] = [...free].filter((one) => sure.has(one) || distance(one) <= APART).sort((a, b) => distance(a) - distance(b));
    if (nearest === undefined) return cue.text;
    free.delete(nearest);
  }
  return undefined;
}

function placesOf(cues: { start: number }[], words: readonly Word[]): number[] {
  return cues.map(({ start }) => words.findIndex(({ end }) => end > start));
}

/** What denies or leaves out is told in too many words to be sought in the other language. */
const NOT_SURE =
  /^(?:ohne|without|nor|noch|bestr|dementi|leugn|vernein|wider|zurück|abgestr|bezweif|den[yi]|refut|disput|w[ie]|stritt|streit|rule)/iu;
/**
 * Nothing is negated: "whether or not", "for nothing", "haven't they?", "nicht umsonst"; nor where two negations cancel, "darf nicht vergessen werden", "cannot
 * but".
 */
const IDIOM = {
  de: /(?<!\p{L})(?:nicht (?:nur|zuletzt|umsonst|unbedingt|wahr)|nicht-\p{L}+|(?:nicht|keine\p{L}?|nie(?:mandem)?)(?: \p{L}+){0,3} (?:\p{L}*vergessen|\p{L}*vernachlässig\p{L}+|entziehen|außer acht|verschont|ausbleiben|umhin|verborgen|leugnen|übersehen|verzichten|ausgeschlossen|ausschließen|bezweifel\p{L}+))/giu,
  en: /\bor not\b|\bnot (?:only|least|just|merely|to mention)\b|\bfor nothing\b|\bwhy (?:do|does|did)n['’]t\b|, (?:\p{L}+n['’]t|not) (?:\p{L}+)\?|^["“]?\p{Lu}\p{Ll}+n['’]t [^.?!]*\?|\bno (?:doubt|matter|later|wonder|sooner|better|greater|less|uncertain terms)\b|\bin no time\b|\bnot? (?:more|less|longer|fewer) than\b|\b(?:No|no)\.? \d+|\bcannot but\b|\b(?:not|n['’]t|never) (?:\p{L}+ )?(?:fail|forget|ignore|neglect|overlook|deny|without|see \p{L}+ \p{L}+ without|rule out)\b|\bnothing (?:else|but)\b/giu,
};

function surelyNegative(read: ReadText): Mention[] {
  const idioms = [...read.text.matchAll(IDIOM[read.language])].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  return negationsIn(read).filter((cue) => !idioms.some(({ start, end }) => start <= cue.start && cue.end <= end));
}

function negationsIn({ text }: ReadText): Mention[] {
  return findNegations(text).filter((cue) => !NOT_SURE.test(cue.text));
}

/** What may be the same in other words: denial, absence, omission, hindrance, restriction. */
const PERHAPS_NEGATIVE = {
  de: /(?<!\p{L})(?:nicht|kein\p{L}*|nie|niemals|nirgend\p{L}*|weder|ohne|nichts|niemand\p{L}*|mitnichten|gegen|dagegen|außerhalb|jenseits|verschw(?:eig|ieg)\p{L}*|riet|un(?!d(?!en)|ter|s(?!ich)|i[ofv]|ge(?:fähr(?!l)|heuer))\p{L}{4,}|außer|statt(?!\s*(?:[.,;:!?“]|$|und\b))|anstatt|anstelle|kaum|wenig\p{L}*|selten|mangel\p{L}*|fehl\p{L}*|verhinder\p{L}*|verweiger\p{L}*|verbiet\p{L}*|verbot\p{L}*|bestreit\p{L}*|bestritt\p{L}*|ablehn\p{L}*|abgelehnt\p{L}*|lehn\p{L}*|dementier\p{L}*|scheiter\p{L}*|gescheitert|vermeid\p{L}*|zweifel\p{L}*|nein|falsch\p{L}*|hindern|entging\p{L}*|weiger\p{L}*|vergess\p{L}*|verzicht\p{L}*|erst|nur|lediglich|umsonst|unterl(?:ass|ieß)\p{L}*|ausgeschlossen|ausschließ\p{L}*|\p{L}{4,}los(?:e[nrms]?)?|\p{L}{3,}frei(?:e[nrms]?)?)(?!\p{L})/giu,
  en: /\b(?:not|no|never|neither|nor|nobody|none|cannot|nothing|nowhere|without|un(?!der|ion|ite|iv|iq)\p{L}{3,}|im(?:possib|probab|mut|polit)\p{L}+|in(?:capab|suffic|abil|correc|appropri|accept|consist|effect|efficien|elig|defin|visib)\p{L}*|ir(?:regular|relev|respons|reprehens)\p{L}*|non-?\p{L}+|dis(?!cu|trib|tri|tan|play|cov|ti|as)\p{L}{3,}|fail\p{L}*|lack\p{L}*|refus\p{L}*|den(?:y|ie[sd])|reject\p{L}*|hardly|scarcely|barely|seldom|beyond|against|prohibit\p{L}*|neglect\p{L}*|resist\p{L}*|omit\p{L}*|only|just|merely|solely|instead|except|other than|prevent\p{L}*|avoid\p{L}*|ban(?:ned|s)?|forg[eo]t\p{L}*|forbid\p{L}*|doubt\p{L}*|false\p{L}*|wrong\p{L}*|miss(?:ed|ing|es)?|unless|until|absen\p{L}+|declin\p{L}+|anything but|far from|little|few|rather|ignor\p{L}+|stop\p{L}*|cease\p{L}*|yet to|free of|\p{L}{3,}less|\p{L}{3,}-free)\b|n['’]t\b/giu,
};

/** What says the same in both languages, and so stands for no "nicht" or "not" besides. */
const SAME: Record<'de' | 'en', RegExp>[] = [
  { de: /^(?:nur|erst|lediglich)$/iu, en: /^(?:only|just|merely|solely)$/iu },
  { de: /^ohne$/iu, en: /^without$/iu },
  { de: /^(?:kaum|wenig\p{L}*|selten)$/iu, en: /^(?:hardly|scarcely|barely|few|little)$/iu },
  { de: /^un\p{L}+$/iu, en: /^(?:un|in|im|ir|dis)\p{L}+$/iu },
  { de: /^vergess\p{L}*$/iu, en: /^forg[eo]t\p{L}*$/iu },
  { de: /^falsch\p{L}*$/iu, en: /^(?:wrong|false)\p{L}*$/iu },
];

/** Without those that say the same as one of the text beside it. */
function perhapsNegative(text: ReadText, beside?: ReadText): { start: number }[] {
  const others = beside ? negativeWords(beside).map(([word]) => word) : [];
  const same = SAME.filter((one) => beside && others.some((word) => one[beside.language].test(word)));
  return negativeWords(text)
    .filter(([word]) => !same.some((one) => one[text.language].test(word)))
    .map((match) => ({ start: match.index }));
}

function negativeWords({ text, language }: ReadText): RegExpExecArray[] {
  return [...text.matchAll(PERHAPS_NEGATIVE[language])];
}
