import { type Rejection, rejected } from '../read-outcome.ts';
import { type ArticleField, articleFields, type FieldMapping, teasersAmong, usualFor } from './field-names.ts';
import { fieldOf, fieldsOf, type Row, wordsOf } from './row-values.ts';

/** For each part of an article the file's fields to look into, the first that is filled counts. */
export type FieldChoice = Record<ArticleField, string[]> & { kind: 'chosen'; problems: string[] };

/** Average characters of a field without a usual name that is taken for the text. */
const shortestText = 200;
const shownNames = 30;
/** An object of more fields is a list by id, not an article. */
const mostNames = 2000;

/**
 * Which fields hold what: as the mapping says, else by the usual German and English names, else the text is the field with the longest values.
 * `problems` tells a choice that may be wrong. A Rejection names the fields that are there.
 */
export function guessMapping(rows: Row[], mapping: FieldMapping = {}): FieldChoice | Rejection {
  const names = new Set<string>();
  for (const row of rows) for (const name of fieldsOf(row).keys()) if (names.size < mostNames) names.add(name);
  const problems: string[] = [];
  const choose = (field: ArticleField): string[] => {
    const given = mapping[field];
    return given === undefined ? usualFor(field, names) : [given];
  };
  for (const field of articleFields) {
    const given = mapping[field];
    if (given !== undefined && !rows.some((row) => fieldOf(row, given) !== undefined)) {
      return rejected(`no field "${given}", which the mapping names for the ${field}. ${listOf(names)}`);
    }
  }
  const filled = (name: string) => rows.some((row) => wordsOf(fieldOf(row, name), '\n') !== undefined);
  let text = choose('text').filter(filled);
  if (text.length === 0) {
    const teaser = teasersAmong(names).find(filled);
    const longest = teaser ?? longestField(rows, names);
    if (longest === undefined) {
      const example = [...names].find((name) => !name.includes('.')) ?? 'artikel';
      return rejected(`no field holds the text. ${listOf(names)} Name it in the mapping, for instance text=${shownName(example)}`);
    }
    text = [longest];
    problems.push(
      teaser === undefined
        ? `the text was taken from the field "${longest}", a guess; if it is another, name it in the mapping (text=…)`
        : `only the field "${longest}" holds a text: maybe the report's beginning only`,
    );
  }
  return {
    kind: 'chosen',
    id: choose('id'),
    title: choose('title').filter((name) => !text.includes(name)),
    subtitle: choose('subtitle'),
    text,
    date: choose('date'),
    publisher: choose('publisher'),
    author: choose('author'),
    url: choose('url'),
    language: choose('language'),
    problems,
  };
}

function longestField(rows: Row[], names: Iterable<string>): string | undefined {
  let longest: { name: string; average: number } | undefined;
  for (const name of names) {
    const texts = rows.map((row) => fieldOf(row, name)).filter((value) => typeof value === 'string');
    const average = texts.reduce((sum, text) => sum + text.length, 0) / rows.length;
    const areWords = texts.every((text) => text.length < shortestText || /\s\S+\s\S+\s/.test(text.slice(0, 500)));
    if (areWords && average >= shortestText && average > (longest?.average ?? 0)) longest = { name, average };
  }
  return longest?.name;
}

/** A name may be whole lines, where quotes are broken. */
function shownName(name: string): string {
  return name.replace(/\s+/g, ' ').slice(0, 60);
}

function listOf(names: Set<string>): string {
  const shown = [...names].slice(0, shownNames).map(shownName);
  if (shown.length === 0) return 'It has no fields.';
  return `Its fields: ${shown.join(', ')}${names.size > shownNames ? ` and ${names.size - shownNames} more` : ''}.`;
}
