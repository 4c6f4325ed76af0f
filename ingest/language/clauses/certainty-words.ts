const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Adverbs that leave it open. */
export const possibleAdverbs = words(`
wahrscheinlich höchstwahrscheinlich vermutlich möglicherweise mutmaßlich offenbar anscheinend scheinbar wohl vielleicht womöglich eventuell voraussichtlich potenziell potentiell denkbar allenfalls schätzungsweise hoffentlich gegebenenfalls unter-umständen
perhaps maybe probably likely possibly presumably apparently seemingly potentially conceivably arguably hopefully evidently supposedly-likely
`);

/** Adverbs that say somebody else says so. */
export const reportedAdverbs = words('angeblich vorgeblich reportedly allegedly purportedly supposedly');

/** Improbable: possible, and negated. */
export const improbable = words('unwahrscheinlich unwahrscheinliche fraglich zweifelhaft unlikely improbable doubtful');

/** Predicates before "dass" and "ob", and what they make of it. */
export const germanPredicates: [RegExp, 'denied' | 'possible' | 'improbable' | 'asserted' | 'demanded' | 'planned'][] = [
  [
    /^(?:falsch|unwahr|gelogen|erfunden|erlogen|unzutreffend|lüge|unsinn|quatsch|ausgeschlossen|auszuschließen|unmöglich|falschmeldung|gerüchteküche)$/,
    'denied',
  ],
  [/^(?:unwahrscheinlich|fraglich|zweifelhaft|ungewiss|unklar)$/, 'improbable'],
  [
    /^(?:möglich|denkbar|wahrscheinlich|vorstellbar|absehbar|erwarten|befürchten|rechnen|vermuten|anzunehmen|hoffen|offen|gefahr|möglichkeit|chance|risiko|anzeichen|beleg|belege|beweis|beweise|beweisen|hinweise|hinweis|indizien|aussicht|eindruck|befürchtung|befürchtungen|hoffnung|verdacht|vermutung|sorge|angst)$/,
    'possible',
  ],
  [
    /^(?:fest|klar|sicher|gewiss|unbestritten|erwiesen|tatsache|zweifel|zweifellos|wahr|richtig|bekannt|bewiesen|unstrittig|eindeutig|offensichtlich|fakt)$/,
    'asserted',
  ],
  [
    /^(?:nötig|notwendig|erforderlich|wichtig|geboten|überfällig|unerlässlich|dringend|forderung|aufruf|appell|bitte|empfehlung|aufgerufen|aufgefordert|gebeten|angehalten|angewiesen|verpflichtet|gezwungen)$/,
    'demanded',
  ],
  [
    /^(?:plan|pläne|absicht|vorhaben|ziel|beschluss|entschluss|entscheidung|ankündigung|geplant|vorgesehen|beabsichtigt|beschlossen|bereit|gewillt|entschlossen)$/,
    'planned',
  ],
];

/** The same in English. */
export const englishPredicates: [RegExp, 'denied' | 'possible' | 'improbable' | 'asserted' | 'demanded' | 'planned'][] = [
  [/^(?:false|untrue|wrong|impossible|lie|nonsense|myth|hoax)$/, 'denied'],
  [/^(?:unlikely|doubtful|improbable|unclear|uncertain|doubt|doubts|doubted)$/, 'improbable'],
  [
    /^(?:possible|likely|probable|conceivable|chance|risk|danger|possibility|evidence|proof|indication|indications|fear|fears|hope|hopes|expectation|expectations|suspicion|speculation|signs?|hints?|concern|concerns|plausible|feared|hoped|expected|believed|thought)$/,
    'possible',
  ],
  [/^(?:clear|certain|true|fact|obvious|undisputed|proven|known|evident|sure|convinced)$/, 'asserted'],
  [/^(?:necessary|essential|vital|important|imperative|time|crucial|demands?|calls?|appeals?)$/, 'demanded'],
  [/^(?:plans?|intention|aim|decision|pledge|promise|vow)$/, 'planned'],
];

/** Nouns that a clause explains: "der Vorwurf, er habe …", "Meldungen, wonach …". */
export const germanContentNouns: [RegExp, 'reported' | 'possible' | 'demanded' | 'planned' | 'improbable' | 'asserted'][] = [
  [
    /(?:vorwurf|vorwürfe|vorwürfen|behauptung|behauptungen|meldung|meldungen|bericht|berichte|berichten|gerücht|gerüchte|gerüchten|darstellung|aussage|aussagen|angabe|angaben|anschuldigung|anschuldigungen|nachricht|nachrichten|mitteilung|unterstellung|these|anklage|eingeständnis|geständnis|hinweis|hinweise)$/,
    'reported',
  ],
  [
    /(?:befürchtung|befürchtungen|hoffnung|hoffnungen|verdacht|vermutung|vermutungen|möglichkeit|gefahr|risiko|erwartung|erwartungen|sorge|sorgen|annahme|spekulation|spekulationen|prognose|warnung|warnungen|chance|aussicht|frage|eindruck|glaube|meinung|ansicht|auffassung|überzeugung|angst|furcht)$/,
    'possible',
  ],
  [
    /^(?!heraus|über|anf)\p{L}*(?:forderung|forderungen|aufruf|appell|bitte|aufforderung|empfehlung|verlangen|ultimatum|mahnung|vorschlag|befehl|auftrag|anweisung)$/u,
    'demanded',
  ],
  [/(?:plan|pläne|plänen|absicht|vorhaben|beschluss|entschluss|zusage|ankündigung|versprechen|ziel|angebot|entscheidung)$/, 'planned'],
  [/^(?:zweifel)$/, 'improbable'],
  [/^(?:tatsache|erkenntnis|gewissheit)$/, 'asserted'],
];

/** Words that call something untrue: "als falsch zurück", "nannte … erfunden". */
export const untrue =
  /^(?:falsch\p{L}{0,2}|unwahr\p{L}{0,2}|erfunden|erlogen|haltlos|unbegründet|unzutreffend|lüge|lügen|unsinn|falschmeldung|fake|hirngespinst|märchen|absurd|baseless|false|untrue|unfounded|lies?|nonsense|fabricated|groundless|fiction)$/u;
