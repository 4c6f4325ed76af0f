import { firstWord } from '../clauses/clauses.ts';
import type { Place } from './clause-content.ts';
import type { SentenceParts } from './frame.ts';

/** "Das berichtete X", "Seine Frau bestätigte das", "Darüber hatte zuerst X berichtet". */
export function pointsBack({ tokens, clauses }: SentenceParts, { index, at, reading, voice }: Place): boolean {
  const clause = clauses[index];
  if (clause === undefined || clause.kind !== 'main' || reading.class === 'know' || reading.class === 'plan' || reading.class === 'demand')
    return false;
  const pointers = pointersOf(reading);
  const isPointer = (look: number) =>
    pointers.test(tokens[look]?.low ?? '') && !tokens[look]?.title && tokens[look]?.speech === tokens[at]?.speech;
  const first = firstWord(tokens, clause.from, clause.to);
  const verb = voice === 'active' ? at : clause.finite;
  if (isPointer(first) && first + 1 === verb) return tokens[first]?.low !== 'es' || voice === 'passive';
  for (let look = verb + 1; look < Math.min(clause.to, verb + 8); look += 1) {
    if (!isPointer(look) || tokens[look]?.low === 'es') continue;
    const next = tokens[look + 1];
    // An article, not a pronoun, before a noun.
    if (next === undefined || next.mark !== '' || !/^\p{Lu}/u.test(next.text) || /^(?:darüber|davon)$/.test(tokens[look]?.low ?? ''))
      return !/^\p{Ll}+(?:e|en|er|es)$/u.test(next?.text ?? '') || next?.mark !== '';
  }
  return false;
}

/** What stands for the sentence before, as the verb takes it: "das sagte", "darauf wies … hin", "dem widersprach". */
function pointersOf({ lemma }: Place['reading']): RegExp {
  if (/^(?:hinweisen|verweisen|hindeuten|beharren|pochen|dringen)$/.test(lemma)) return /^(?:darauf|hierauf)$/;
  if (/^(?:ausgehen|sprechen|reden)$/.test(lemma)) return /^(?:davon|hiervon)$/;
  if (lemma === 'äußern') return /^(?:das|dies|dieses|so|es)$/;
  if (lemma === 'rechnen') return /^(?:damit|hiermit)$/;
  if (/^(?:warnen|mahnen)$/.test(lemma)) return /^(?:davor|hiervor)$/;
  if (/^(?:widersprechen|zustimmen|beipflichten|entgegentreten)$/.test(lemma)) return /^(?:dem|diesem)$/;
  if (/^(?:berichten|schreiben|informieren|unterrichten|erzählen|melden)$/.test(lemma))
    return /^(?:das|dies|dieses|darüber|davon|hierüber|es)$/;
  return /^(?:das|dies|dieses|es)$/;
}
