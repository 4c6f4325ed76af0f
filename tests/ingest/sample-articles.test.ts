import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const folder = new URL('../../ingest/sample-articles/', import.meta.url);

type Quote = { file: string; quote: string };
type Article = {
  file: string;
  title: string | null;
  publisher: string | null;
  publishedOn: string | null;
  language: 'de' | 'en';
  family?: string;
};
type Matter = {
  id: string;
  kind: 'agreement' | 'difference' | 'update' | 'trap';
  trap?: 'rounding' | 'update' | 'different-event';
  difference?: string;
  matter: string;
  quotes: Quote[];
};
type Question = {
  id: string;
  question: string;
  language: 'de' | 'en';
  answerable: boolean;
  expected?: string;
  answers?: Quote[];
  missing?: string;
};
type FollowUp = {
  id: string;
  kind: 'pronoun' | 'ellipsis' | 'new-topic';
  language: 'de' | 'en';
  question: string;
  answerSentence: string;
  followUp: string;
  understoodAs: string;
  terms: string[];
  notTerms: string[];
};

const truth = JSON.parse(readFileSync(new URL('ground-truth.json', folder), 'utf8')) as {
  articles: Article[];
  matters: Matter[];
  questions: Question[];
};
const followUps = JSON.parse(readFileSync(new URL('../fixtures/follow-ups.json', import.meta.url), 'utf8')) as FollowUp[];
const files = readdirSync(folder)
  .filter((name) => /\.(html|md|txt)$/.test(name))
  .sort();

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function decoded(name: string): string {
  const bytes = readFileSync(new URL(name, folder));
  return new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252').decode(bytes);
}

const raw = new Map(files.map((name) => [name, decoded(name)]));

function withoutMarks(text: string): string {
  return text
    .replace(/<\s*\/?\s*[a-z][^>]*>/gi, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The visible blocks of the report itself, without page furniture. */
function blocks(name: string): string[] {
  const text = raw.get(name) ?? '';
  if (name.endsWith('.html')) {
    const article = /<article[\s\S]*?<\/article>/.exec(text)?.[0] ?? '';
    return [...article.matchAll(/<(h1|h2|p)\b[^>]*>([\s\S]*?)<\/\1>/g)].map((hit) => withoutMarks(hit[2] ?? ''));
  }
  return text
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .split('\n')
    .map((line) => withoutMarks(line.replace(/^#+ /, '')))
    .filter((line) => line !== '');
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function longSentences(name: string): string[] {
  return blocks(name)
    .flatMap((block) => block.split(/(?<=[.!?…]["“”]?)\s+/))
    .map(words)
    .filter((list) => list.length >= 6)
    .map((list) => list.join(' '));
}

const familyOf = new Map(truth.articles.map((article) => [article.file, article.family]));
const matterQuotes = truth.matters.flatMap((matter) => matter.quotes);
const answerQuotes = truth.questions.flatMap((question) => question.answers ?? []);

describe('the sample reports', () => {
  test('there are at least 24 of them and the ground truth lists each exactly once', () => {
    expect(files.length).toBeGreaterThanOrEqual(24);
    expect(truth.articles.map((article) => article.file).sort()).toEqual(files);
  });

  test('four of them are English, the others German', () => {
    const english = truth.articles.filter((article) => article.language === 'en');
    expect(english).toHaveLength(4);
  });

  test('they come as pages, as notes with front matter and as scraped text', () => {
    const count = (ending: string) => files.filter((name) => name.endsWith(ending)).length;
    expect(count('.html')).toBeGreaterThanOrEqual(9);
    expect(count('.md')).toBeGreaterThanOrEqual(7);
    expect(count('.txt')).toBeGreaterThanOrEqual(10);
  });

  test('file names are a two-digit number and a slug', () => {
    for (const name of files) expect(name).toMatch(/^\d\d-[a-z0-9-]+\.(html|md|txt)$/);
  });

  test('each has between 250 and 700 words of visible text', () => {
    for (const name of files) {
      const count = blocks(name).join(' ').split(/\s+/).length;
      expect(count, name).toBeGreaterThanOrEqual(250);
      expect(count, name).toBeLessThanOrEqual(700);
    }
  });

  test('at least six publishers are named', () => {
    const publishers = new Set(truth.articles.flatMap((article) => article.publisher ?? []));
    expect(publishers.size).toBeGreaterThanOrEqual(6);
  });

  test('title, publisher and date of the ground truth stand in the file itself', () => {
    for (const { file, title, publisher, publishedOn } of truth.articles) {
      for (const value of [title, publisher, publishedOn]) {
        if (value !== null) expect(raw.get(file), file).toContain(value);
      }
    }
  });

  test('at least six have no date and at least two have no title', () => {
    expect(truth.articles.filter((article) => article.publishedOn === null).length).toBeGreaterThanOrEqual(6);
    expect(truth.articles.filter((article) => article.title === null).length).toBeGreaterThanOrEqual(2);
  });

  test('a scraped report with a title has it on the first line, without a full stop', () => {
    for (const { file, title } of truth.articles) {
      if (!file.endsWith('.txt')) continue;
      const first = (raw.get(file) ?? '').split('\n')[0] ?? '';
      if (title === null) expect(first, file).toMatch(/[.!?]/);
      else {
        expect(first, file).toBe(title);
        expect(first, file).not.toMatch(/\.$/);
      }
    }
  });

  test('at least six scraped reports carry debris', () => {
    const debris = /< \/?p>|< br \/>|&(amp|quot|nbsp);|^Jetzt zuschauen$|^\d+\/$/m;
    const dirty = files.filter((name) => name.endsWith('.txt') && debris.test(raw.get(name) ?? ''));
    expect(dirty.length).toBeGreaterThanOrEqual(6);
  });

  test('at least one is encoded in Windows-1252', () => {
    const old = files.filter((name) => !isUtf8(readFileSync(new URL(name, folder))));
    expect(old.length).toBeGreaterThanOrEqual(1);
    expect(old.every((name) => name.endsWith('.txt'))).toBe(true);
  });

  test('no sentence of six or more words is shared outside the two syndicated pairs', () => {
    const holders = new Map<string, Set<string>>();
    for (const name of files) {
      for (const sentence of longSentences(name)) {
        holders.set(sentence, (holders.get(sentence) ?? new Set()).add(name));
      }
    }
    const strays = [...holders]
      .filter(([, names]) => names.size > 1)
      .filter(([, names]) => {
        const families = new Set([...names].map((name) => familyOf.get(name) ?? name));
        return families.size > 1;
      });
    expect(strays).toEqual([]);
  });

  test('there are exactly two syndicated pairs, each with other headline and publisher, one shortened', () => {
    const families = new Map<string, Article[]>();
    for (const article of truth.articles) {
      if (article.family === undefined) continue;
      families.set(article.family, [...(families.get(article.family) ?? []), article]);
    }
    expect(families.size).toBe(2);
    for (const [family, pair] of families) {
      expect(pair, family).toHaveLength(2);
      expect(new Set(pair.map((article) => article.title)).size, family).toBe(2);
      expect(new Set(pair.map((article) => article.publisher)).size, family).toBe(2);
      const [one = [], other = []] = pair.map((article) => longSentences(article.file));
      expect(one.filter((sentence) => other.includes(sentence)).length, family).toBeGreaterThanOrEqual(10);
      expect(one.length, family).not.toBe(other.length);
    }
  });
});

describe('the ground truth', () => {
  test('every quote stands literally in its file', () => {
    for (const { file, quote } of [...matterQuotes, ...answerQuotes]) {
      expect(raw.get(file), `${file}: ${quote}`).toContain(quote);
    }
  });

  test('no quote holds tags, entities, line breaks or doubled blanks', () => {
    for (const { quote } of [...matterQuotes, ...answerQuotes]) {
      expect(quote).not.toMatch(/<|&\w+;|\n| {2}/);
    }
  });

  test('ids are unique', () => {
    for (const list of [truth.matters, truth.questions, followUps]) {
      expect(new Set(list.map((entry) => entry.id)).size).toBe(list.length);
    }
  });

  test('there are at least 44 matters of all four kinds', () => {
    expect(truth.matters.length).toBeGreaterThanOrEqual(44);
    expect(new Set(truth.matters.map((matter) => matter.kind)).size).toBe(4);
  });

  test('at least ten traps: four roundings, three updates, three different events', () => {
    const traps = truth.matters.filter((matter) => matter.kind === 'trap');
    const count = (kind: string) => traps.filter((matter) => matter.trap === kind).length;
    expect(traps.length).toBeGreaterThanOrEqual(10);
    expect(count('rounding')).toBeGreaterThanOrEqual(4);
    expect(count('update')).toBeGreaterThanOrEqual(3);
    expect(count('different-event')).toBeGreaterThanOrEqual(3);
  });

  test('the differences are of all eight kinds', () => {
    const kinds = truth.matters.filter((matter) => matter.kind === 'difference').map((matter) => matter.difference);
    expect([...new Set(kinds)].sort()).toEqual(['attribution', 'certainty', 'date', 'direction', 'number', 'office', 'person', 'place']);
  });

  test('the quotes of one matter come from different files, at least two', () => {
    for (const { id, quotes } of truth.matters) {
      expect(quotes.length, id).toBeGreaterThanOrEqual(2);
      expect(new Set(quotes.map((quote) => quote.file)).size, id).toBe(quotes.length);
    }
  });

  test('there are at least 64 questions, at least 16 of them unanswerable', () => {
    expect(truth.questions.length).toBeGreaterThanOrEqual(64);
    expect(truth.questions.filter((question) => !question.answerable).length).toBeGreaterThanOrEqual(16);
  });

  test('an answerable question has an answer and a quote, an unanswerable one says what is missing', () => {
    for (const { id, answerable, expected, answers, missing } of truth.questions) {
      if (answerable) {
        expect(expected, id).toBeTruthy();
        expect(answers?.length, id).toBeGreaterThanOrEqual(1);
      } else {
        expect(missing, id).toBeTruthy();
        expect(answers, id).toBeUndefined();
      }
    }
  });

  test('at least six English questions are answered by German reports alone', () => {
    const german = new Set(truth.articles.filter((article) => article.language === 'de').map((article) => article.file));
    const crossing = truth.questions.filter(
      (question) => question.language === 'en' && question.answers?.every((answer) => german.has(answer.file)),
    );
    expect(crossing.length).toBeGreaterThanOrEqual(6);
  });
});

describe('the follow-up pairs', () => {
  test('there are eight with a pronoun, seven ellipses and five new topics', () => {
    const count = (kind: string) => followUps.filter((pair) => pair.kind === kind).length;
    expect([count('pronoun'), count('ellipsis'), count('new-topic')]).toEqual([8, 7, 5]);
  });

  test('sixteen are German and four English', () => {
    expect(followUps.filter((pair) => pair.language === 'de')).toHaveLength(16);
    expect(followUps.filter((pair) => pair.language === 'en')).toHaveLength(4);
  });

  test('every answer sentence stands literally in a report', () => {
    for (const { id, answerSentence } of followUps) {
      expect(
        [...raw.values()].some((text) => text.includes(answerSentence)),
        id,
      ).toBe(true);
    }
  });

  test('the stand-alone reading holds its terms and none of the forbidden ones', () => {
    for (const { id, understoodAs, terms, notTerms } of followUps) {
      for (const term of terms) expect(understoodAs.toLowerCase(), id).toContain(term.toLowerCase());
      for (const term of notTerms) expect(understoodAs.toLowerCase(), id).not.toContain(term.toLowerCase());
    }
  });

  test('a change of topic is left as it is', () => {
    for (const { id, kind, followUp, understoodAs } of followUps) {
      if (kind === 'new-topic') expect(understoodAs, id).toBe(followUp);
      else expect(understoodAs, id).not.toBe(followUp);
    }
  });
});
