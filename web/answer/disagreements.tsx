import type { Citation } from '../../server/contract/citation.ts';
import type { Disagreement, DisagreementSide } from '../../server/contract/disagreement.ts';
import { spanKey } from '../../server/contract/number-citations.ts';
import { useTexts } from '../texts/language.tsx';
import { writeDay, writeOrigin } from '../texts/source-line.ts';
import styles from './answer.module.css';
import { CitationChip } from './citation-chip.tsx';
import { useCitationScope } from './citation-scope.tsx';

/** So many reports are named each with its day; more are counted. */
const MOST_NAMED = 2;

/** What reports answer otherwise than others: each answer in its own words, with the reports that give it and those that deny it. */
export function Disagreements({ disagreements }: { disagreements: readonly Disagreement[] }) {
  const texts = useTexts();
  return disagreements.map(({ id, in: kind, later, sides }) => (
    <section key={id} className={styles.disagreement} lang={texts.code} data-disagreement={kind}>
      <p>{later ? texts.disagreement.later[kind] : texts.disagreement.contrary[kind]}</p>
      <ul>
        {sides.map((side) => (
          <li key={side.value}>
            <span className={styles.side}>{texts.quote(side.value)}</span>
            <Sources citations={side.citations} since={side.since} />
            <Denials denials={side.denials} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

function Sources({ citations, since }: { citations: readonly Citation[]; since?: string | undefined }) {
  const texts = useTexts();
  const { find } = useCitationScope();
  const reports = [...new Map(citations.map((citation) => [citation.articleId, find(citation)?.article])).values()];
  const named = reports.length > MOST_NAMED ? [] : reports.flatMap((article) => (article ? [writeOrigin(article, texts, 'short')] : []));
  const counted = [
    texts.disagreement.reports(reports.length),
    ...(since ? [texts.disagreement.since(writeDay(since, texts, 'short'))] : []),
  ];
  return (
    <>
      {citations.map((citation) => (
        <CitationChip key={spanKey(citation)} citation={citation} />
      ))}
      {reports.length > 0 && (
        <span className={styles.sideNote}>{named.length === reports.length ? named.join('; ') : counted.join(' · ')}</span>
      )}
    </>
  );
}

/** Reports that mention a figure to call it untrue do not tell it: one line for each who denies it. */
function Denials({ denials = [] }: Pick<DisagreementSide, 'denials'>) {
  const texts = useTexts();
  return [...Map.groupBy(denials, ({ by }) => by)].map(([by, own]) => (
    <span key={by ?? ''} className={styles.denied} data-denied>
      {texts.disagreement.denied(by)}
      <Sources citations={own.map(({ citation }) => citation)} />
    </span>
  ));
}
