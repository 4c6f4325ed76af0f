import type { Disagreement } from '../../server/contract/disagreement.ts';
import { spanKey } from '../../server/contract/number-citations.ts';
import { useTexts } from '../texts/language.tsx';
import { writeDay } from '../texts/source-line.ts';
import styles from './answer.module.css';
import { CitationChip } from './citation-chip.tsx';

/** What reports answer otherwise than others: each answer in its own words, with the reports that give it. */
export function Disagreements({ disagreements }: { disagreements: readonly Disagreement[] }) {
  const texts = useTexts();
  return disagreements.map(({ id, in: kind, later, sides }) => (
    <section key={id} className={styles.disagreement} lang={texts.code} data-disagreement={kind}>
      <p>{later ? texts.disagreement.later[kind] : texts.disagreement.contrary[kind]}</p>
      <ul>
        {sides.map((side) => (
          <li key={side.value}>
            <span className={styles.side}>{texts.quote(side.value)}</span>
            {side.citations.map((citation) => (
              <CitationChip key={spanKey(citation)} citation={citation} />
            ))}
            <span className={styles.sideNote}>
              {texts.disagreement.reports(new Set(side.citations.map(({ articleId }) => articleId)).size)}
              {side.since && ` · ${texts.disagreement.since(writeDay(side.since, texts, 'short'))}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  ));
}
