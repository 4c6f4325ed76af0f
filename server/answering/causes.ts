/** "Warum", "Was löste den Brand aus?", "Womit begründet er das?", "Welche Ursache hatte …?", "Woran starb …?" */
const ASKS = [
  /(?<!\p{L})(?:warum|weshalb|wieso|weswegen|wodurch|(?:aufgrund|wegen) welche[rs]|why|how come)(?!\p{L})/iu,
  /(?<!\p{L})(?:womit|mit welche[mnr] (?:begr(?:ü|ue)ndung|argument(?:en)?)) (?:begr(?:ü|ue)nde\p{L}*|rechtfertig\p{L}*|erkl(?:ä|ae)r\p{L}*)(?!\p{L})|^mit welcher begr(?:ü|ue)ndung(?!\p{L})/iu,
  /(?<!\p{L})(?:was|welche[rnms]?|aus welche[rnm])(?!\p{L})[^?]*(?<!\p{L})(?:\p{L}*ursachen?|auslöser|anlass|(?:beweg)?gr(?:u|ü|ue)nde?n?|hintergr(?:u|ü|ue)nde?n?|motiv(?:e|en)?)(?!\p{L})/iu,
  /(?<!\p{L})(?:was|wer|what|who)(?!\p{L})[^?]*(?<!\p{L})(?:ausgelöst|ausgeloest|verursacht(?:e|en)?|hervorgerufen|caused?|triggered|sparked|led to)(?!\p{L})/iu,
  /^\P{L}*(?:(?:der|die|das) )?(?:\p{L}*ursachen?|auslöser|anlass|gr(?:u|ü|ue)nde?|hintergr(?:u|ü|ue)nde?|motive?)(?!\p{L})/iu,
  /(?<!\p{L})was löste(?!\p{L})[^?]* aus\P{L}*$/iu,
  /(?<!\p{L})woran (?:liegt|lag|starb(?:en)?|(?:ist|sind|war|waren)(?=[^?]* gestorben))(?!\p{L})/iu,
  /(?<!\p{L})(?:reasons? (?:for|behind)|causes? of|for what reason)(?!\p{L})/iu,
];

/** What follows from something ("deshalb", "daher") is no cause: that stands in the sentence before. */
const TELLS = [
  /(?<!\p{L})(?:weil|wegen|aufgrund|auf Grund|infolge|mangels|angesichts|zumal)(?!\p{L})/iu,
  /(?<![\p{L}-])(?:Grund (?:daf(?:ür)|hierfür|war|ist|sei|waren|sind|seien|soll|nannte|gab|des|der|für)|(?:als|aus) \p{Ll}*\s?Gr(?:und|ünden)|Gründen?|Hintergrund|\p{L}*[Uu]rsachen?|Auslöser|Anlass|(?:Tat)?[Mm]otiv|Begründung)(?!\p{L})/u,
  /(?<!\p{L})[Aa]us (?:Protest|Angst|Sorge|Furcht|Rache|Mangel|Rücksicht|Solidarität|\p{Lu}\p{Ll}+gründen)(?!\p{L})|(?<!\p{L})mit Rücksicht auf(?!\p{L})/u,
  /(?<!\p{L})(?:begründe(?:t|te|ten|n)|verursach(?:t|te|ten|en)|ausgelöst|hervorgerufen|zurückzuführen|zurückgeführt|zurückgehe(?:n|t)?)(?!\p{L})/u,
  /(?<!\p{L})(?:löst(?:e|en)?(?= [^.;]* aus(?!\p{L}))|(?:führ(?:t|te|ten|en)|geh(?:t|en|e)|ging(?:en)?)(?= [^.;]*(?<!\p{L})auf [^.;]* zurück(?!\p{L}))|mach(?:t|te|ten|en)(?= [^.;]* verantwortlich(?!\p{L})))/u,
  /(?<!\p{L})führ(?:t|te|ten) (?:(?:schließlich|letztlich|dann|offenbar|wohl|vermutlich|wahrscheinlich) )?(?:zu|zum|zur|dazu)(?!\p{L})|(?<!\p{L})zu[mr]? [^.,;]{0,60} geführt(?!\p{L})/u,
  /(?<!\p{L})(?:Schuld|schuld)(?!\p{L})/u,
  /, (?:denn|damit)(?!\p{L})|(?<!\p{L})um (?=[^,.;]*(?<!\p{L})(?:zu \p{Ll}+|\p{Ll}+zu\p{Ll}+)e?n(?!\p{L}))/u,
  /(?<!\p{L})da (?=[^,.;]* (?:war|waren|sei|seien|ist|sind|hat|hatte[n]?|habe[n]?|w[eu]rde[n]?|wird|kann|könne|konnte[n]?|\p{Ll}{3,}te[n]?)[,.;])/u,
  /(?<!\p{L})(?:because|due to|owing to|caused|causes? (?:of|was|is)|reasons?|led to|blamed|triggered|sparked|stem(?:s|med) from|result(?:s|ed|ing) from)(?!\p{L})/iu,
];

/**
 * Whether a question asks for a cause, a reason or what set something off, in whatever words. Wider than the `asksWhy` of the ranking, whose weights were fitted with what it
 * is. Pure; linear.
 */
export function asksForCause(question: string): boolean {
  return ASKS.some((form) => form.test(question));
}

/** Whether a sentence says of something why it was, by a word for it ("weil", "Auslöser war", "führt das auf … zurück"). Pure; linear. */
export function tellsCause(sentence: string): boolean {
  return TELLS.some((form) => form.test(sentence));
}
