import { findNegations } from '../../ingest/language/certainty/polarity.ts';
import type { Reason } from '../contract/citation.ts';
import type { Pair } from './pair.ts';
import type { ReadText } from './read-text.ts';

/**
 * Across languages clauses are cut otherwise, so only words are held against each other: what surely negates, hedges or attributes in one text, and has nothing in
 * the other that may.
 */
export function wordingDiffers({ claim, source }: Pair): Reason[] {
  return [...negationDiffers(claim, source), ...hedgeDropped(claim, source), ...attributionDropped(claim, source)];
}

const SURELY_NEGATIVE = {
  de: /(?<!\p{L})(?:nicht(?! (?:nur|zuletzt))|kein\p{L}{0,2}|nie|niemals|niemand\p{L}{0,2}|weder|keinesfalls|keineswegs|nichts)(?!\p{L})/giu,
  en: /\b(?:not(?! only)|no(?!\.|-| longer than| better)|never|neither|nobody|none|cannot|nothing)\b|n['’]t\b/giu,
};
/** What may be the same in other words: "failed to", "lacks", "unklar", "außer". */
const PERHAPS_NEGATIVE = {
  de: /(?<!\p{L})(?:nicht|kein\p{L}{0,2}|nie\p{L}{0,4}|weder|ohne|nichts|niemand\p{L}*|un(?:klar|möglich|bekannt|wahrscheinlich|fähig|gewiss|sicher|zufrieden|zulässig|genügend|geachtet|ein|denk|akzept|nötig|gern|gelöst|wirksam|bestätigt)\p{L}*|außer|statt|anstatt|anstelle|kaum|mangel\p{L}*|fehl\p{L}*|verhinder\p{L}*|verweiger\p{L}*|verbiet\p{L}*|verbot\p{L}*|bestreit\p{L}*|bestritt\p{L}*|ablehn\p{L}*|abgelehnt\p{L}*|lehn\p{L}*|dementier\p{L}*|scheiter\p{L}*|gescheitert|vermeid\p{L}*|zweifel\p{L}*|nein|falsch\p{L}*|hindern|entging\p{L}*|weiger\p{L}*|keinesfalls|keineswegs|vergess\p{L}*|verzicht\p{L}*|erst|nur noch|\p{L}{4,}los\p{L}{0,2})(?!\p{L})/giu,
  en: /\b(?:not|no|never|neither|nor|nobody|none|cannot|nothing|nowhere|without|un(?!der|til|ion|ite|iv|iq|less|dou)\p{L}{3,}|im(?:possible|probable)|in(?:capable|sufficient|ability|correct)|dis(?:agree|like|appear|pute|miss|appoint|approv|cont|satisf)\p{L}*|fail\p{L}*|lack\p{L}*|refus\p{L}*|den(?:y|ie[sd])|reject\p{L}*|hardly|scarcely|barely|instead|except|prevent\p{L}*|avoid\p{L}*|ban(?:ned|s)?|forbid\p{L}*|doubt\p{L}*|false\p{L}*|wrong\p{L}*|miss(?:ed|ing|es)?|unless|until|absen\p{L}+|declin\p{L}+|anything but|far from|little|few|rather than|hopeless|powerless|homeless)\b|n['’]t\b/giu,
};

/** A negation of the one that the other has no word for; and one more or less of them. */
function negationDiffers(claim: ReadText, source: ReadText): Reason[] {
  const [here, there] = [matches(claim, SURELY_NEGATIVE), matches(source, SURELY_NEGATIVE)];
  const [hereBroad, thereBroad] = [matches(claim, PERHAPS_NEGATIVE), matches(source, PERHAPS_NEGATIVE)];
  const [first] = here;
  if (first !== undefined && there.length === 0 && thereBroad.length === 0 && findNegations(source.text).length === 0)
    return [{ code: 'negation-differs', claim: first }];
  const [missing] = there;
  if (missing !== undefined && here.length === 0 && hereBroad.length === 0 && findNegations(claim.text).length === 0)
    return [{ code: 'negation-differs', source: missing }];
  if (here.length > thereBroad.length && first !== undefined) return [{ code: 'negation-differs', claim: first }];
  if (there.length > hereBroad.length && missing !== undefined) return [{ code: 'negation-differs', source: missing }];
  return [];
}

const SURE_HEDGE = {
  de: /(?<!\p{L})(?:vermutlich|wahrscheinlich|möglicherweise|mutmaßlich\p{L}*|offenbar|angeblich\p{L}*|vielleicht|womöglich|anscheinend|voraussichtlich|eventuell|könnten?|dürften?|bestreit\p{L}+|bestritt\p{L}*|dementier\p{L}+|verweiger\p{L}+)(?!\p{L})/giu,
  en: /\b(?:probably|possibly|perhaps|allegedly|reportedly|apparently|presumably|supposedly|may|might|could|likely|maybe|denie[sd]|deny)\b/giu,
};
const PERHAPS_HEDGE = {
  de: /(?<!\p{L})(?:vermut\p{L}*|wahrscheinlich\p{L}*|möglich\p{L}*|mutmaßlich\p{L}*|offenbar|offensichtlich\p{L}*|angeb\p{L}*|vielleicht|womöglich|anscheinend|schein\p{L}*|voraussichtlich|eventuell|könn\p{L}*|kann|konnten?|dürft?\p{L}*|soll\p{L}*|wohl|würden?|wäre\p{L}*|hätte\p{L}*|erwart\p{L}*|bestr\p{L}+|dementier\p{L}+|verweiger\p{L}*|ablehn\p{L}*|abgelehnt\p{L}*|lehn\p{L}+|laut|glaub\p{L}*|wies\p{L}*|möge\p{L}*|chance\p{L}*)(?!\p{L})|möglich|verdacht/giu,
  en: /\b(?:probabl\p{L}+|possib\p{L}+|perhaps|alleg\p{L}+|reported\p{L}*|apparent\p{L}*|presum\p{L}+|suppos\p{L}+|may|might|could|can|likely|unlikely|maybe|denie[sd]|deny\p{L}*|denial|would|should|seem\p{L}*|appear\p{L}*|expect\p{L}*|believ\p{L}+|thought|think\p{L}*|suspect\p{L}*|potential\p{L}*|if|capable|able|enabl\p{L}+|claim\p{L}*|reject\p{L}*|refus\p{L}+|declin\p{L}+|dismiss\p{L}+|chance|evident\p{L}*|obvious\p{L}*|clear\p{L}*|risk\p{L}*|ought|was to|were to)\b/giu,
};

function hedgeDropped(claim: ReadText, source: ReadText): Reason[] {
  const sure = matches(source, SURE_HEDGE);
  const [first] = sure;
  if (first === undefined || matches(claim, PERHAPS_HEDGE).length > 0) return [];
  return [{ code: 'certainty-differs', source: first }];
}

const PERHAPS_SAID = {
  de: /(?<!\p{L})(?:sag\p{L}*|laut|so|angab\p{L}*|zufolge|bericht\p{L}*|mitteil\p{L}*|erklär\p{L}*|beton\p{L}*)(?!\p{L})/giu,
  en: /\b(?:sa(?:id|ys?|ying)|told|tell\p{L}*|according|report\p{L}*|announc\p{L}*|not(?:ed|es|ing)|add(?:ed|s|ing)|suggest\p{L}*|claim\p{L}*|explain\p{L}*|argu\p{L}+|stat(?:ed|es|ement|ing)|warn\p{L}*|believ\p{L}*|confirm\p{L}*|insist\p{L}*|admit\p{L}*|wrote|writ\p{L}+|tweet\p{L}*|mention\p{L}*|alleg\p{L}*|accus\p{L}*|thinks?|thought|complain\p{L}*|reveal\p{L}*|recount\p{L}*|indicat\p{L}*|joked?|remark\p{L}*|conced\p{L}*|declar\p{L}+|testif\p{L}+|testimon\p{L}+|pledg\p{L}+|reckon\p{L}*|vow\p{L}*|propos\p{L}+|den(?:y|ie[sd])|assert\p{L}*|emphasi\p{L}+|acknowledg\p{L}+|estimat\p{L}+|understood|quot\p{L}+|in (?:his|her|their) (?:view|words|opinion)|sources?|suppos\p{L}+)\b/giu,
};

/** Somebody speaks from the first word, and the sentence before may say who. */
const OPENS_QUOTED = /^["„“»'‘]/u;

/** Only what is plainly said to be the words of others, and by nobody in the claim. */
function attributionDropped(claim: ReadText, source: ReadText): Reason[] {
  const [first] = source.attributions;
  if (
    first === undefined ||
    claim.attributions.length > 0 ||
    matches(claim, PERHAPS_SAID).length > 0 ||
    (OPENS_QUOTED.test(source.text) && OPENS_QUOTED.test(claim.text))
  )
    return [];
  return [{ code: 'attribution-dropped', source: first.text.length > 60 ? first.cue : first.text }];
}

function matches({ text, language }: ReadText, patterns: Record<'de' | 'en', RegExp>): string[] {
  return text.match(patterns[language]) ?? [];
}
