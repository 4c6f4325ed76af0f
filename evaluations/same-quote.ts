/** Whether one of two quotes holds the other, whatever the white space: a sentence may be quoted with its neighbours, or lack what repair took away. */
export function sameQuote(one: string, other: string): boolean {
  const [left, right] = [plain(one), plain(other)];
  return left !== '' && right !== '' && (left.includes(right) || right.includes(left));
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
