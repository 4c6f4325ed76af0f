import { Switch } from '@mantine/core';
import type { Claim } from '../../server/contract/claim.ts';
import { useTexts } from '../texts/language.tsx';
import styles from './answer.module.css';

/** Sentences that no cited report backs. */
export function isUnsupported({ kind, verdict }: Claim): boolean {
  return kind !== 'frame' && verdict === 'unsupported';
}

type Props = { count: number; isHidden: boolean; onHide: (isHidden: boolean) => void };

/** At the top of an answer: how many of its sentences are not backed, and the one switch that hides them. */
export function UnsupportedNote({ count, isHidden, onHide }: Props) {
  const texts = useTexts();
  return (
    <div className={styles.unsupportedNote} lang={texts.code}>
      <span role="status">{texts.answer.unsupported(count)}</span>
      <Switch size="sm" checked={isHidden} onChange={(event) => onHide(event.currentTarget.checked)} label={texts.answer.hideUnsupported} />
    </div>
  );
}
