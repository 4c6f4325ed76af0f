import { languageOf } from '../../ingest/language/language-of.ts';
import type { Turn } from '../contract/conversation.ts';
import type { Filters } from '../contract/filters.ts';
import { isFragment } from '../retrieval/fragments.ts';
import { contentTerms } from '../retrieval/match-words.ts';
import type { ReadQuestion } from '../retrieval/read-question.ts';
import { asksForAll } from './asks-for-all.ts';
import { inOtherLength } from './in-other-length.ts';
import { recognizeMentions } from './recognize-mentions.ts';
import { asksForSources } from './recognize-result-question.ts';
import { recognizeUse } from './recognize-use.ts';
import { readResultQuestion } from './results-before.ts';
import type { Use } from './use.ts';

export type ReadUseOptions = {
  message: string;
  history: Turn[];
  filters?: Filters | undefined;
  filtersAsGiven?: boolean | undefined;
  articleIds?: string[] | undefined;
};

/**
 * What a message asks for: a command, else every place where something is said, else a question about the result spoken of, else one that needs a conversation and has none,
 * else what was reported under conditions that name no topic, else a question to the reports. One rule for the chat and for scripts.
 */
export type ReadUse = (options: ReadUseOptions) => Use;

export function createReadUse({ readQuestion }: { readQuestion: ReadQuestion }): ReadUse {
  return ({ message, history, ...given }) => {
    const use = recognizeUse(message);
    if (use.use !== 'answer') return use;
    const [asked = message, ...others] = readQuestion({ question: message, history, ...given }).parts;
    const mentions = others.length === 0 && recognizeMentions(asked);
    if (mentions) return { use: 'mentions', ...mentions };
    const about = readResultQuestion(message, history);
    if (about) return { use: 'about-result', ...about };
    const otherwise = inOtherLength(message, history);
    if (otherwise) return otherwise;
    if (history.length === 0 && leansOnBefore(message)) return { use: 'nothing-before', language: languageOf(message) };
    const read = readQuestion({ question: message, history: [], ...given });
    return asksForAll(read) ? { use: 'summary', language: read.language, length: 'normal' } : use;
  };
}

const LEADS_ON = /^(?:und|aber|and|but)\s/iu;

/** "Laut wem?", "Und wann?": there is not a word in it to look for. */
function leansOnBefore(message: string): boolean {
  return asksForSources(message) || (LEADS_ON.test(message) && isFragment(message) && contentTerms(message).length === 0);
}
