import type { Mention, MentionsOfReport } from '../../server/contract/mentions.ts';
import { useReaderAddress } from '../reader/reader-address.tsx';
import { useTexts } from '../texts/language.tsx';
import { writeSource } from '../texts/source-line.ts';
import styles from './mentions.module.css';

/** Keyword in context, report by report. A click opens the report at the place. */
export function MentionsList({ reports }: { reports: readonly MentionsOfReport[] }) {
  const texts = useTexts();
  return (
    <ol className={styles.reports}>
      {joined(reports).map(({ article, mentions }) => (
        <li key={article.id} className={styles.report}>
          <h3>
            {article.label} <span className={styles.source}>{writeSource(article, texts, 'short')}</span>
            <span className={styles.count}>{texts.mentions.places(mentions.length)}</span>
          </h3>
          <ul>
            {mentions.map((mention) => (
              <li key={mention.start}>
                <Place article={article} mention={mention} all={mentions} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

type Place = { article: MentionsOfReport['article']; mention: Mention; all: readonly Mention[] };

function Place({ article, mention: { start, end, before, hit, after, how }, all }: Place) {
  const texts = useTexts();
  const { open } = useReaderAddress();
  return (
    <button
      type="button"
      className={styles.place}
      onClick={(event) =>
        open(
          { articleId: article.id, revision: article.revision, start, end },
          { walk: all.map((one) => ({ start: one.start, end: one.end })), trigger: event.currentTarget },
        )
      }
    >
      <span className={styles.before}>{before}</span>
      <mark data-how={how}>{hit}</mark>
      <span>{after}</span>
      {how === 'about' && <span className={styles.how}> {texts.mentions.about}</span>}
    </button>
  );
}

/** A report may go on on the next page. */
function joined(reports: readonly MentionsOfReport[]): MentionsOfReport[] {
  const byId = new Map<string, MentionsOfReport>();
  for (const report of reports) {
    const known = byId.get(report.article.id);
    byId.set(report.article.id, known ? { ...known, mentions: [...known.mentions, ...report.mentions] } : report);
  }
  return [...byId.values()];
}
