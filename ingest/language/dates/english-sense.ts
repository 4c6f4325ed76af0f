import { type Clause, type Cue, nearestCue, type Sense, type SenseWord } from './sense.ts';
import { ANNOUNCING, MODALS_ENGLISH, PAST_ENGLISH, PRESENT_ENGLISH } from './tense-words.ts';

const DETERMINERS = /^(?:the|a|an|this|its|his|her|their|of|to|s|no|any|new)$/;

/** By auxiliaries and past forms; where there is none, by a verb of a programme in the present ("The summit opens on Monday"). */
export function englishSense(clause: Clause): Sense | undefined {
  if (isAnnounced(clause.before)) return 'future';
  const words = [...clause.before, ...clause.after];
  return nearestCue(tenseCues(words), clause) ?? copulaSense(clause.before) ?? nearestCue(presentCues(words), clause);
}

/** "promised to resign on Friday" */
function isAnnounced(before: SenseWord[]): boolean {
  const at = before.findLastIndex(({ low }) => low === 'to');
  const [auxiliary, governing, verb] = [before[at - 2]?.low ?? '', before[at - 1]?.low ?? '', before[at + 1]?.low ?? 'the'];
  if (at <= 0 || before.length - at >= 8 || /^(?:was|were)$/.test(auxiliary)) return false;
  return ANNOUNCING.test(governing) && !DETERMINERS.test(verb);
}

function tenseCues(words: SenseWord[]): Cue[] {
  return words.flatMap(({ text, low, at }, index): Cue[] => {
    if (text !== low && at > 0) return [];
    const before = words[index - 1]?.low ?? '';
    const next = words[index + 1]?.low ?? '';
    if (MODALS_ENGLISH.has(low)) return [{ sense: next === 'have' && low !== 'will' ? 'past' : 'future', at }];
    if (/^(?:is|are|s|re)$/.test(low) && /^(?:to|due|scheduled|expected|set|slated|planned|\p{L}+ing)$/u.test(next))
      return [{ sense: 'future', at }];
    if (/^(?:have|has)$/.test(low)) return MODALS_ENGLISH.has(before) ? [] : [{ sense: 'past', at }];
    if (before === 'have' && MODALS_ENGLISH.has(words[index - 2]?.low ?? '')) return [];
    // "will be held"
    if (PAST_ENGLISH.has(low)) return /^(?:be|being)$/.test(before) ? [] : [{ sense: 'past', at }];
    return isRegularPast(low) && !/^(?:the|a|an|its|his|her|their|be|is|are|being|stay|stays|remain|remains|get|gets)$/.test(before)
      ? [{ sense: 'past', at }]
      : [];
  });
}

function isRegularPast(low: string): boolean {
  return (
    /^\p{L}{2,}ed$/u.test(low) && !/^(?:need|speed|feed|indeed|seed|breed|exceed|succeed|proceed|hundred|sacred|unprecedented)$/.test(low)
  );
}

/** "The deadline is Friday": right before the date. */
function copulaSense(before: SenseWord[]): Sense | undefined {
  return before.slice(-2).some(({ low }) => /^(?:is|are)$/.test(low)) ? 'future' : undefined;
}

function presentCues(words: SenseWord[]): Cue[] {
  return words.flatMap(({ text, low, at }, index): Cue[] => {
    const before = words[index - 1]?.low ?? '';
    const isVerb =
      PRESENT_ENGLISH.has(low) && (text === low || at === 0) && !DETERMINERS.test(before) && !/^(?:was|were|had|been|be)$/.test(before);
    return isVerb ? [{ sense: 'future', at }] : [];
  });
}
