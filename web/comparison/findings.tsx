import type { Claim } from '../../server/contract/claim.ts';
import { spanKey } from '../../server/contract/number-citations.ts';
import { CitationChip } from '../answer/citation-chip.tsx';
import { useTexts } from '../texts/language.tsx';
import styles from './comparison.module.css';
import { quotedPieces } from './quoted-pieces.ts';

/** The finding above the table: the server's sentences, in which the reports' own words are set as quotations. */
export function Findings({ findings }: { findings: readonly Claim[] }) {
  const texts = useTexts();
  if (findings.length === 0) return null;
  return (
    <section className={styles.findings} aria-label={texts.comparison.findings}>
      <h3 lang={texts.code}>{texts.comparison.findings}</h3>
      {findings.map((finding) => (
        <p key={finding.id} data-finding>
          {quotedPieces(finding).map(({ start, text, isQuoted }) =>
            isQuoted ? (
              <q key={start} className={styles.quoted}>
                {text}
              </q>
            ) : (
              <span key={start}>{text}</span>
            ),
          )}
          {finding.citations.map((citation) => (
            <CitationChip key={spanKey(citation)} citation={citation} />
          ))}
        </p>
      ))}
      {findings.some(({ kind }) => kind === 'statement') && (
        <p className={styles.source} lang={texts.code}>
          {texts.comparison.written}
        </p>
      )}
    </section>
  );
}
