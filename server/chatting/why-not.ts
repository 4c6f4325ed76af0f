import type { Failure, Language } from '../contract/answer.ts';
import { FEWEST_COMPARED, MOST_COMPARED } from '../contract/comparison.ts';
import type { Turn } from '../contract/conversation.ts';
import { MOST_SUMMARISED } from '../contract/summary.ts';
import type { Reports } from './choose-reports.ts';
import { endsInRefusal } from './results-before.ts';
import type { Command } from './use.ts';

/** A command about what was found last, where nothing was. */
const NOTHING_FOUND: Record<Language, Record<Command['use'], string>> = {
  de: {
    summary:
      'Zur letzten Frage fand sich nichts, da gibt es nichts zusammenzufassen. Ein Thema nennen („Fasse die Berichte zu … zusammen“) oder Berichte auswählen.',
    comparison:
      'Zur letzten Frage fand sich nichts, da gibt es nichts zu vergleichen. Ein Thema nennen („Vergleiche die Berichte zu …“) oder Berichte auswählen.',
    timeline:
      'Zur letzten Frage fand sich nichts, das eine Zeitleiste ergibt. Ein Thema nennen („Zeitleiste zu …“) oder Berichte auswählen.',
  },
  en: {
    summary:
      'Nothing was found on the last question, so there is nothing to sum up. Name a topic (“Summarize the reports on …”) or choose reports.',
    comparison:
      'Nothing was found on the last question, so there is nothing to compare. Name a topic (“Compare the reports on …”) or choose reports.',
    timeline: 'Nothing was found on the last question to make a timeline of. Name a topic (“Timeline of …”) or choose reports.',
  },
};
/** Why a command cannot be carried out, and what to do; undefined where it can. */
export function whyNot(
  { use, language }: Command,
  { articleIds, question, filters }: Reports,
  history: readonly Turn[],
): Failure | undefined {
  if (!articleIds && question === undefined && !filters) {
    if (endsInRefusal(history)) return { code: 'reports-not-named', message: NOTHING_FOUND[language][use] };
    return {
      code: 'reports-not-named',
      message:
        language === 'de'
          ? 'Es ist nicht gesagt, um welche Berichte es geht. Berichte auswählen oder ein Thema nennen.'
          : 'It is not said which reports are meant. Choose reports or name a topic.',
    };
  }
  if (articleIds?.length === 0 || (use === 'summary' && (articleIds?.length ?? 0) > MOST_SUMMARISED)) {
    const number = articleIds?.length ?? 0;
    return {
      code: 'wrong-number-of-reports',
      message:
        language === 'de'
          ? `${number === 0 ? 'Kein Bericht passt' : `${number} Berichte passen`} zu den Bedingungen. ${number === 0 ? 'Bedingungen ändern.' : `Höchstens ${MOST_SUMMARISED} werden zusammengefasst: ein Thema nennen.`}`
          : `${number === 0 ? 'No report fits' : `${number} reports fit`} the conditions. ${number === 0 ? 'Change them.' : `At most ${MOST_SUMMARISED} are summarised: name a topic.`}`,
    };
  }
  if (use === 'comparison' && articleIds && (articleIds.length < FEWEST_COMPARED || articleIds.length > MOST_COMPARED)) {
    return {
      code: 'wrong-number-of-reports',
      message:
        language === 'de'
          ? `Verglichen werden ${FEWEST_COMPARED} bis ${MOST_COMPARED} Berichte; es sind ${articleIds.length}.`
          : `A comparison takes ${FEWEST_COMPARED} to ${MOST_COMPARED} reports; there are ${articleIds.length}.`,
    };
  }
  return undefined;
}
