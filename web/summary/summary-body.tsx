import type { Claim } from '../../server/contract/claim.ts';
import { citationsInOrder } from '../../server/contract/reading-order.ts';
import { type Summary, type SummarySection, sectionsOf } from '../../server/contract/summary.ts';
import { AnswerBlocks } from '../answer/answer-blocks.tsx';
import { CitationScope } from '../answer/citation-scope.tsx';
import { AnswerFooter } from '../chat/answer-footer.tsx';
import { useTexts } from '../texts/language.tsx';
import { writeDay } from '../texts/source-line.ts';
import styles from './summary.module.css';
import { SummaryChecks } from './summary-checks.tsx';
import { SummarySources } from './summary-sources.tsx';

/** A cited summary or briefing: what is doubtful first, then its sections, then what was read. */
export function SummaryBody({ summary, headingLevel }: { summary: Summary; headingLevel: 'h3' | 'h4' }) {
  const texts = useTexts();
  const { language, claims, articles, coverage, question, usage } = summary;
  const { sections, rest } = sectionsOf(summary);
  return (
    <CitationScope citations={citationsInOrder(claims)} articles={articles}>
      <div className={styles.summary} lang={language}>
        <SummaryChecks claims={claims} />
        {claims.length === 0 && <p>{texts.summary.none}</p>}
        {sections.map(({ kind, claims: own }) => (
          <Section key={kind} kind={kind} claims={own} summary={summary} headingLevel={headingLevel} />
        ))}
        {rest.length > 0 && <AnswerBlocks claims={rest} headingLevel={headingLevel} />}
        <SummarySources summary={summary} headingLevel={headingLevel} />
        <AnswerFooter
          view={{ language, claims, disagreements: [], articles, coverage, question, usage, ended: 'finished' }}
          onAgain={undefined}
        />
      </div>
    </CitationScope>
  );
}

type SectionProps = { kind: SummarySection['kind']; claims: readonly Claim[]; summary: Summary; headingLevel: 'h3' | 'h4' };

/** The text of a summary stands under the page's own title; everything else is named. */
function Section({ kind, claims, summary: { newSince }, headingLevel: Heading }: SectionProps) {
  const texts = useTexts();
  if (kind === 'text') return <AnswerBlocks claims={claims} headingLevel={Heading} />;
  return (
    <section className={styles.section} data-section={kind}>
      <Heading className={styles.heading} lang={texts.code}>
        {texts.summary.sections[kind]}
        {kind === 'new' && newSince !== undefined && <small> {texts.summary.newSince(writeDay(newSince, texts))}</small>}
      </Heading>
      <AnswerBlocks claims={claims} headingLevel="h4" />
    </section>
  );
}
