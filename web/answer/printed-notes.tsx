import type { NumberedCitation } from '../../server/contract/number-citations.ts';
import { usePrinting } from '../layout/use-printing.ts';
import { useTexts } from '../texts/language.tsx';
import { writeSource } from '../texts/source-line.ts';
import styles from './printed-notes.module.css';

/** On paper no chip can be opened: what each cites is written out below. */
export function PrintedNotes({ notes }: { notes: readonly NumberedCitation[] }) {
  const texts = useTexts();
  if (!usePrinting() || notes.length === 0) return null;
  return (
    <section className={styles.notes} lang={texts.code} data-printed-notes>
      <h3>{texts.exporting.sources}</h3>
      <ol>
        {notes.map(({ number, citation, article }) => (
          <li key={number} value={number}>
            {article ? `${writeSource(article, texts)} · ${article.label}` : citation.articleId}:{' '}
            <span className={styles.quote}>{texts.quote(citation.quote)}</span> ({citation.start}–{citation.end},{' '}
            {citation.revision.slice(0, 12)}
            {citation.verdict !== 'supported' && `, ${texts.verdicts[citation.verdict]}`})
          </li>
        ))}
      </ol>
    </section>
  );
}
