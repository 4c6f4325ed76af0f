import { AISDKError, APICallError, RetryError, StreamProviderError } from 'ai';
import { z } from 'zod';
import type { Failure, Language } from '../../contract/answer.ts';

export type WriterFailureCode =
  | 'writer-unauthorized'
  | 'writer-model-not-found'
  | 'writer-rate-limited'
  | 'writer-request-refused'
  | 'writer-unavailable'
  | 'writer-timeout'
  | 'writer-broken-stream'
  | 'writer-content-filter'
  | 'writer-tool-call'
  | 'writer-empty';

/** Fixed words only: a provider's own message may repeat the key, the prompt or an address. */
const messages: Record<WriterFailureCode, Record<Language, string>> = {
  'writer-unauthorized': {
    de: 'Der Anbieter hat den Schlüssel abgelehnt. Prüfen Sie WRITER_API_KEY und ob er für dieses Modell gilt.',
    en: 'The provider refused the key. Check WRITER_API_KEY and whether it is valid for this model.',
  },
  'writer-model-not-found': {
    de: 'Der Anbieter kennt dieses Modell nicht. Prüfen Sie den Namen in WRITER und die Adresse in WRITER_URL.',
    en: 'The provider does not know this model. Check the name in WRITER and the address in WRITER_URL.',
  },
  'writer-rate-limited': {
    de: 'Der Anbieter nimmt gerade keine weiteren Anfragen an, oder das Guthaben ist erschöpft. Versuchen Sie es später noch einmal.',
    en: 'The provider takes no more requests at the moment, or the quota is used up. Try again later.',
  },
  'writer-request-refused': {
    de: 'Der Anbieter hat die Anfrage abgelehnt. Vielleicht ist sie zu lang für das Modell: wählen Sie weniger Berichte oder ein anderes Modell, und prüfen Sie WRITER und WRITER_URL.',
    en: 'The provider refused the request. It may be too long for the model: choose fewer reports or another model, and check WRITER and WRITER_URL.',
  },
  'writer-unavailable': {
    de: 'Das Sprachmodell ist nicht erreichbar oder gestört. Prüfen Sie, ob der Dienst läuft und WRITER_URL stimmt, und versuchen Sie es noch einmal.',
    en: 'The language model cannot be reached or is out of order. Check that the service runs and WRITER_URL is right, and try again.',
  },
  'writer-timeout': {
    de: 'Das Sprachmodell hat nicht rechtzeitig geantwortet. Versuchen Sie es noch einmal, mit weniger Berichten oder einem schnelleren Modell.',
    en: 'The language model did not answer in time. Try again, with fewer reports or a faster model.',
  },
  'writer-broken-stream': {
    de: 'Die Antwort des Sprachmodells brach ab oder war nicht lesbar. Was vollständig ankam, steht da; versuchen Sie es noch einmal. Kam gar nichts, so prüfen Sie WRITER_URL.',
    en: "The language model's reply broke off or could not be read. What arrived complete stands; try again. If nothing came, check WRITER_URL.",
  },
  'writer-content-filter': {
    de: 'Der Inhaltsfilter des Anbieters hat die Antwort angehalten. Fragen Sie anders oder stellen Sie WRITER auf extractive.',
    en: "The provider's content filter stopped the reply. Ask differently or set WRITER to extractive.",
  },
  'writer-tool-call': {
    de: 'Das Sprachmodell wollte ein Werkzeug aufrufen, statt zu antworten. Es hat keines; nichts wurde ausgeführt. Versuchen Sie es noch einmal oder wählen Sie ein anderes Modell.',
    en: 'The language model wanted to call a tool instead of answering. It has none; nothing was run. Try again or choose another model.',
  },
  'writer-empty': {
    de: 'Das Sprachmodell hat nichts geschrieben. Versuchen Sie es noch einmal oder wählen Sie ein anderes Modell.',
    en: 'The language model wrote nothing. Try again or choose another model.',
  },
};

/** The failure as the user sees it. Holds no key, no prompt, no address and nothing the provider said, except its HTTP status. */
export function createWriterFailure(code: WriterFailureCode, { name, language, status }: FailureFacts): Failure {
  const facts = status === undefined ? name : `${name}, HTTP ${status}`;
  return { code, message: `${messages[code][language]} (${facts})` };
}
type FailureFacts = { name: string; language: Language; status?: number | undefined };

const streamErrorSchema = z
  .object({
    status: z.unknown(),
    statusCode: z.unknown(),
    code: z.unknown(),
    type: z.unknown(),
  })
  .partial();
const errorBodySchema = z.object({ error: streamErrorSchema });

/**
 * What a fault of the call or an error part of the stream means. Never reads the provider's prose, only status and error code.
 * `started`: the reply had begun, so that a lost connection is a broken stream and not an unreachable server.
 */
export function classifyWriterError(error: unknown, { started }: { started: boolean }): { code: WriterFailureCode; status?: number } {
  if (RetryError.isInstance(error)) return classifyWriterError(error.lastError, { started });
  if (APICallError.isInstance(error)) return fromCall(error, started);
  if (StreamProviderError.isInstance(error)) return fromFacts(error, started);
  if (AISDKError.isInstance(error)) return { code: 'writer-broken-stream' };
  const facts = streamErrorSchema.safeParse(error);
  if (facts.success) return fromFacts(facts.data, started);
  return { code: started ? 'writer-broken-stream' : 'writer-unavailable' };
}

function fromCall(error: APICallError, started: boolean): { code: WriterFailureCode; status?: number } {
  const status = error.statusCode;
  if (status === undefined) return { code: started ? 'writer-broken-stream' : 'writer-unavailable' };
  if (status >= 200 && status < 300) return { code: 'writer-broken-stream', status };
  const body = errorBodySchema.safeParse(error.data);
  const names = body.success ? [body.data.error.code, body.data.error.type] : [];
  return { code: fromNames(names) ?? fromStatus(status), status };
}

function fromFacts(facts: z.infer<typeof streamErrorSchema>, started: boolean): { code: WriterFailureCode; status?: number } {
  const status = [facts.statusCode, facts.status, facts.code].map(Number).find((value) => value >= 400 && value < 600);
  const named = fromNames([facts.code, facts.type]);
  if (named) return status === undefined ? { code: named } : { code: named, status };
  if (status !== undefined) return { code: fromStatus(status), status };
  return { code: started ? 'writer-broken-stream' : 'writer-unavailable' };
}

/** Error names of OpenAI, Anthropic, Google and Mistral, where the status alone does not tell. */
function fromNames(names: unknown[]): WriterFailureCode | undefined {
  for (const name of names) {
    if (typeof name !== 'string') continue;
    if (/model_not_found|invalid_model|not_found_error/u.test(name)) return 'writer-model-not-found';
    if (/invalid_api_key|authentication_error|permission_error/u.test(name)) return 'writer-unauthorized';
    if (/rate_limit|insufficient_quota|too_many_requests/u.test(name)) return 'writer-rate-limited';
    if (/content_filter|content_policy/u.test(name)) return 'writer-content-filter';
    if (/overloaded|server_error|api_error/u.test(name)) return 'writer-unavailable';
  }
  return undefined;
}

function fromStatus(status: number): WriterFailureCode {
  if (status === 401 || status === 403) return 'writer-unauthorized';
  if (status === 404) return 'writer-model-not-found';
  if (status === 402 || status === 429) return 'writer-rate-limited';
  if (status === 408 || status === 504) return 'writer-timeout';
  if (status >= 500) return 'writer-unavailable';
  return 'writer-request-refused';
}
