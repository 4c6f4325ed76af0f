const CALL_TO_ACTION =
  /^(?:mehr (?:dazu|zum thema|lesen)|lesen sie|lesen auch|sehen sie|abonnieren|melden sie sich|folgen sie|klicken|read more|subscribe|sign up|click|follow us|watch now)/i;
/** "Jetzt zuschauen", "Hier zum Newsletter anmelden"; not "Jetzt kommt heraus, dass …". */
const CALL_NOW =
  /^(?:jetzt|hier) (?:\p{L}+ ){0,4}(?:ansehen|anschauen|zuschauen|lesen|anmelden|abonnieren|klicken|testen|kaufen|bestellen|spenden|herunterladen|mitmachen|folgen)[.!]*$/iu;

/** Whether a sentence asks ("Wer zahlt das?") or calls to read on ("Lesen Sie auch: …") instead of telling. */
export function asksOrCalls(text: string): boolean {
  return /\?["“”»«')\]]*$/.test(text) || CALL_TO_ACTION.test(text) || CALL_NOW.test(text);
}
