import type { ArticleDetail } from '../../server/contract/article.ts';
import { useTexts } from '../texts/language.tsx';
import styles from './reader.module.css';
import { writeRule } from './rule-words.ts';

/** What was cleaned, by rule, the most frequent first: also what cannot be seen in the original. */
export function CleanedList({ edits }: { edits: ArticleDetail['editList'] }) {
  const texts = useTexts();
  const counts = new Map<string, number>();
  // Where several rules met at one place, each did its part.
  for (const rule of edits.flatMap((edit) => edit.rule.split('+'))) {
    const words = writeRule(rule, texts);
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  if (counts.size === 0) return null;
  return (
    <ul className={styles.cleaned} aria-label={texts.reader.cleaned}>
      {[...counts]
        .sort(([, one], [, other]) => other - one)
        .map(([words, number]) => (
          <li key={words}>{texts.reader.ruleCount(words, number)}</li>
        ))}
    </ul>
  );
}
