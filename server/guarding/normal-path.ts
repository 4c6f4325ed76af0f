/**
 * The one spelling of a path that guards, routes and static files see: `%2e`, `%2f`, `%5c` decoded, backslashes turned, doubled
 * and closing slashes dropped, dot segments resolved. So `//api/x`, `/a/%2e%2e/api/x` and `/a/..%2fapi/x` get the verdict of `/api/x`.
 * Other escapes are decoded once; what cannot be decoded stays as written.
 */
export function normalPath(request: Request): string {
  const { pathname } = new URL(request.url);
  const segments: string[] = [];
  for (const segment of decoded(pathname).replaceAll('\\', '/').split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return `/${segments.join('/')}`;
}

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    // Invalid UTF-8: the path names nothing that is served, but it still needs one verdict.
    return pathname.replaceAll(/%2e/gi, '.').replaceAll(/%2f/gi, '/').replaceAll(/%5c/gi, '\\');
  }
}
