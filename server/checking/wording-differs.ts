import type { Reason } from '../contract/citation.ts';
import { negationsAcross } from './negations-across.ts';
import type { Pair } from './pair.ts';
import type { ReadText } from './read-text.ts';
import { toldParts } from './told-parts.ts';

/**
 * Across languages clauses are cut otherwise, so only words are held against each other: what surely negates, hedges or attributes in one text, and has nothing in
 * the other that may.
 */
export function wordingDiffers(pair: Pair): Reason[] {
  return [...negationsAcross(pair), ...hedgeDropped(pair), ...attributionDropped(pair)];
}

const SURE_HEDGE = {
  de: /(?<!\p{L})(?:vermutlich|wahrscheinlich|möglicherweise|mutmaßlich\p{L}*|offenbar|angeblich\p{L}*|vielleicht|womöglich|anscheinend|voraussichtlich|eventuell|könnten?|dürften?|bestreit\p{L}+|bestritt\p{L}*|dementier\p{L}+|verweiger\p{L}+)(?!\p{L})/giu,
  en: /\b(?:probably|possibly|perhaps|allegedly|reportedly|apparently|presumably|supposedly|may|might|could|likely|maybe|denie[sd]|deny)\b/giu,
};
const PERHAPS_HEDGE = {
  de: /(?<!\p{L})(?:vermut\p{L}*|wahrscheinlich\p{L}*|möglich\p{L}*|mutmaßlich\p{L}*|offenbar|offensichtlich\p{L}*|angeb\p{L}*|vielleicht|womöglich|anscheinend|schein\p{L}*|voraussichtlich|eventuell|könn\p{L}*|kann|konnten?|dürft?\p{L}*|soll\p{L}*|wohl|würden?|wäre\p{L}*|hätte\p{L}*|erwart\p{L}*|bestr\p{L}+|dementier\p{L}+|verweiger\p{L}*|ablehn\p{L}*|abgelehnt\p{L}*|lehn\p{L}+|laut|glaub\p{L}*|wies\p{L}*|möge\p{L}*|chance\p{L}*)(?!\p{L})|möglich|verdacht/giu,
  en: /\b(?:probabl\p{L}+|possib\p{L}+|perhaps|alleg\p{L}+|reported\p{L}*|apparent\p{L}*|presum\p{L}+|suppos\p{L}+|may|might|could|can|likely|unlikely|maybe|denie[sd]|deny\p{L}*|denial|would|should|seem\p{L}*|appear\p{L}*|expect\p{L}*|believ\p{L}+|thought|think\p{L}*|suspect\p{L}*|potential\p{L}*|if|capable|able|enabl\p{L}+|claim\p{L}*|reject\p{L}*|refus\p{L}+|declin\p{L}+|dismiss\p{L}+|chance|evident\p{L}*|obvious\p{L}*|clear\p{L}*|risk\p{L}*|ought|was to|were to)\b/giu,
};

function hedgeDropped(pair: Pair): Reason[] {
  const isTold = toldParts(pair);
  const [first] = [...pair.source.text.matchAll(SURE_HEDGE[pair.source.language])]
    .map((match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }))
    .filter(isTold);
  if (first === undefined || matches(pair.claim, PERHAPS_HEDGE).length > 0) return [];
  return [{ code: 'certainty-differs', source: first.text }];
}

const PERHAPS_SAID = {
  de: /(?<!\p{L})(?:(?:aus|vor)?sag\p{L}*|gesagt|laut|so|angab\p{L}*|zufolge|bericht\p{L}*|(?:mit)?teil\p{L}*|mitgeteilt|erklär\p{L}*|beton\p{L}*|mein(?:t|te|ten|en|ung)|schr(?:ei|ie)b\p{L}*|geschrieben|füg\p{L}*|ergänz\p{L}*|behaupt\p{L}*|argument\p{L}*|warn\p{L}*|bestätig\p{L}*|räum\p{L}*|gab\p{L}*|gib\p{L}*|äußer(?:t|te|n|ung)\p{L}*|n[ae]nn\p{L}*|genannt|bezeichn\p{L}*|beschr(?:ei|ie)b\p{L}*|erzähl\p{L}*|twitter\p{L}*|glaub\p{L}*|denk\p{L}*|dacht\p{L}*|kündig\p{L}*|angekündigt|gesteh\p{L}*|gestand\p{L}*|versicher\p{L}*|bekräft\p{L}*|kritisier\p{L}*|forder\p{L}*|frag\p{L}*|antwort\p{L}*|meld\p{L}*|w(?:ei|ie)s\p{L}*|sollen?|sei(?:en)?|habe|werde|könne|angeblich\p{L}*|worten|ansicht|aussagen?|angaben|spr(?:e|i|a)ch\p{L}*|versprach\p{L}*|schwor\p{L}*|bestr(?:ei|i)t\p{L}*|hieß|heißt|spekul\p{L}*|vermut\p{L}*|schätz\p{L}*|merk\p{L}*|stell\p{L}* fest|zitier\p{L}*)(?!\p{L})/giu,
  en: /\b(?:sa(?:id|ys?|ying)|told|tell\p{L}*|according|report(?:s|ed|edly|ing)|announc(?:e[sd]|ing)|noted|notes|noting|add(?:ed|s|ing)|suggest\p{L}*|claim\p{L}*|explain\p{L}*|argu\p{L}+|stat(?:ed|es|ements?|ing)|warn\p{L}*|believ\p{L}*|confirm\p{L}*|insist\p{L}*|admit\p{L}*|wrote|writ(?:es|ten|ing)|tweet\p{L}*|mention\p{L}*|alleg(?:es|ing|ed to)|accus\p{L}*|thinks?|thought|complain\p{L}*|reveal\p{L}*|recount\p{L}*|indicat\p{L}*|joked?|remark\p{L}*|conced\p{L}*|declar\p{L}+|testif\p{L}+|reckon\p{L}*|vow\p{L}*|propos\p{L}+|den(?:y|ie[sd])|assert\p{L}*|emphasi\p{L}+|acknowledg\p{L}+|estimat\p{L}+|understood|quot\p{L}+|in (?:\p{L}+['’]?s? )?(?:opinion|view|words)|sources?|suppos\p{L}+|point(?:s|ed|ing)? (?:\p{L}+ )?out|advised|spoke|speak\p{L}*|stress(?:ed|es|ing)|reiterat\p{L}*|underlin\p{L}*|maintain(?:s|ed)|contend\p{L}*|repl(?:y|ie[sd])|answer(?:s|ed)|informed|recall\p{L}*|observ(?:e[sd]|ing)|conclud\p{L}*)\b/giu,
};

/** Somebody speaks from the first word, and the sentence before may say who. */
const OPENS_QUOTED = /^["„“»'‘]/u;
/** What is translated by a word of saying. "Verteidigte", "hofft", "fragte" are told in other ways as well, and "gibt", "steht" say nothing by themselves. */
const SURELY_SAYS =
  /^(?:laut|zufolge|so$|(?:nach$|nach (?:angabe|aussage|wort|einschätz|ansicht))|(?:aus)?sag|gesagt|erklär|berichte[tn]?|meint|glaub(?:t|te|en|ten)$|erzähl|twitter|teil\p{L}+ (?:… )?mit|mitgeteilt|gab\p{L}* (?:… )?an|füg\p{L}+ (?:… )?hinzu|behaupt|beton|äußer|schr(?:ie|ei)b|warn|argument|kündig\p{L}* (?:… )?an|merkt\p{L}* (?:… )?an|antwort|räum\p{L}* (?:… )?ein|meld|kritisier|ergänz|bestr(?:eit|itt)|dementier|stell\p{L}* (?:… )?fest)/iu;
/** Whoever speaks of himself need not say so. */
const SPEAKERS_THEMSELVES = /^(?:ich|wir|mir|uns|mein\p{L}*|unser\p{L}*|du|man|dies\p{L}?|das)$/iu;

/** Only what is plainly said to be the words of others, and by nobody in the claim. */
function attributionDropped(pair: Pair): Reason[] {
  const { claim, source } = pair;
  const isTold = toldParts(pair);
  const said = source.attributions.filter(
    (one) => isTold(one) && (source.language !== 'de' || (SURELY_SAYS.test(one.cue) && !SPEAKERS_THEMSELVES.test(one.origin))),
  );
  const first = said[0];
  if (first === undefined || (OPENS_QUOTED.test(source.text) && OPENS_QUOTED.test(claim.text))) return [];
  if (Math.max(claim.attributions.length, matches(claim, PERHAPS_SAID).length) >= said.length) return [];
  return [{ code: 'attribution-dropped', source: first.text.length > 60 ? first.cue : first.text }];
}

function matches({ text, language }: ReadText, patterns: Record<'de' | 'en', RegExp>): string[] {
  return text.match(patterns[language]) ?? [];
}
