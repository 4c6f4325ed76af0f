import { RequestError, readError } from '../api/request.ts';
import { FailureBox } from '../layout/failure-box.tsx';
import { useTexts } from '../texts/language.tsx';

/** The chat's transport throws the body of an error response as the message of a plain Error. */
function asRequestError(error: Error): RequestError {
  if (error instanceof TypeError) return new RequestError('unreachable', error.message, { cause: error });
  return readError(error.message);
}

export function ChatFailure({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const texts = useTexts();
  return <FailureBox title={texts.answer.failed} error={asRequestError(error)} onRetry={onRetry} />;
}
