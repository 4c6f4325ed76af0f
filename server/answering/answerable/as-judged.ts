import { focusNoun } from '../expected-answer.ts';
import { byScore, type Evidence, missingTerms, weigh } from '../rank-sentences.ts';

/**
 * The evidence as the wider net ranks it. On news it ranks better than the one that answers are ranked by, and knows better what is only nearly answered; on Wikipedia the other finds more
 * answers among the first three. In what comes back the logits of the two have changed places.
 */
export function asJudged(evidence: Evidence): Evidence {
  const { asked, terms } = evidence;
  const sentences = evidence.sentences
    .map((sentence) => {
      const { matched, judged } = sentence.features;
      const features = { ...sentence.features, matched: judged, judged: matched };
      return { ...sentence, features, score: weigh(features) };
    })
    .sort(byScore);
  const [lead] = sentences;
  const focus = focusNoun(asked.question);
  return {
    ...evidence,
    sentences,
    focusMissing: missingTerms(
      terms.filter(({ written }) => written === focus),
      lead?.window ?? [],
    )[0],
    translated: lead !== undefined && lead.bag.language !== asked.language,
  };
}
