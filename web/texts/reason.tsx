import { useTexts } from './language.tsx';
import { translateReason } from './translate-reason.ts';

/** Why a file failed. The ingest says it in English; what has no translation stays so, and is marked for screen readers. */
export function Reason({ text }: { text: string }) {
  const texts = useTexts();
  const translated = texts.code === 'de' ? translateReason(text) : undefined;
  return <span lang={translated === undefined ? undefined : texts.code}>{translated ?? text}</span>;
}
