import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { datedHowSchema, toldAsSchema, undatedWhySchema } from '../../server/contract/timeline.ts';
import { readText, UnreadableDataError } from '../read-data.ts';
import type { Half } from '../title-half.ts';

export const OWN_TIMELINE_CASES = fileURLToPath(new URL('../cases/timelines', import.meta.url));

/** What a report dates, as cases/timelines/README.md has it. Offsets into the report's text. `event`: unique in its story. */
export type DatedLabel = {
  start: number;
  end: number;
  words: string;
  event: string;
  interval?: { start: string; end: string };
  why?: string;
  how: string;
  toldAs: string;
};
export type LabelledReport = {
  id: string;
  publishedOn?: string;
  publishedHow?: string;
  publisher?: string;
  title?: string;
  text: string;
  labels: DatedLabel[];
  /** Look like the date of an event and are none. */
  traps: { start: number; end: number }[];
};
export type Story = { name: string; reports: LabelledReport[] };

const HEAD = /^@ (\S+) \| (\S+) \| (\S+) \| ([^|]+) \| (.+)$/;
const MARK = /\[\[([^\]|]+)\|([^\]]+)\]\]/g;

/** Stories of a folder, of one half by their number: even to tune on, odd to report on. Rejects with UnreadableDataError. */
export async function readStories(folder: string, half: Half | 'all'): Promise<Story[]> {
  const files = (await readdir(folder)).filter((file) => /^story-\d+\.txt$/.test(file)).sort();
  const chosen = files.filter((file) => half === 'all' || (Number(/\d+/.exec(file)?.[0]) % 2 === 0) === (half === 'even'));
  return Promise.all(
    chosen.map(async (file) => ({
      name: file.replace('.txt', ''),
      reports: (await readText(`${folder}/${file}`))
        .split(/^(?=@ )/m)
        .filter((part) => part.trim() !== '')
        .map((part) => readReport(part, file)),
    })),
  );
}

function readReport(part: string, file: string): LabelledReport {
  const [first = '', ...rest] = part.split('\n');
  const head = HEAD.exec(first);
  if (!head) throw new UnreadableDataError(`${file}: "${first}" is no head of a report`);
  const [, id = '', publishedOn = '-', publishedHow = '-', publisher = '-', title = '-'] = head;
  const told = (value: string) => (value.trim() === '-' ? undefined : value.trim());
  return {
    id,
    ...defined({ publishedOn: told(publishedOn), publishedHow: told(publishedHow), publisher: told(publisher), title: told(title) }),
    ...unmarked(rest.join('\n').trim(), id),
  };
}

function unmarked(marked: string, id: string): Pick<LabelledReport, 'text' | 'labels' | 'traps'> {
  const labels: DatedLabel[] = [];
  const traps: LabelledReport['traps'] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(MARK)) {
    const [whole, words = '', fields = ''] = match;
    text += marked.slice(at, match.index);
    at = match.index + whole.length;
    const place = { start: text.length, end: text.length + words.length };
    text += words;
    if (fields === '-') traps.push(place);
    else labels.push({ ...place, words, ...readFields(fields.split('|'), `${id}: ${words}`) });
  }
  return { text: text + marked.slice(at), labels, traps };
}

function readFields(
  [event = '', when = '', how = '', toldAs = 'asserted']: string[],
  where: string,
): Omit<DatedLabel, 'start' | 'end' | 'words'> {
  const [start = '', end = start] = when.split('..');
  const isPlaced = !when.startsWith('?');
  if (isPlaced && ![start, end].every((day) => /^\d{4}-\d{2}-\d{2}$/.test(day)))
    throw new UnreadableDataError(`${where}: "${when}" is no interval`);
  return {
    event,
    ...(isPlaced ? { interval: { start, end } } : { why: undatedWhySchema.parse(when.slice(1)) }),
    how: datedHowSchema.parse(how),
    toldAs: toldAsSchema.parse(toldAs),
  };
}

function defined<Value>(fields: Record<string, Value | undefined>): Record<string, Value> {
  return Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
