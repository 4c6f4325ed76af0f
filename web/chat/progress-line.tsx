import type { ChatData } from '../../server/contract/chat.ts';
import type { Texts } from '../texts/de.ts';
import { useTexts } from '../texts/language.tsx';
import styles from './chat.module.css';

function writeProgress({ stage, done, total }: ChatData['progress'], texts: Texts): string {
  if (stage === 'searching') return texts.progress.searching(total);
  return texts.progress[stage](done, total);
}

/** What is happening, in words. */
export function ProgressLine({ progress }: { progress: ChatData['progress'] | undefined }) {
  const texts = useTexts();
  return <p className={styles.progress}>{progress ? writeProgress(progress, texts) : texts.progress.waiting}</p>;
}
