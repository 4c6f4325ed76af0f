import { describe, expect, it } from 'vitest';
import { annotate } from '../../../ingest/language/annotations.ts';
import { languageOf } from '../../../ingest/language/language-of.ts';
import { createNameMatter } from '../../../server/comparing/name-matter.ts';
import { readFeatures } from '../../../server/comparing/read-features.ts';
import { readReport } from '../../../server/comparing/statements.ts';
import { type ToldStatement, toldOf } from '../../../server/comparing/told-statement.ts';
import { readSentences } from '../../../server/retrieval/read-article.ts';
import { createTurns } from '../../../server/retrieval/turns.ts';
import { fakeEmbedder } from '../../fakes/fake-embedder.ts';

async function toldIn(text: string, report: number): Promise<ToldStatement[]> {
  const article = {
    reference: { id: `a${report}`, revision: 'r', label: 'Bericht' },
    text,
    language: languageOf(text),
    sentences: readSentences(text),
    annotations: () => annotate(text),
  };
  return (await readFeatures(readReport(article, report), fakeEmbedder())).map(toldOf);
}

async function matterOf(...texts: string[]): Promise<string | undefined> {
  const told = (await Promise.all(texts.map(toldIn))).flat();
  return (await createNameMatter(told, createTurns()))(told);
}

describe('the matter of a row', () => {
  it('is named by nouns and names that both reports tell', async () => {
    expect(await matterOf('Der Rat von Lohmar hat den Deich gesperrt.', 'In Lohmar ist der Deich gebrochen.')).toBe('Deich, Lohmar');
    expect(await matterOf('Detlefsen hielt lange dagegen.', 'Das schloss Detlefsen nicht aus.')).toBe('Detlefsen');
  });

  it('is not named where they share a verb or an adverb only, or what any sentence may have', async () => {
    expect(await matterOf('Verurteilt wurde gestern der Kapitän.', 'Zwei Brüder sind verurteilt worden.')).toBeUndefined();
    expect(await matterOf('Berufung kann binnen zehn Tagen eingelegt werden.')).toBeUndefined();
    expect(await matterOf('Die meisten stammten aus der Zeit vor 1960.')).toBeUndefined();
    expect(await matterOf('Two other people were seriously injured.')).toBeUndefined();
  });

  it('has a name whole, with the office before it', async () => {
    expect(await matterOf('Gestern stellte sich Landeschef Holm Severin vor seine Ministerin.')).toContain('Holm Severin');
    expect(await matterOf('Eine Anzeige kündigte Direktorin Runa Feddersen an.')).toBe('Anzeige, Direktorin Runa Feddersen');
  });

  it('stands in its base form, before a name and in the genitive', async () => {
    expect(await matterOf('Gestern traf er den belmarischen Präsidenten Holm Severin.')).toBe('Präsident Holm Severin');
    expect(await matterOf('Nun steht die Wahl des Landrats an.')).toContain('Landrat');
  });

  it('prefers compounds to short nouns that are as rare', async () => {
    expect(await matterOf('Nach einem Erfolg bei der Wahl wurde der Staat Vollmitglied der Sicherheitsallianz.')).toBe(
      'Vollmitglied, Sicherheitsallianz',
    );
  });

  it('is that of the first of several sentences of one report', async () => {
    expect(await matterOf('In den Hallen lagen Kisten. Sie waren leer.')).toBe('Hallen, Kisten');
  });

  it('is a noun that the other tells in other words or another language, where they share none', async () => {
    expect(await matterOf('Gestern haben beide ein Abkommen unterzeichnet.', 'So steht es in dem Vertrag zwischen beiden.')).toBe(
      'Abkommen',
    );
    expect(await matterOf('The trade agreement was signed in Lohmar.', 'In Lohmar wurde das Abkommen besiegelt.')).toBe('Abkommen, Lohmar');
  });

  it('has no other person beside a name that both tell', async () => {
    expect(await matterOf('Gestern traf er den Anführer der Rebellen in Lohmar.', 'Als Leiter der Behörde kam sie nach Lohmar.')).toBe(
      'Lohmar',
    );
    expect(await matterOf('In Lohmar traf er den Anführer Jana Roth.', 'Als Leiter der Behörde kam sie nach Lohmar.')).toBe('Lohmar');
  });

  it('is what became of people where no noun says so', async () => {
    expect(await matterOf('Dabei wurden 61 Personen verletzt.', 'Auf 83 Menschen stieg die Zahl derer, die verletzt wurden.')).toBe(
      'Verletzte',
    );
  });

  it('stands in the shortest form that the reports have of it, and under the name that is whole', async () => {
    expect(await matterOf('Es ging um den Kauf von Kampfflugzeugen.', 'Die Kampfflugzeuge will Lohmar kaufen.')).toContain(
      'Kampfflugzeuge',
    );
    expect(await matterOf('Dem widersprach Regierungschefin Maria Aldinger.', 'Unter Druck gerät nun auch Ministerin Aldinger.')).toContain(
      'Maria Aldinger',
    );
  });

  it('is of a lone statement what tells most, not what is rare', async () => {
    const of = 'Nach dem Verlust scheiterte das Waffenembargo im Rat.';
    const told = (await Promise.all([of, 'Das Waffenembargo lief aus. Wieder kam das Waffenembargo zur Sprache.'].map(toldIn))).flat();
    expect((await createNameMatter(told, createTurns()))(told.slice(0, 1))).toContain('Waffenembargo');
    expect(await matterOf('Am Abend brach der Kommandant nach einem Streit den Besuch in Lohmar ab.')).toBe('Streit, Besuch, Lohmar');
  });

  it('is in English what stands between an article and the end of its phrase', async () => {
    expect(await matterOf('Four of them died in the collisions, others were shot later.')).toBe('collisions');
  });
});
