import type { ChatData } from '../../server/contract/chat.ts';
import { useTexts } from '../texts/language.tsx';
import { writeProgress } from '../texts/progress-words.ts';
import styles from './chat.module.css';

/** What is happening, in words. */
export function ProgressLine({ progress }: { progress: ChatData['progress'] | undefined }) {
  const texts = useTexts();
  return <p className={styles.progress}>{progress ? writeProgress(progress, texts) : texts.progress.waiting}</p>;
}
