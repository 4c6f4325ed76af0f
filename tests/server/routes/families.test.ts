import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFamilies } from '../../../ingest/deduplicating/create-families.ts';
import { articlesResponseSchema } from '../../../server/contract/article.ts';
import { familyResponseSchema } from '../../../server/contract/family.ts';
import { createApp } from '../../../server/create-app.ts';
import { changesInWords } from '../../../web/reader/changes-in-words.ts';
import { de } from '../../../web/texts/de.ts';
import { createFakeParts, type FakeParts } from '../../fakes/fake-parts.ts';

const body = (hurt: string, more = '') =>
  `Die Fähre Helga hat am Sonntag den Kai von Brunsholm gerammt und dabei die Spundwand eingedrückt. ` +
  `${hurt} Fahrgäste wurden nach Angaben der Polizei in das Krankenhaus von Lorvik gebracht. ` +
  `Der Kapitän Jon Malm sagte, die Ruderanlage habe kurz vor dem Anlegen versagt. ` +
  `Die Reederei prüft nun, ob ihre Schiffe solange in Sarnograd anlegen können.${more}`;

let parts: FakeParts;
let app: ReturnType<typeof createApp>;
let ids: string[];
beforeEach(() => {
  parts = createFakeParts();
  const { archive } = parts.corpus;
  const families = createFamilies(parts.corpus);
  app = createApp({ ...parts, changesOf: families.changesOf });
  const store = (key: string, text: string, publishedOn: string) => {
    const provenance = { key, path: key, retrievedAt: '2031-03-04T05:06:07.000Z', bytesHash: `hash of ${key}` };
    const article = {
      key,
      publisher: key,
      publishedOn,
      text,
      original: text,
      edits: [],
      language: 'de' as const,
      provenance,
      nameKeys: [],
    };
    const kept = archive.store(article, { versions: '1', passages: 1 });
    families.place([{ articleId: kept.id, revision: kept.revision, text }]);
    return kept.id;
  };
  ids = [
    store('Inselpost', body('Vierzehn'), '2031-03-03'),
    store('Küstenblatt', body('Zwölf'), '2031-03-02'),
    store('Nordkurier', `Sturm in Hedvik\nEin Sturm hat in Hedvik drei Dächer abgedeckt. Niemand wurde verletzt.`, '2031-03-02'),
  ];
});
afterEach(() => parts.dispose());

async function familyOf(id: string | undefined) {
  const response = await app.request(`http://localhost/api/articles/${id}/family`);
  return { status: response.status, json: await response.json() };
}

describe('the family of a report', () => {
  it('lists its near-copies, the earliest first, with the figure that one of them changed', async () => {
    const { family } = familyResponseSchema.parse((await familyOf(ids[0])).json);
    expect(family).toMatchObject({ earliestBy: 'published', undated: 0 });
    expect(family?.members.map(({ publisher }) => publisher)).toEqual(['Küstenblatt', 'Inselpost']);
    const changes = family?.members[1]?.changes;
    expect(changes?.facts).toMatchObject([
      { kind: 'quantity', how: 'different', earliest: { text: 'Zwölf' }, member: { text: 'Vierzehn' } },
    ]);
    expect(changes && changesInWords(changes, de.family)).toEqual([
      { words: '„Zwölf“ → „Vierzehn“', isNumber: true },
      { words: '1 Satz umformuliert', isNumber: false },
    ]);
  });

  it('is told with each report in the list', async () => {
    const response = await app.request('http://localhost/api/articles');
    const { articles } = articlesResponseSchema.parse(await response.json());
    expect(
      articles
        .filter(({ family }) => family?.members === 2)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([ids[0], ids[1]].sort());
  });

  it('is none for a report without near-copies, and unknown for one that there is not', async () => {
    expect(await familyOf(ids[2])).toEqual({ status: 200, json: { family: null, shared: [] } });
    expect((await familyOf('made-up')).status).toBe(404);
  });
});
