import { afterEach, describe, expect, it } from 'vitest';
import { aboutQuestion } from '../../../server/comparing/about-question.ts';
import { readFeatures } from '../../../server/comparing/read-features.ts';
import { readReport } from '../../../server/comparing/statements.ts';
import { createArticleReader } from '../../../server/retrieval/read-article.ts';
import { createWordTable } from '../../../server/retrieval/word-table.ts';
import { smallCorpus } from '../../fakes/small-corpus.ts';

const REPORTS = [
  'Bei der Explosion im Hafen starben vier Arbeiter. Der Hafen bleibt nach der Explosion geschlossen.',
  'Die Detonation im Hafen riss vier Menschen in den Tod. Die Kräne standen noch. Im Stadion war davon wenig zu spüren. Am Abend gewann der FC Ostheim mit drei Toren.',
  'Breite Hüte aus grünem Filz kommen wieder. Dazu passen Handschuhe aus Leder.',
];

let close = () => {};
afterEach(() => close());

async function about(question: string, reports: readonly string[] = REPORTS) {
  const small = await smallCorpus(reports.map((text, at) => ({ key: `${at}.txt`, text })));
  close = small.close;
  const readArticle = createArticleReader(small.corpus);
  const { archive, embedder } = small.corpus;
  const read = await Promise.all(
    small.ids.map((id, at) => readFeatures(readReport(readArticle(id, archive.get(id)?.revision ?? ''), at), embedder)),
  );
  let turns = 0;
  const turn = async () => {
    turns += 1;
  };
  const told = await aboutQuestion(question, read, { embedder, table: createWordTable(), turn });
  return { turns, texts: read.flatMap((statements, at) => statements.filter((_, place) => told[at]?.[place]).map(({ text }) => text)) };
}

describe('what is about a question', () => {
  it('is found in other words, and what the same report tells of another matter is not', async () => {
    const { texts } = await about('Was sagen die Berichte über die Explosion?');
    expect(texts).toContain('Die Detonation im Hafen riss vier Menschen in den Tod.');
    expect(texts).not.toContain('Am Abend gewann der FC Ostheim mit drei Toren.');
    expect(texts).not.toContain('Breite Hüte aus grünem Filz kommen wieder.');
  });

  it.each(['Was geschah in Lorvik?', 'What happened in Lorvik?', 'Zeitleiste der Ereignisse in Lorvik'])(
    'is all that is told of what the question names, where it only asks what there was: %s',
    async (question) => {
      const { texts } = await about(question, [
        'In Lorvik brannte am Montag ein Lagerhaus. Vier Arbeiter starben.',
        'Nach dem Brand in Lorvik bleibt der Hafen zu. Der Minister trat zurück.',
        'In Ostheim geschah am Dienstag ein Unfall. Niemand wurde verletzt.',
      ]);
      expect(texts).toContain('In Lorvik brannte am Montag ein Lagerhaus.');
      expect(texts).toContain('Nach dem Brand in Lorvik bleibt der Hafen zu.');
      expect(texts.join(' ')).not.toContain('Ostheim');
    },
  );

  it('may be about either of two matters, told in different reports', async () => {
    const { texts } = await about('Was sagen die Berichte über die Explosion mit den vier Toten im Hafen und die Handschuhe?');
    expect(texts).toContain('Bei der Explosion im Hafen starben vier Arbeiter.');
    expect(texts).toContain('Dazu passen Handschuhe aus Leder.');
    expect(texts).not.toContain('Am Abend gewann der FC Ostheim mit drei Toren.');
  });

  it('is one matter where it lies between two', async () => {
    const { texts } = await about('Was sagen die Berichte über den Streit zwischen dem FC Ostheim und den Handschuhen?');
    expect(texts).not.toContain('Breite Hüte aus grünem Filz kommen wieder.');
  });

  it('is told with a turn for others before each report: there may be a thousand', async () => {
    expect((await about('Was sagen die Berichte über die Explosion?')).turns).toBe(REPORTS.length);
  });

  it('is none of what a report tells that has no name of the question, where another has one', async () => {
    const { texts } = await about('Wie viele Menschen starben beim Erdrutsch von Casalto?', [
      'Ein Erdrutsch hat Casalto verschüttet. Elf Menschen starben beim Erdrutsch.',
      'Nach dem Erdrutsch an der Küste von Kotumba starben zehn Menschen.',
    ]);
    expect(texts).toContain('Elf Menschen starben beim Erdrutsch.');
    expect(texts).not.toContain('Nach dem Erdrutsch an der Küste von Kotumba starben zehn Menschen.');
  });

  it('is what a sentence tells without the name that its report has elsewhere', async () => {
    const { texts } = await about('Wie viele Tote gab es in Quessland?', [
      'In Quessland siegte die Armee. Der Flughafen ist zu. Zwei Wachleute starben. Kaffee wird teurer.',
      'Quessland wählt im Herbst. Zucker wird billiger.',
    ]);
    expect(texts).toContain('Zwei Wachleute starben.');
  });

  it('may be told without the name where no report has it', async () => {
    const { texts } = await about('Wie viele Menschen starben beim Erdrutsch von Casalto?', [
      'Elf Menschen starben beim Erdrutsch.',
      'Nach dem Erdrutsch an der Küste starben zehn Menschen.',
    ]);
    expect(texts).toHaveLength(2);
  });
});
