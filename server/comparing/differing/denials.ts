/** Somebody denies what is said of him, or says that it is untrue. */
export const DENIES =
  /(?<!\p{L})(?:bestreite[nt]|bestritt(?:en)?|dementier\p{L}*|leugn\p{L}*|widerspr[aioe]ch\p{L}*|w(?:eis|ies)(?:t|en)? .{0,60}(?<!\p{L})zurück|zurückgewiesen|den(?:y|ies|ied)|reject(?:s|ed)?|irrtümlich)(?!\p{L})/iu;
/** "Bestreitet, dass er nicht dort war", "denied that he never paid": what is denied is itself negative, so that the whole affirms. */
const DENIED_NEGATION =
  /(?<!\p{L})(?:dass|er habe|sie habe|that|zu) (?:[\p{L}\d„“"-]+ ){0,8}(?:nicht|nie|niemals|kein\p{L}*|not|never|no)(?!\p{L})/iu;

/** "Ohne Erlaubnis eingedrungen" is put as not so in how it was, and does not deny that it was. */
const NOT_SO =
  /(?<!\p{L})(?:nicht\p{L}*|nie(?:mals|mand\p{L}*)?|kein\p{L}*|weder|falsch|unwahr|not|never|no|nobody|neither|untrue|false|\p{L}+n['’]t)(?!\p{L})/iu;

/**
 * Whether the one denies in a verb ("dementiert", "rejects") what the other says is not so ("hat es nie gesehen"): both say no. What is spoken behind a colon or in quotation marks after the
 * verb is the denial itself ("dementiert: „Der Minister hat es nie gesehen“"). Not where the denied is negative. `isNegative`: whether what the text tells of the matter is put as not so.
 */
export function bothDeny(one: Denial, other: Denial): boolean {
  if (DENIES.test(one.text) === DENIES.test(other.text)) return false;
  const [denying, negating] = DENIES.test(one.text) ? [one, other] : [other, one];
  return negating.isNegative && NOT_SO.test(negating.text) && !DENIED_NEGATION.test(beforeSpeech(denying.text));
}

type Denial = { text: string; isNegative: boolean };

/** The sentence as far as its narrator tells it. */
function beforeSpeech(text: string): string {
  return text.split(/: |[„“"»]/u)[0] ?? text;
}
