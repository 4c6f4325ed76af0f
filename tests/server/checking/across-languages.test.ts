import { describe, expect, it } from 'vitest';
import { createJudgeBacking } from '../../../server/checking/backing.ts';
import { fakeEmbedder } from '../../fakes/fake-embedder.ts';

const judge = createJudgeBacking({ embedder: fakeEmbedder() });
const codes = async (claim: string, source: string) => (await judge(claim, source)).reasons.map(({ code }) => code);

describe('an English claim says what its German source says', () => {
  it.each([
    [
      'attribution-dropped',
      'And she defended her way of talking about the new harbour.',
      'Zudem verteidigte sie ihre Art, über den neuen Hafen zu reden.',
    ],
    [
      'attribution-dropped',
      'Living there, I would like to criticise that the tunnel is too narrow.',
      'Als Anwohner möchte ich anmerken, dass der Tunnel zu eng ist.',
    ],
    ['negation-differs', 'We have no problem with the tunnel.', 'Wir haben mit dem Tunnel keinerlei Problem.'],
    ['negation-differs', 'Regulation (EC) No 1257 applies to the harbour.', 'Die Verordnung 1257 gilt für den Hafen.'],
    [
      'negation-differs',
      'How long the bridge will be closed has yet to be decided.',
      'Wie lange die Brücke gesperrt bleibt, steht noch nicht fest.',
    ],
    ['negation-differs', 'In no time the ferry had left.', 'Im Handumdrehen war die Fähre weg.'],
    ['name-missing', 'Byzantine ships reached Crimea.', 'Byzantinische Schiffe erreichten die Krim.'],
    ['negation-differs', 'No doubt the ferry is late.', 'Die Fähre hat wohl Verspätung.'],
    ['name-missing', 'Fishermen of the North Sea coast protested on Monday.', 'Fischer von der Nordseeküste protestierten am Montag.'],
    ['name-missing', 'The Huguenots settled in Prussia.', 'Die Hugenotten ließen sich in Preußen nieder.'],
    [
      'name-missing',
      'The party has a plan for Britons to work four days.',
      'Die Partei hat einen Plan, nach dem die Briten vier Tage arbeiten.',
    ],
    ['name-missing', 'The telescope stands on the Canary Islands.', 'Das Teleskop steht auf den Kanaren.'],
    ['name-missing', "It is one of Latin America's largest harbours.", 'Es ist einer der größten Häfen Lateinamerikas.'],
    [
      'name-missing',
      'The government announced a Select Committee on Public Health.',
      'Die Regierung kündigte die Bildung eines Sonderausschusses für öffentliche Gesundheit an.',
    ],
    ['number-missing', 'Moving to a four-day week helps the crews.', 'Die Umstellung auf eine Vier-Tage-Woche hilft den Mannschaften.'],
    ['number-missing', 'One in five children was late.', 'Eines von fünf Kindern war verspätet.'],
    ['number-missing', 'He talked for a minute about the ferry.', 'Er sprach einen Moment über die Fähre.'],
    ['number-missing', 'They work four days but are paid for five.', 'Sie arbeiten vier Tage, werden aber für fünf Tage bezahlt.'],
    ['date-missing', 'The report is scheduled for July.', 'Der Bericht ist nun für Juli angesetzt.'],
    ['date-missing', 'They met at the January session.', 'Sie trafen sich auf der Januarsitzung.'],
    ['date-missing', "It is already eleven o'clock.", 'Es ist schon elf.'],
    ['office-differs', 'The attorneys argued with the entrepreneur.', 'Die Anwälte stritten mit dem Unternehmer.'],
    ['office-differs', 'Vice President Pence spoke as the captain listened.', 'Vize-Präsident Pence sprach, während der Kapitän zuhörte.'],
    ['office-differs', 'The senator is running for president.', 'Die Senatorin strebt die Präsidentschaftskandidatur an.'],
    [
      'number-missing',
      'After two days of rain the bridge is closed for two weeks.',
      'Nach zwei Tagen Regen ist die Brücke zwei lange Wochen gesperrt.',
    ],
    [
      'opposite',
      'Following practice earlier this week, he was asked about his plans.',
      'Anfang dieser Woche wurde er nach dem Training zu seinen Plänen befragt.',
    ],
    ['opposite', 'Some are as young as 11.', 'Manche sind erst 11 Jahre alt.'],
    ['opposite', 'The market is continuing to grow while sales go down.', 'Der Markt wächst weiter, während die Umsätze zurückgehen.'],
    [
      'direction-differs',
      "They fell out over human rights, press freedom and Turkey's accession to the EU.",
      'Sie stritten über Menschenrechte, die Pressefreiheit und den EU-Beitritt der Türkei.',
    ],
    ['negation-differs', 'We must remember the accident.', 'Wir dürfen den Unfall nicht vergessen.'],
    ['negation-differs', "They have lost a lot of weight, haven't they?", 'Sie haben aber ganz schön abgenommen!'],
    ['negation-differs', 'The decision not to build the tunnel is old.', 'Die Entscheidung gegen den Bau des Tunnels ist alt.'],
    ['number-missing', 'Twenty-seven million acres of forest burned.', '27 Millionen Morgen Wald verbrannten.'],
    ['number-missing', 'The clock shows the correct time twice a day.', 'Die Uhr zeigt die Zeit zweimal am Tag richtig an.'],
    ['number-missing', 'He celebrates his 88th birthday.', 'Er feiert seinen achtundachtzigsten Geburtstag.'],
    [
      'opposite',
      'By the time he got to the stop, the bus had already left.',
      'Als er an der Haltestelle ankam, war der Bus bereits abgefahren.',
    ],
    [
      'name-missing',
      'U.S. Weighed Penalizing El Salvador Over Its Harbour',
      'Die USA prüften eine Bestrafung El Salvadors wegen des Hafens',
    ],
  ])('without %s: %s', async (code, claim, source) => {
    expect(await codes(claim, source)).not.toContain(code);
  });
});

describe('a German claim says what its English source says', () => {
  it.each([
    ['number-missing', 'Der 42-jährige Schotte genießt die Aufgabe.', 'The Scot, 42, is relishing the challenge.'],
    ['office-differs', 'Außenminister Tolk besuchte die Richterin.', 'Secretary of State Tolk visited the judge.'],
    ['office-differs', 'Die Richterin wurde an den Obersten Gerichtshof berufen.', 'The judge was appointed to the Supreme Court.'],
    ['attribution-dropped', 'Norvex meldet steigende Umsätze.', 'Norvex reports that sales rose.'],
  ])('without %s: %s', async (code, claim, source) => {
    expect(await codes(claim, source)).not.toContain(code);
  });
});

describe('an English claim says something else than its German source', () => {
  it.each([
    [
      'attribution-dropped',
      'The group worked for a long time on a report of the accident.',
      'Die Gruppe habe lange an einem Bericht über den Unfall gearbeitet, sagte Varga.',
    ],
    ['attribution-dropped', 'The captain believes that the ferry is late.', 'Laut Varga glaubt der Kapitän, dass die Fähre zu spät ist.'],
    ['negation-differs', 'The vote will not take place on Monday.', 'Die Abstimmung findet am Montag statt.'],
    [
      'negation-differs',
      'Without your help we would be able to repair the bridge.',
      'Ohne eure Hilfe könnten wir die Brücke nicht reparieren.',
    ],
    ['negation-differs', 'It is unlikely that the court will not decide.', 'Es ist unwahrscheinlich, dass das Gericht entscheidet.'],
    [
      'name-missing',
      'The virus spreads fast, Prof Doyle explained.',
      'Das Virus breitet sich schnell aus, erläuterte Professor Berzofsky.',
    ],
    ['name-missing', 'The law was not passed in Carinthia.', 'In Irland wurde das Gesetz nicht beschlossen.'],
    ['number-missing', 'One in seven ferries was late.', 'Eine von fünf Fähren war verspätet.'],
    ['number-missing', "You have to pay three weeks' rent.", 'Sie müssen drei Monatsmieten zahlen.'],
    ['date-missing', 'They met in March.', 'Sie trafen sich auf der Januarsitzung.'],
    ['date-missing', 'The bridge was closed in May 2020.', 'Die Brücke wurde im Mai 2021 geschlossen, nach einem Brand im Juni 2020.'],
    ['name-missing', 'The conference on Crimea ended.', 'Die Kriminalpolizei beendete die Konferenz.'],
    ['number-missing', 'They paid for five days.', 'Im Bundestag saßen am Montag fünf.'],
    ['negation-differs', 'There was no time for a decision.', 'Es gab Zeit für eine Entscheidung.'],
    ['office-differs', 'Flake spoke with several judges.', 'Flake sprach mit mehreren Senatoren.'],
    ['number-missing', 'The bridge was closed two weeks ago.', 'Die Brücke wurde vor zwei Jahren gesperrt.'],
    ['number-missing', 'He has a three-month-old daughter.', 'Er hat eine dreijährige Tochter.'],
    ['opposite', 'The town suffers from its low unemployment.', 'Die Stadt leidet unter ihrer hohen Arbeitslosigkeit.'],
    ['opposite', 'This late part of her career was her best.', 'Dieser frühe Abschnitt ihrer Laufbahn war ihr bester.'],
    ['opposite', 'Later this week he was asked about his plans.', 'Anfang dieser Woche wurde er zu seinen Plänen befragt.'],
    ['opposite', 'The climbers reached the summit after dark.', 'Die Bergsteiger erreichten den Gipfel vor Einbruch der Dunkelheit.'],
    [
      'direction-differs',
      'CNN had 3.1 million viewers and CBS had 2.5 million.',
      'CBS hatte 3,1 Millionen Zuschauer, CNN hatte 2,5 Millionen.',
    ],
    [
      'direction-differs',
      'Greece sold old ships to private buyers, while Turkey bought new trains.',
      'Die Türkei verkaufte alte Schiffe an private Käufer, während Griechenland neue Züge kaufte.',
    ],
    ['attribution-dropped', 'Its opinion pages supported the mayor.', 'Laut Varga unterstützten die Meinungsseiten die Bürgermeisterin.'],
  ])('%s: %s', async (code, claim, source) => {
    expect(await codes(claim, source)).toContain(code);
  });
});

describe('a small number is not given by a larger one that contains it', () => {
  it.each([
    ['Three people died.', 'Dreiundzwanzig Menschen starben.'],
    ['Two people died.', 'Zweihundert Menschen starben.'],
    ['Two people died.', 'Ohne Zweifel starben Menschen.'],
    ['Drei Menschen starben.', 'Three hundred people died.'],
    ['Drei Menschen starben.', 'Twenty-three people died.'],
    ['Drei Menschen starben.', 'Dreiundzwanzig Menschen starben.'],
    ['3 Menschen starben.', 'Dreizehn Menschen starben.'],
    ['Four people won.', 'Der Vierzigjährige gewann.'],
  ])('%s / %s', async (claim, source) => {
    expect(await codes(claim, source)).toContain('number-missing');
  });
});

describe('a word that only looks like the form of another has no opposite', () => {
  it.each([
    ['Afterwards the ferry moved to the other harbour.', 'Die Fähre zog eher in den anderen Hafen.'],
    ['Am östlichen Hafen steht ein Schild.', 'Am Hafen steht ein Schild mit einer Weste.'],
    ['The smallest harbour has a master.', 'Im Hafen arbeitet ein Meister.'],
    ['Inside the harbour all boats were damaged.', 'Außer dem Hafen wurden alle Boote beschädigt.'],
  ])('%s / %s', async (claim, source) => {
    expect(await codes(claim, source)).not.toContain('opposite');
  });
});

it('a listed word keeps its opposite in other forms', async () => {
  expect(await codes('Die Bürgermeisterin sagt, die Zahl steige.', 'Die Bürgermeisterin sagt, die Zahl sinke.')).toContain('opposite');
});

describe('what a sentence of the source says that the claim does not tell is nothing against it', () => {
  it.each([
    ['attribution-dropped', 'Die Fähre sank nach Angaben der Polizei.'],
    ['negation-differs', 'Die Fähre sank nicht im Hafen.'],
    ['certainty-differs', 'Die Fähre sank vermutlich im Hafen.'],
  ])('%s: %s', async (code, other) => {
    const claim = 'The mayor opened four new schools in the north of the town.';
    const source = `${other} Die Bürgermeisterin eröffnete vier neue Schulen im Norden der Stadt.`;
    expect(await codes(claim, source)).not.toContain(code);
  });
});

describe('an English claim is about what its German source is about', () => {
  const overlap = async (claim: string, source: string, cosine: number) => {
    const vectors = [Float32Array.of(1, 0), Float32Array.of(cosine, Math.sqrt(1 - cosine ** 2))];
    const judgeAlike = createJudgeBacking({ embedder: { ...fakeEmbedder(), embedPassages: async () => vectors } });
    return (await judgeAlike(claim, source)).reasons.some(({ code }) => code === 'low-overlap');
  };

  it('where its words are there, however far the vectors', async () => {
    expect(await overlap('The ferry sank in the harbour.', 'Die Fähre sank im Hafen.', 0.1)).toBe(false);
  });

  it('where the vectors are near, though its words are in no table', async () => {
    expect(await overlap('The dueling rallies were divisive.', 'Die gegensätzlichen Kundgebungen polarisierten.', 0.6)).toBe(false);
  });

  it('not where neither is', async () => {
    expect(await overlap('The mayor praised the new ferry.', 'Der Regen überschwemmte die Straßen; die Fähre lag still.', 0.3)).toBe(true);
  });
});
