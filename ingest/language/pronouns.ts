const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const personal = words('Er Sie Ihm Ihn Ihnen He She They Him');
const possessive = words('Sein Seine Seinen Seinem Seiner Seines Ihr Ihre Ihren Ihrem Ihrer Ihres Deren Dessen His Her Their Its');
const demonstrative = words(
  'Dieser Diese Dieses Diesen Diesem Dies Jener Jene Jenes Jenen Jenem Derselbe Dieselbe Dasselbe Letzterer Letztere Letzteres Ersterer Erstere Ersteres Beide Beiden Solche Solcher This That These Those Such',
);
const adverbs = words(
  'Dort Dorthin Dabei Damit Dafür Dagegen Danach Daraufhin Darauf Darüber Daran Daraus Darin Davon Davor Dazu Dadurch Daher Deshalb Deswegen Dahinter Daneben Darum Darunter Demnach Dementsprechend Hierbei Hierzu Hierfür Hiermit Somit Thereby Therefore Thereupon',
);
/** "Dieses Jahr", "this week": a time, not something said before. */
const times = words(
  'Woche Jahr Jahres Monat Monats Tag Tage Tagen Mal Sommer Winter Herbst Frühjahr Nacht Abend Morgen Wochenende Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag week year month morning evening time summer winter spring autumn fall weekend Monday Tuesday Wednesday Thursday Friday Saturday Sunday',
);
const finiteVerbs = words(`
ist war sei wäre sind waren hat hatte habe hätte haben hatten wird wurde werde würde kann konnte könne könnte soll sollte will wollte wolle muss musste müsse darf durfte dürfe mag
macht machte geht ging gilt galt sagt sagte berichtet berichtete schreibt schrieb meldet meldete teilt teilte erklärt erklärte betont betonte zeigt zeigte bedeutet bedeutete führt führte heißt hieß liegt lag kommt kam gibt gab
bestätigt bestätigte geschah passiert passierte reicht reichte entspricht entsprach ergibt ergab gefällt gefiel gelang gelingt stellt stellte steht stand bringt brachte wirft warf löst löste sorgt sorgte lässt ließ traf trifft bleibt blieb hält hielt
hilft half stimmt stimmte beweist bewies belegt belegte ändert änderte erinnert dürfte scheint schien hängt hing betrifft betraf gehört gehörte
is was has had will would can could may might must should does did means meant comes came makes made includes included follows followed
`);
const impersonal = words(
  'gibt gab gäbe regnet regnete schneit schneite sei wird wurde wurden werden kam kommt kamen folgte folgten herrscht herrschte fehlt fehlte mangelt handelt handelte heißt hieß geht ging gilt galt bleibt blieb scheint schien gelang besteht bestehe bestand bestünden gebe',
);
const lead = words(`
Zudem Außerdem Auch Später Zuvor Dann Zunächst Zuerst Anschließend Schließlich Gleichzeitig Inzwischen Mittlerweile Heute Gestern Morgen Vorgestern Bereits Schon Erst Jetzt Nun Allerdings Dennoch Trotzdem Jedoch Ferner Weiter Weiterhin Hier Da So Kurz Bald Seither Seitdem Damals Vielleicht Offenbar Tatsächlich Nur Noch Wieder Erneut Insgesamt Derzeit Künftig Bisher Bislang Täglich
Am An Im In Auf Aus Bei Beim Mit Nach Von Vom Vor Zu Zum Zur Für Durch Über Unter Um Seit Während Wegen Trotz Ohne Gegen Zwischen Laut Vergangene Vergangenen Letzte Letzten Nächste Ende Anfang Mitte Als
On At By During After Before Since Later Then Also Yesterday Today Tomorrow Last Next Earlier However Meanwhile Instead Still Again Finally Soon Afterwards Additionally Moreover From With Under
`);
const notVerbs = words(
  'und oder aber wie dass wenn weil ob als bis denn die der das den dem von mit für auf in an zu nach bei vor sich nicht auch nur where that which who when and or but than',
);
/** The subject of a main clause stands among its first words. */
const clauseWords = 12;
const clauseReach = 240;

/**
 * Whether a sentence begins with something that points back to an earlier one, so that it cannot stand alone: a pronoun, "dort", "damit", "sein Sprecher",
 * or a first clause whose subject is a pronoun behind a leading adverb ("Am Montag reiste er ab"). Not "Es gibt", "There is". Linear; never throws.
 */
export function opensWithPronoun(sentence: string): boolean {
  const clause = sentence.slice(0, clauseReach).replace(/^[\s„“”"»«‚‘'(–—•-]+/u, '');
  const tokens = [...clause.matchAll(/[\p{L}\p{M}'’-]+|[,;:.!?–]/gu)].slice(0, clauseWords).map((match) => match[0]);
  const [first = '', second = '', third = ''] = tokens;
  if (personal.has(first) || possessive.has(first) || adverbs.has(first)) return true;
  if (first === 'Es') return !isImpersonal(second, sentence);
  if (first === 'It')
    return !/^It (?:is|was|has been|seems|appears|remains|would be|will be)(?: \p{L}+){1,3} (?:that|to|whether|if|when)(?!\p{L})/u.test(
      clause,
    );
  if (first === 'There')
    return !/^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|seems?|remains?|appears?|s)$/.test(second);
  if (demonstrative.has(first)) return !times.has(second) && !times.has(third) && !(first === 'Beiden' && second === 'Seiten');
  if (first === 'Das' || first === 'Der' || first === 'Die') return finiteVerbs.has(second);
  return lead.has(first) && hasPronounSubject(tokens);
}

/** "Es gibt", "Es sei"; "Es ist wichtig, dass …". */
function isImpersonal(verb: string, sentence: string): boolean {
  if (impersonal.has(verb)) return true;
  return (
    /^(?:ist|war|wäre|hat|hatte|kann|könnte|soll|sollte|dürfte|muss)$/.test(verb) &&
    /, (?:dass|ob|wenn|als|zu|um|was|wer|wie)(?!\p{L})| zu \p{Ll}+en(?!\p{L})/u.test(sentence.slice(0, clauseReach))
  );
}

function hasPronounSubject(tokens: string[]): boolean {
  for (let at = 1; at < tokens.length; at += 1) {
    const token = tokens[at] ?? '';
    const previous = tokens[at - 1] ?? '';
    if (/^(?:he|she|they)$/.test(token)) return true;
    // A comma after a short English adverb ("Later, she said") does not end the clause.
    if (/^[,;:.!?–]$/.test(token)) {
      if (!/^(?:he|she|they)$/.test(tokens[at + 1] ?? '')) return false;
      continue;
    }
    if (/^(?:er|sie|dieser|diese)$/.test(token) && /^\p{Ll}{2,}$/u.test(previous) && !notVerbs.has(previous)) {
      return !/^(?:diese|dieser)$/.test(token) || !/^\p{Lu}/u.test(tokens[at + 1] ?? '');
    }
  }
  return false;
}
