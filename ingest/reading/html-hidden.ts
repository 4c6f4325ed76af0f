import { isElement } from './html-measures.ts';

/** Elements without text for readers: code, media, what is shown only without scripts, what opens on a click somewhere else. */
const neverShown =
  'script, style, noscript, template, iframe, object, embed, svg, canvas, audio, video, math annotation, dialog:not([open]), [hidden]';

const declarations: RegExp[] = [
  /(?:^|;)display:none/,
  /(?:^|;)visibility:(?:hidden|collapse)/,
  /(?:^|;)font-size:0(?:\.0*)?(?:px|em|rem|pt|%)?(?:;|!|$)/,
  /(?:^|;)(?:left|top|right|margin-left|margin-top|text-indent):-\d{3,}/,
  /(?:^|;)clip:rect\((?:0|1px)/,
  /(?:^|;)clip-path:inset\((?:50|100)%/,
  /(?:^|;)content-visibility:hidden/,
  /(?:^|;)transform:scale\(0\)/,
];
const noSize = /(?:^|;)(?:max-)?(?:height|width):(?:0|1px)(?:px|em)?(?:;|!|$)/;
const cut = /(?:^|;)overflow(?:-[xy])?:(?:hidden|clip)/;

/**
 * Takes what a reader of the page does not see out of it: hidden by an attribute, by its own style or by a class or name that the page's own style sheet
 * hides; without size; beside the screen; in the colour of its ground. Text that fades in (`opacity: 0`) is seen, once scripts have run.
 */
export function dropHidden(document: Document): void {
  const names = hiddenNames(document);
  for (const element of [...document.querySelectorAll(neverShown)]) element.remove();
  const body = document.body;
  if (!body) return;
  const walk = (element: Element, ground: string): void => {
    for (const child of [...element.childNodes]) {
      if (child.nodeType === 8) child.remove();
      if (!isElement(child)) continue;
      const style = evenStyle(child.getAttribute('style'));
      const own = groundOf(child, style);
      const behind = own ?? (child.hasAttribute('class') || child.hasAttribute('id') ? '' : ground);
      if (isHidden(child, style, behind) || hasName(child, names)) child.remove();
      else walk(child, behind);
    }
  };
  walk(body, groundOf(body, evenStyle(body.getAttribute('style'))) ?? (body.hasAttribute('class') ? '' : white));
}

function isHidden(element: Element, style: string, ground: string): boolean {
  if (style === '' && !element.hasAttribute('color')) return false;
  if (declarations.some((hidden) => hidden.test(style))) return true;
  if (noSize.test(style) && cut.test(style)) return true;
  const colour = colourOf(/(?:^|;)color:([^;!]+)/.exec(style)?.[1] ?? element.getAttribute('color'));
  return colour !== undefined && (colour === 'transparent' || colour === ground) && !hasGroundInside(element);
}

const white = '#ffffff';
/** A box of another colour inside, or a style that draws the letters by their ground (gradients). */
function hasGroundInside(element: Element): boolean {
  return /background-clip/i.test(element.getAttribute('style') ?? '') || element.querySelector('[style*="background"], [bgcolor]') !== null;
}

/** The colour behind an element's text where the element says it; '' where it is a picture. */
function groundOf(element: Element, style: string): string | undefined {
  const written = /(?:^|;)background(?:-color)?:([^;!]+)/.exec(style)?.[1] ?? element.getAttribute('bgcolor');
  if (!written) return /(?:^|;)background-image:/.test(style) ? '' : undefined;
  if (/url\(|gradient\(/.test(written)) return '';
  const colour = colourOf(written);
  return colour === 'transparent' ? undefined : (colour ?? '');
}

/** #rrggbb in small letters for the ways that white, black and greys are written; undefined for none, as written for others. */
function colourOf(written: string | null | undefined): string | undefined {
  const colour = written?.trim().toLowerCase().replace(/\s+/g, '');
  if (!colour || colour === 'inherit' || colour === 'initial') return undefined;
  if (colour === 'white') return white;
  if (colour === 'black') return '#000000';
  const short = /^#([\da-f])([\da-f])([\da-f])$/.exec(colour);
  if (short) return `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}`;
  const parts = /^rgba?\((\d{1,3}),(\d{1,3}),(\d{1,3})(?:,([\d.]+))?\)$/.exec(colour);
  if (!parts) return colour;
  if (parts[4] !== undefined && Number(parts[4]) === 0) return 'transparent';
  return `#${parts
    .slice(1, 4)
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')}`;
}

function evenStyle(style: string | null): string {
  return (style ?? '')
    .slice(0, 2000)
    .toLowerCase()
    .replace(/\s*([:;(),!])\s*/g, '$1')
    .trim();
}

/** Style sheets of pages are long; what hides single names comes to a few thousand characters. */
const longestSheet = 500_000;
const rule = /([^{}]{1,2000})\{([^{}]{0,2000})\}/g;

/** Classes (`.a`) and ids (`#a`) that the page's own style sheets hide on a screen by themselves, without a condition. */
function hiddenNames(document: Document): Set<string> {
  const names = new Set<string>();
  for (const sheet of document.querySelectorAll('style')) {
    if (/print|max-width/.test(sheet.getAttribute('media') ?? '')) continue;
    const css = withoutConditions((sheet.textContent ?? '').slice(0, longestSheet).replace(/\/\*[^*]{0,5000}\*\//g, ''));
    for (const [, selectors = '', body = ''] of css.matchAll(rule)) {
      const style = evenStyle(body);
      const hides = /(?:^|;)display:none|(?:^|;)visibility:hidden|(?:^|;)font-size:0(?:px|em|rem)?(?:;|!|$)/.test(style);
      for (const selector of selectors.split(',')) {
        const name = selector.trim();
        if (!/^[.#][\w-]{1,80}$/.test(name)) continue;
        if (hides) names.add(name);
        // A later rule shows it again.
        else if (/(?:^|;)display:(?!none)|(?:^|;)visibility:visible/.test(style)) names.delete(name);
      }
    }
  }
  return names;
}

/** A style sheet without its `@media`, `@supports` … blocks: what they say holds only somewhere. */
function withoutConditions(css: string): string {
  let kept = '';
  let at = 0;
  while (at < css.length) {
    const start = css.indexOf('@', at);
    if (start < 0) break;
    kept += css.slice(at, start);
    const open = css.indexOf('{', start);
    const semicolon = css.indexOf(';', start);
    if (open < 0 || (semicolon >= 0 && semicolon < open)) {
      at = semicolon < 0 ? css.length : semicolon + 1;
      continue;
    }
    let depth = 1;
    at = open + 1;
    while (at < css.length && depth > 0) {
      if (css[at] === '{') depth += 1;
      if (css[at] === '}') depth -= 1;
      at += 1;
    }
  }
  return kept + css.slice(at);
}

function hasName(element: Element, names: Set<string>): boolean {
  if (names.size === 0) return false;
  if (names.has(`#${element.getAttribute('id') ?? ''}`)) return true;
  return (element.getAttribute('class') ?? '').split(/\s+/).some((name) => names.has(`.${name}`));
}
