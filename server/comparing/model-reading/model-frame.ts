import type { Language } from '../../contract/answer.ts';
import type { ReadBy } from '../../contract/comparison.ts';

/** What was put to the model: which sentences are on one matter, or which dates are of one event. */
type Put = 'matters' | 'events';

/** The server's own sentences on how far a language model has read, and what stands where it has not. */
export function modelFrame({ name, requests, unread, partly: half, missed, failure }: ReadBy, put: Put, language: Language): string {
  const { read, unable, partly, missing } = TEXTS[language];
  return [
    unread === requests ? unable[put](name) : read[put](name),
    ...(unread + half > 0 && unread < requests ? [partly(unread + half, requests)] : []),
    ...(missed > 0 ? [missing(missed)] : []),
    ...(failure ? [failure.message] : []),
  ].join(' ');
}

type Texts = {
  read: Record<Put, (name: string) => string>;
  unable: Record<Put, (name: string) => string>;
  partly: (unread: number, requests: number) => string;
  missing: (pairs: number) => string;
};

const TEXTS: Record<Language, Texts> = {
  de: {
    read: {
      matters: (name) =>
        `Welche Sätze zusammengehören und worin sie abweichen, hat das Sprachmodell ${name} gelesen; was hier steht, sind Sätze der Berichte, und die Wörter, die es als Abweichung nennt, stehen darin.`,
      events: (name) =>
        `Welche Sätze dasselbe Ereignis meinen, hat das Sprachmodell ${name} gelesen; was hier steht, sind Sätze der Berichte, und wann etwas war, ist aus ihnen bestimmt.`,
    },
    unable: {
      matters: (name) =>
        `Das Sprachmodell ${name} hat die Berichte nicht vergleichen können; was zusammengehört, ist nach Wörtern und Sinn gefunden.`,
      events: (name) =>
        `Das Sprachmodell ${name} hat die Ereignisse nicht vergleichen können; was zusammengehört, ist nach Wörtern, Sinn und Datum gefunden.`,
    },
    partly: (unread, requests) =>
      `Von ${requests} Teilen ${unread === 1 ? 'blieb einer' : `blieben ${unread}`} ganz oder zum Teil ungelesen; dort ist auch nach Wörtern und Sinn gefunden.`,
    missing: (pairs) =>
      `${pairs === 1 ? '1 Paar von Berichten wurde' : `${pairs} Paare von Berichten wurden`} ihm nicht vorgelegt: Mehr werden auf einmal nicht gefragt.`,
  },
  en: {
    read: {
      matters: (name) =>
        `Which sentences belong together, and in what they differ, was read by the language model ${name}; what stands here are sentences of the reports, and the words that it names as a difference stand in them.`,
      events: (name) =>
        `Which sentences mean the same event was read by the language model ${name}; what stands here are sentences of the reports, and when something was is told from them.`,
    },
    unable: {
      matters: (name) => `The language model ${name} could not compare the reports; what belongs together was found by words and meaning.`,
      events: (name) =>
        `The language model ${name} could not compare the events; what belongs together was found by words, meaning and date.`,
    },
    partly: (unread, requests) =>
      `Of ${requests} parts ${unread} ${unread === 1 ? 'was' : 'were'} left unread as a whole or in part; there it was found by words and meaning, too.`,
    missing: (pairs) =>
      `${pairs === 1 ? '1 pair of reports was' : `${pairs} pairs of reports were`} not put to it: no more is asked at once.`,
  },
};
