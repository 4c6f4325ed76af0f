import type { Verdict } from '../../server/contract/citation.ts';
import type { Claim } from '../../server/contract/claim.ts';
import { useTexts } from '../texts/language.tsx';
import styles from './summary.module.css';

/** What an analyst must know before she reads: how many sentences are not backed, doubtful or disputed, and how many rest on one source. */
export function SummaryChecks({ claims }: { claims: readonly Claim[] }) {
  const { summary, code } = useTexts();
  const told = differentOf(claims);
  const count = (verdict: Verdict) => claims.filter((claim) => claim.kind !== 'frame' && claim.verdict === verdict).length;
  const single = told.filter(({ sourcing }) => sourcing?.independent === 1).length;
  const [unsupported, doubtful, disputed] = [count('unsupported'), count('partly-supported'), count('disputed')];
  if (told.length === 0) return null;
  return (
    <ul className={styles.checks} lang={code} data-checks>
      {unsupported > 0 && <li data-verdict="unsupported">✗ {summary.unsupported(unsupported)}</li>}
      {doubtful > 0 && <li data-verdict="partly-supported">◐ {summary.doubtful(doubtful)}</li>}
      {disputed > 0 && <li data-verdict="disputed">⚠ {summary.disputed(disputed)}</li>}
      {single > 0 && <li>{summary.singleSource(single, told.length)}</li>}
    </ul>
  );
}

/** Each sentence once, as the sources count them: one may be quoted again among the contradictions, or beside two that need it. */
function differentOf(claims: readonly Claim[]): Claim[] {
  const told = claims.filter(({ kind }) => kind !== 'frame');
  const keyOf = ({ id, citations: [citation] }: Claim) => (citation ? `${citation.articleId}:${citation.start}` : id);
  return [...new Map(told.map((claim) => [keyOf(claim), claim])).values()];
}
