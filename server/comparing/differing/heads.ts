/** Whoever heads one part of a house: "Personalchefin", "Finanzvorstand", "Entwicklungsleiter"; the part. */
const HEAD_OF_PART =
  /^(?<part>personal|finanz|technik|technologie|vertriebs|marketing|entwicklungs|produktions|einkaufs|rechts|forschungs|kommunikations|presse|sport|sicherheits|programm|nachrichten|kultur|verwaltungs|bau|schul|verkehrs)(?:chef|vorstand|vorständ|leiter|direktor|geschäftsführer)/iu;
/** Whoever heads the whole of it, a government or a state. */
const HEAD_OF_ALL = /^(?:vorstands(?:vorsitzende|chef|sprecher)|konzernchef|firmenchef|geschäftsführer|vorsitzende[rn]?$)/iu;
const HEAD_OF_GOVERNMENT = /^(?:regierungs|staats)chef/iu;
/** Ministers of one field, and whoever stands below them. */
const OF_ONE_FIELD =
  /(?:^(?!premier|staats)\p{L}{4,}minister|staatssekretär|botschafter|bürgermeister|landrat|landrät|gouverneur|stadtrat|stadträt|^(?:foreign|defen[cs]e|interior|finance|economy|justice|home)\b.*(?:minister|secretary))/iu;
/** Whoever speaks for a house does not head it. */
const SPEAKS = /^(?:(?:presse)?sprecher(?:in|s)?|spokes(?:man|woman|person))$/iu;
const HEADS =
  /(?:chef|leiter|vorsitzende[rn]?|boss|oberhaupt|vorsteher|direktor|präsident|schatzmeister|head|chief|chair|chairman|chairwoman|president|director|treasurer)(?:in|s)?$/iu;
const TREASURER = /^(?:schatzmeister(?:in|s)?|treasurer)$/iu;

/** Two offices of which one heads something: whether nobody has both by other words for the same. By the nouns that name them; both ways. */
export function areOtherHeads(one: string, other: string): boolean {
  return isOtherHead(one, other) || isOtherHead(other, one);
}

function isOtherHead(one: string, other: string): boolean {
  const [part, otherPart] = [one, other].map((word) => HEAD_OF_PART.exec(word)?.groups?.part?.toLowerCase());
  if (part !== undefined) return otherPart === undefined ? HEAD_OF_ALL.test(other) : otherPart !== part;
  if (HEAD_OF_GOVERNMENT.test(one)) return OF_ONE_FIELD.test(other);
  return (SPEAKS.test(one) && HEADS.test(other)) || (TREASURER.test(one) && HEADS.test(other) && !TREASURER.test(other));
}
