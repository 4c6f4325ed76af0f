import type { PublisherHow } from '../corpus/article.ts';
import type { SourceLine } from '../language/find-source-line.ts';
import type { FoundAgencies } from './find-agencies.ts';

/** Hosts that carry what others publish. */
const carriers =
  /(?:^|\.)(?:archive\.org|archive\.ph|archive\.today|webcache\.googleusercontent\.com|news\.google\.[a-z.]+|feedburner\.com|medium\.com|substack\.com)$/;

/**
 * Who put the report out, where the page does not say: the host of its address, else whom its source line names, else the agency that the report opens
 * with ("Wie die Nachrichtenagentur X berichtet"). All are likely, not stated.
 */
export function findPublisher(
  url: string | undefined,
  { sourceLine, agencies }: { sourceLine?: SourceLine | undefined; agencies?: FoundAgencies | undefined },
): { publisher: string; publisherHow: PublisherHow } | undefined {
  const host = url === undefined ? undefined : hostOf(url);
  if (host !== undefined && !carriers.test(host)) return { publisher: host, publisherHow: 'address' };
  if (sourceLine?.publisher !== undefined) return { publisher: sourceLine.publisher, publisherHow: 'text' };
  const [agency] = agencies?.how === 'opening' ? agencies.agencies : [];
  return agency === undefined ? undefined : { publisher: agency, publisherHow: 'text' };
}

function hostOf(url: string): string | undefined {
  const parsed = URL.parse(url);
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) return undefined;
  const host = parsed.hostname.toLowerCase().replace(/^(?:www\d?|m|amp)\./, '');
  // An address of digits names nobody.
  return /[a-z]\.[a-z]{2,}$/.test(host) ? host : undefined;
}
