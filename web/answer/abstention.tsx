import type { Abstention as AbstentionFacts } from '../../server/contract/answer.ts';
import { spanKey } from '../../server/contract/number-citations.ts';
import { useTexts } from '../texts/language.tsx';
import { writeOrigin } from '../texts/source-line.ts';
import styles from './answer.module.css';
import { CitationChip } from './citation-chip.tsx';
import { useCitationScope } from './citation-scope.tsx';

type Props = {
  abstention: AbstentionFacts;
  /** Asks what could be asked instead; without it that is only said. */
  onAsk?: ((question: string) => void) | undefined;
};

/** Says what is missing, then the nearest passages, as quotes, and what could be asked instead. */
export function Abstention({ abstention, onAsk }: Props) {
  const texts = useTexts();
  const { find } = useCitationScope();
  return (
    <div className={styles.abstention}>
      <div className={styles.missing}>
        <h4>{abstention.part ? texts.abstention.part(abstention.part) : texts.abstention.heading}</h4>
        <p>{abstention.missing}</p>
        {abstention.terms.length > 0 && <p className={styles.terms}>{texts.abstention.terms(abstention.terms)}</p>}
      </div>
      {abstention.nearest.length > 0 && (
        <>
          <h5>{texts.abstention.nearest}</h5>
          <ul className={styles.nearest}>
            {abstention.nearest.map((citation) => (
              <li key={spanKey(citation)}>
                <span className={styles.words}>{texts.quote(citation.quote)}</span>
                <CitationChip citation={citation} backsNothing />
                <span className={styles.from}>{writeOrigin(find(citation)?.article ?? {}, texts)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {abstention.instead && abstention.instead.length > 0 && (
        <>
          <h5>{texts.abstention.instead}</h5>
          <ul className={styles.instead}>
            {abstention.instead.map((question) => (
              <li key={question}>
                {onAsk ? (
                  <button type="button" onClick={() => onAsk(question)}>
                    {question}
                  </button>
                ) : (
                  question
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
