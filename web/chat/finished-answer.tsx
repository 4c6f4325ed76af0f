import { useEffect, useRef, useState } from 'react';
import type { ChatMessage } from '../../server/contract/chat.ts';
import { useTexts } from '../texts/language.tsx';

/** Tells a screen reader the answer once, when it is whole; what streams is not read aloud. */
export function FinishedAnswer({ message, isBusy }: { message: ChatMessage | undefined; isBusy: boolean }) {
  const texts = useTexts();
  const wasBusy = useRef(false);
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    if (wasBusy.current && !isBusy && message?.role === 'assistant') {
      const result = message.parts.findLast((part) => part.type === 'data-result')?.data;
      if (result?.use === 'answer') {
        // A failure is an alert already, and would be said twice.
        const { claims, abstention } = result.answer;
        const sentences = [abstention?.missing, ...claims.map(({ text }) => text)].filter(Boolean);
        if (sentences.length > 0) setSpoken(texts.answer.finished(sentences.join(' ')));
      } else if (result) setSpoken(texts.answer.finished(texts[result.use].title));
    }
    if (isBusy) setSpoken('');
    wasBusy.current = isBusy;
  }, [isBusy, message, texts]);
  return (
    <p className="unseen" aria-live="polite" data-finished-answer>
      {spoken}
    </p>
  );
}
