import { describe, expect, it } from 'vitest';
import { attributeSentences } from '../../../../ingest/language/attribution/attribution.ts';
import { splitSentences } from '../../../../ingest/language/sentences/sentences.ts';

/** Per sentence: chains nearest first, parted by " > "; "?" where nobody is named; "" where the text itself says it. */
function saidOf(text: string): string[] {
  return attributeSentences(text, splitSentences(text)).map(({ origins, unnamed }) =>
    unnamed ? '?' : origins.map(({ chain }) => chain.map((mention) => mention.text).join(' > ')).join('; '),
  );
}

describe('who is said to have said it', () => {
  it.each([
    [
      'a sentence that only says whom the paper has it from adds to the one before',
      'Die Armee zieht laut „Haaretz“ ab. Die Zeitung beruft sich auf zwei Offiziere. In Gaza blieb es ruhig.',
      ['Haaretz > Offiziere', 'Zeitung > Offiziere', ''],
    ],
    [
      'nobody else who relies on something does',
      'Laut „Haaretz“ zieht die Armee ab. Der Minister berief sich auf ein Gesetz aus dem Jahr 1955.',
      ['Haaretz', ''],
    ],
    [
      'a source cut off from its verb by a relative clause is found',
      'Aus einem Gutachten, das der Redaktion vorliegt, geht hervor, dass die Brücke rostet.',
      ['Gutachten'],
    ],
    [
      '"Dies ergibt sich aus X" points back',
      'Die Zahl der Pleiten steigt. Dies ergibt sich aus Daten des Kreditversicherers Crif.',
      ['Crif', 'Crif'],
    ],
    ['an aside with "so" has its subject behind "es"', 'Der Plan, so formulierte es der Botschafter, sei „vom Tisch“.', ['Botschafter']],
    [
      'Konjunktiv II of strong verbs goes on with indirect speech',
      'Der Richter sagte, das Gesetz sei gültig. Die Fristen träten im Mai in Kraft. Der Saal war voll.',
      ['Richter', 'Richter', ''],
    ],
    [
      'a thing in front of its verb speaks for nobody; who stands behind it does',
      'Eine Verlängerung des Streiks schloss Detlefsen nicht aus. Man werde durchhalten.',
      ['', 'Detlefsen'],
    ],
    ['a thing that nobody stands behind leaves it open', 'Die Sperrung bestätigt den Verdacht. Sie koste viel Geld.', ['', '?']],
    ['a study speaks', 'Das Gutachten kritisiert Weber. Er habe zu spät gehandelt.', ['', 'Gutachten']],
    [
      'a number of the page in front makes no speaker of "Wie"',
      '342/ Wie die Behörde am Donnerstag mitteilte, ist auch das Tor beschädigt. Mit einer Freigabe sei nicht zu rechnen.',
      ['', '?'],
    ],
    [
      '"sie" is the lawyer, not him whose lawyer she is',
      'Aufgedeckt hatte den Fall die Reporterin Ute Hauff. Perlachers Anwältin Edda Rohn geht gegen die Sperre vor. Sie rechne mit einem Beschluss, sagte sie.',
      ['', '', 'Edda Rohn'],
    ],
    [
      'who holds against it speaks for himself',
      'Landwirt Rosskamp befürchtet, dass die Tiere krank sind. Alle seien geimpft, hielt Stellmacher dagegen.',
      ['Rosskamp', 'Stellmacher'],
    ],
    ['"dagegen" may be but a contrast', 'Der Verband Pro Rail vermutet dagegen, dass Personal fehle.', ['Pro Rail']],
    [
      "another's will in a new paragraph may be his own word",
      'Ein Polizeisprecher sagte, zwei Täter seien gefasst.\n\nOb er zurückkehre, wolle der Konsul später entscheiden.',
      ['Polizeisprecher', '?'],
    ],
    [
      'in the same paragraph it is what the speaker tells',
      'Ein Polizeisprecher sagte, zwei Täter seien gefasst. Ob er zurückkehre, wolle der Konsul später entscheiden.',
      ['Polizeisprecher', 'Polizeisprecher'],
    ],
    ['a charge with an infinitive has its subject', 'Anwälte beschuldigen die Behörde, Akten vernichtet zu haben.', ['Anwälte']],
    [
      'a genitive that only its adjective shows is the issuer',
      'Nach Einschätzung westlicher Diplomaten zögert der König.',
      ['westlicher Diplomaten'],
    ],
    ['a name behind the issuer is the origin', 'Nach Angaben des Bürgermeisters, Jossyp Wozniak, brennt das Lager.', ['Jossyp Wozniak']],
    ['the quoted name in a compound is the origin', 'Der Umzug kostet „Kurier“-Informationen zufolge acht Millionen Euro.', ['Kurier']],
    [
      'what somebody says in quotation marks is no name',
      'Der Klub hat nach Angaben seiner Sprecherin „die Reserven“ verbraucht.',
      ['Sprecherin'],
    ],
    ['"wie" with a participle reports nothing', 'Wie schon im Vorjahr blieb das Freibad geschlossen.', ['']],
    [
      'a day does not swallow the name behind it',
      'Vor Gericht trat am Montag Staatssekretär Ruben Kern auf. Er habe nichts gewusst.',
      ['', 'Ruben Kern'],
    ],
    ['"Für X steht fest" says what X holds', 'Für die Ermittler steht fest: Das Feuer sei gelegt worden.', ['Ermittler']],
    ['an argument before a colon is that of its issuer', 'Die Begründung des Gerichts: Der Zeuge sei befangen.', ['Gerichts']],
    [
      'indirect speech behind an acting body is that body’s',
      'Der Bauernverband übte Kritik. Die Auflagen seien zu streng.',
      ['', 'Bauernverband'],
    ],
    [
      'what is raised in front of the verb speaks for nobody',
      'Schwere Vorwürfe erhebt der Bericht gegen die Aufsicht. Der Brief sei dem Minister vorgelegt worden.',
      ['', 'Bericht'],
    ],
    ['one person in two writings is one link', '„Das reicht nicht“, sagte Eva Roth. „Es fehlt Geld“, so Roth.', ['Eva Roth', 'Roth']],
    ['who is charged says nothing', 'Der Stürmer von Porto und Turin wurde beschuldigt, Steuern hinterzogen zu haben.', ['']],
    ['to call for help is no saying', 'Die Nachbarin habe um Hilfe gerufen, dann sei es still gewesen.', ['?']],
  ])('%s', (_what, text, said) => {
    expect(saidOf(text)).toEqual(said);
  });

  it.each([
    [
      'the report that the sentence before speaks of',
      'Am Dienstag erschien eine Studie der Universität Oxford. Demnach schlafen Kinder zu wenig.',
      'Studie der Universität Oxford',
    ],
    [
      'the one the sentence before is about',
      'Das Ifo-Institut hat seine Prognose gesenkt. Demnach schrumpft die Wirtschaft.',
      'Ifo-Institut',
    ],
    ['the speaker who is already quoted', 'Der Sender RBB berichtete, die Brücke sei marode. Demnach fehlen Pläne für den Neubau.', 'RBB'],
    ['nobody, where nobody issued anything', 'Im Tal regnet es. Demnach steigt der Fluss.', '?'],
  ])('"Demnach" means %s', (_whom, text, said) => {
    expect(saidOf(text)[1]).toBe(said);
  });

  it('"Danach" in time says nothing of a source', () => {
    expect(saidOf('Am Dienstag reiste der Minister nach Oslo. Danach flog er nach Rom.')).toEqual(['', '']);
  });

  it.each([
    ['According to two diplomats briefed on the talks, the draft was rewritten.', 'two diplomats'],
    ['Documents obtained by Le Monde show the ministry knew of the leak.', 'Documents'],
    ['The envoy was blunt: “We do not negotiate with kidnappers.”', 'envoy'],
  ])('English: %s', (text, said) => {
    // Articles and numbers aside, as everywhere with English descriptions.
    expect(said).toContain(saidOf(text)[0]);
  });
});
