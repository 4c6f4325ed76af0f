/** Whether a sentence begins with a word that points back to an earlier one, so that it cannot stand alone. Linear; never throws. */
export function opensWithPronoun(sentence: string): boolean {
  return /^(?:Er|Sie|Es|Dieser?|Dieses|Das|Dort|Dabei|Damit|Dies|He|She|They|This)(?!\p{L})/u.test(sentence.trim());
}
