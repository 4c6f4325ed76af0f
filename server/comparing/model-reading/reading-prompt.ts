import { quotedForPrompt } from '../../answering/writers/quoted-report.ts';
import type { Language } from '../../contract/answer.ts';

/** The reply where a language model finds nothing. One word for all languages, so that it is recognised exactly. */
export const NONE = 'KEINE';

/** What a language model is asked to find in numbered sentences of reports: its rules, which say the form of the reply, and the question behind the sentences. */
export type ReadingTask = Record<Language, { instructions: string; order: string }>;

const words = {
  de: { report: 'BERICHT', end: 'ENDE', undated: 'ohne Datum' },
  en: { report: 'REPORT', end: 'END', undated: 'no date' },
};

/** A report, or a part of it, as a language model sees it; `sentences`: with their numbers; `before`: what a sentence leans on, where that is not among them. */
export type PromptReport = {
  label: string;
  publisher?: string | undefined;
  publishedOn?: string | undefined;
  sentences: { number: number; text: string; before?: string | undefined }[];
};
type PromptOptions = {
  task: ReadingTask;
  language: Language;
  /** Random for each request and unknown to the reports, so that no report can end its own block. */
  boundary: string;
};

/** Instructions and user message for one request. */
export function readingPrompt(
  reports: readonly PromptReport[],
  { task, language, boundary }: PromptOptions,
): { instructions: string; prompt: string } {
  const word = words[language];
  const line = (text: string) => quotedForPrompt(text, boundary).replace(/\s+/gu, ' ');
  const blocks = reports.map(({ label, publisher, publishedOn, sentences }, at) => {
    const source = [...(publisher === undefined ? [] : [line(publisher)]), line(publishedOn ?? word.undated)].join(', ');
    const told = sentences.map(({ number, text, before }) => `[${number}] ${before ? `(${line(before)}) ` : ''}${line(text)}`);
    return [`=== ${word.report} ${at + 1} ${boundary} ===`, `${line(label)} (${source})`, ...told, `=== ${word.end} ${boundary} ===`].join(
      '\n',
    );
  });
  const { instructions, order } = task[language];
  return { instructions, prompt: [...blocks, order].join('\n\n') };
}
