import { Button } from '@mantine/core';
import { RequestError } from '../api/request.ts';
import { useTexts } from '../texts/language.tsx';
import styles from './failure-box.module.css';

type Props = { title?: string; error: unknown; onRetry?: (() => void) | undefined };

/** What went wrong, in words, with the server's own message beneath and a way on. */
export function FailureBox({ title, error, onRetry }: Props) {
  const texts = useTexts();
  const words = error instanceof RequestError ? texts.errors[error.code] : undefined;
  const detail = error instanceof Error && error.message !== words ? error.message : undefined;
  return (
    <div className={styles.box} role="alert">
      {title && <p className={styles.title}>{title}</p>}
      {words && <p>{words}</p>}
      {detail && <p className={words ? styles.detail : undefined}>{detail}</p>}
      {onRetry && (
        <Button variant="default" size="sm" mih="var(--target)" onClick={onRetry}>
          {texts.app.retry}
        </Button>
      )}
    </div>
  );
}
