import { z } from 'zod';
import { attributeSentences } from '../../ingest/language/attribution/attribution.ts';
import { findStatements } from '../../ingest/language/certainty/certainty.ts';
import { findTimes, type TimeMention } from '../../ingest/language/dates/dates.ts';
import { findNames, type Name } from '../../ingest/language/names/names.ts';
import { findQuantities, type Quantity } from '../../ingest/language/quantities/quantities.ts';
import { splitSentences } from '../../ingest/language/sentences/sentences.ts';
import type { Mention, Span } from '../../ingest/language/span.ts';
import { repair } from '../../ingest/repairing/repair.ts';
import { defineEvaluation } from '../evaluation.ts';
import { readText } from '../read-data.ts';
import type { Report } from '../report.ts';

/** A text and everything that `ingest/language` reads in it, sentence by sentence, to be judged by a person: there are no labels and no score. */
export const annotation = defineEvaluation({
  about: 'shows what is read in a text: every time, quantity, name, origin and certainty, line by line',
  options: z.strictObject({
    text: z.string().describe('<file>: a plain text, repaired as an ingest would'),
    published: z.iso.date().optional().describe('<YYYY-MM-DD>: day of publication, which "am Dienstag" is counted from'),
  }),
  async run({ text: path, published }, tell): Promise<Report> {
    const { text } = repair(await readText(path));
    const sentences = splitSentences(text);
    const origins = attributeSentences(text, sentences);
    const found = {
      times: findTimes(text, published === undefined ? {} : { anchor: { date: published, certainty: 'stated' } }),
      quantities: findQuantities(text),
      names: findNames(text),
      statements: findStatements(text, sentences),
    };
    for (const [index, sentence] of sentences.entries()) {
      const lines = [
        ...within(found.names, sentence).map((name) => `name      ${describeName(name)}`),
        ...within(found.times, sentence).map((time) => `time      ${describeTime(time)}`),
        ...within(found.quantities, sentence).map((quantity) => `quantity  ${describeQuantity(quantity)}`),
        ...(origins[index]?.origins ?? []).map(
          ({ chain }) => `origin    ${chain.map((one) => one.text).join(' ← ')} (${origins[index]?.how})`,
        ),
        ...(origins[index]?.unnamed ? ['origin    hearsay, nobody named'] : []),
        ...within(found.statements, sentence).map(
          ({ certainty, negated, cue, text: clause }) =>
            `statement ${certainty}${negated ? ', negated' : ''}${cue ? ` by „${cue.text}“` : ''}: ${clause}`,
        ),
      ];
      tell(`\n${index + 1}  ${text.slice(sentence.start, sentence.end)}\n${lines.map((line) => `     ${line}`).join('\n')}`);
    }
    const measures = Object.fromEntries(Object.entries(found).map(([kind, mentions]) => [kind, mentions.length]));
    return { evaluation: 'annotation', measures: { sentences: sentences.length, ...measures }, samples: sentences.length, tables: [] };
  },
});

function within<One extends Mention>(mentions: readonly One[], { start, end }: Span): One[] {
  return mentions.filter((one) => one.start >= start && one.end <= end);
}

function describeName({ text, kind, key, form, governmentOf, title, offices, longForm }: Name): string {
  const details = [
    form === 'name' ? undefined : form,
    governmentOf && `government of ${governmentOf}`,
    title && `title ${title}`,
    offices && `office ${offices.map((office) => `„${office.text}“`).join(' and ')}`,
    longForm && `= ${longForm}`,
  ];
  return `${text}: ${[kind, key, ...details].filter((detail) => detail !== undefined).join(', ')}`;
}

function describeTime(time: TimeMention): string {
  const lacks = time.lacks.length > 0 ? `, lacks ${time.lacks.join(', ')}` : '';
  if (time.kind === 'duration' || time.kind === 'frequency') {
    const times = time.kind === 'frequency' && time.times !== undefined ? `${time.times} times in ` : '';
    return `${time.text}: ${time.kind}, ${times}${time.amount ?? '?'}${time.amountTo ? `–${time.amountTo}` : ''} ${time.unit}${lacks}`;
  }
  const interval = time.interval ? `${time.interval.start}–${time.interval.end}` : 'unresolved';
  return `${time.text}: ${time.kind}, ${interval}, precise to the ${time.precision}, by ${time.resolvedAgainst}${lacks}`;
}

function describeQuantity({ text, value, upper, unit, bound, vague, countedPhrase, counted }: Quantity): string {
  const figure = `${value}${upper === undefined ? '' : `–${upper}`}${unit ? ` ${unit}` : ''}`;
  return `${text}: ${[figure, countedPhrase ?? counted, bound === 'exact' ? undefined : bound, vague ? 'vague' : undefined]
    .filter((detail) => detail !== undefined)
    .join(', ')}`;
}
