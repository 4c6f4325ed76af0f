import { ForbiddenAddressError } from './guarded-connector.ts';
import { BodyTooLargeError, UnknownEncodingError } from './read-body.ts';

/** Why a request to `host` failed, in plain words and with what to do. Names no more of the address than its host. */
export function failureReason(error: unknown, host: string, largest: number): string {
  if (error instanceof ForbiddenAddressError)
    return `${host} leads to an address inside this machine or its network, which is not fetched; name ${host} in FETCH_PRIVATE if it is yours`;
  if (error instanceof BodyTooLargeError)
    return error.how === 'ratio'
      ? `the answer of ${host} grows more than a hundredfold when it is unpacked, as no report does`
      : `larger than ${largest / 1_000_000} MB, the limit`;
  if (error instanceof UnknownEncodingError)
    return `${host} sent it packed in a way that was not asked for; save the page in the browser and name the file`;
  switch (codeOf(error)) {
    case 'ENOTFOUND':
    case 'ENODATA':
    case 'EAI_NONAME':
      return `there is no host ${host}; check the address`;
    case 'EAI_AGAIN':
    case 'ETIMEOUT':
    case 'ESERVFAIL':
      return `the name ${host} could not be looked up; check the network connection and run it again`;
    case 'ECONNREFUSED':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return `${host} takes no connection; check the address and the network, and run it again`;
    case 'UND_ERR_CONNECT_TIMEOUT':
    case 'ETIMEDOUT':
    case 'UND_ERR_HEADERS_TIMEOUT':
    case 'UND_ERR_BODY_TIMEOUT':
    case 'TimeoutError':
      return `${host} answers too slowly; run it again later`;
    case 'ECONNRESET':
    case 'EPIPE':
    case 'UND_ERR_SOCKET':
    case 'Z_BUF_ERROR':
    case 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH':
      return `the answer of ${host} broke off; run it again`;
    case 'UND_ERR_HEADERS_OVERFLOW':
      return `the answer of ${host} has too large a head`;
    case 'AbortError':
    case 'UND_ERR_ABORTED':
      return 'stopped before it was fetched; run it again';
    default:
      return otherReason(codeOf(error), host);
  }
}

function otherReason(code: string, host: string): string {
  if (/^(?:CERT_|ERR_TLS|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY)|EPROTO)/.test(code))
    return `no safe connection to ${host}: its certificate is not valid (${code})`;
  if (/^(?:HPE_|HTTPParserError|Z_|ERR__?BROTLI|ERR_BROTLI|ERR__ERROR_)/.test(code)) return `the answer of ${host} is damaged (${code})`;
  return `${host} could not be asked (${code}); run it again later`;
}

/** The code of an error, of its cause, or of the first of several; else its name. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  if ('code' in error && typeof error.code === 'string') return error.code;
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  if (error.cause instanceof Error) return codeOf(error.cause);
  return error.name;
}
