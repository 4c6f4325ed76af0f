import type { ArticleDetail } from '../../server/contract/article.ts';
import { useTexts } from '../texts/language.tsx';
import styles from './reader.module.css';
import { writeDoubt, writeRule } from './rule-words.ts';

/** What was cleaned, by rule, the most frequent first, then what is only doubted: also what cannot be seen in the original. */
export function CleanedList({ edits, doubts }: { edits: ArticleDetail['editList']; doubts: ArticleDetail['doubts'] }) {
  const texts = useTexts();
  const counts = new Map<string, number>();
  // Where several rules met at one place, each did its part.
  for (const rule of edits.flatMap((edit) => edit.rule.split('+'))) {
    const words = writeRule(rule, texts);
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const doubted = new Map<string, number>();
  for (const { rule } of doubts) doubted.set(writeDoubt(rule, texts), (doubted.get(writeDoubt(rule, texts)) ?? 0) + 1);
  if (counts.size + doubted.size === 0) return null;
  return (
    <ul className={styles.cleaned} aria-label={texts.reader.cleaned}>
      {[...counts]
        .sort(([, one], [, other]) => other - one)
        .map(([words, number]) => (
          <li key={words}>{texts.reader.ruleCount(words, number)}</li>
        ))}
      {[...doubted].map(([words, number]) => (
        <li key={words} className={styles.doubted}>
          {texts.reader.doubtCount(words, number)}
        </li>
      ))}
    </ul>
  );
}
