/** The best passage of each report before the others, each in the order given: who wants what every report says has none left unread behind another's fifth. */
export function eachReportFirst<Found extends { passage: { articleId: string } }>(passages: readonly Found[]): Found[] {
  const seen = new Set<string>();
  const [first, others]: [Found[], Found[]] = [[], []];
  for (const found of passages) {
    (seen.has(found.passage.articleId) ? others : first).push(found);
    seen.add(found.passage.articleId);
  }
  return [...first, ...others];
}
