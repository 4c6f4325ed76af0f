import { furnitureHeading, surelyFurniture } from './html-furniture-words.ts';
import { isBlock, isElement, type Measure, measureElements } from './html-measures.ts';

/** What stands around a report, by element and role. */
const pageParts =
  'nav, aside, footer, button, input, select, textarea, menu, figcaption, [role="navigation"], [role="banner"], [role="complementary"], [role="contentinfo"], [role="dialog"], [role="alertdialog"], [role="search"], [role="menu"], [role="tablist"], [role="button"], body > header, [itemprop="comment"], [itemtype$="/WPHeader"], [itemtype$="/WPFooter"], [itemtype$="/WPSideBar"], [itemtype$="/SiteNavigationElement"]';
const names = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));
/** Parts of a class or an id, whole words ("adventure" is not an "ad"), that name what stands around a report. */
const partNames = names(`
share shares sharing sharer sharebar sharedaddy shariff addthis addtoany social socials sociable socialmedia
cookie cookies cookiebar cookiebanner consent gdpr dsgvo cmp
newsletter newsletters subscribe subscription
breadcrumb breadcrumbs crumbs
comment comments commentlist commentform kommentar kommentare respond disqus
advert advertisement advertising ad ads adv adsense anzeige anzeigen werbung sponsor sponsored sponsoring affiliate
tags taglist tagcloud keywords schlagworte schlagwörter
byline meta metadata metainfo infoline postmeta postinfo entrymeta
authorbox authorinfo
sidebar sidebars menu menus submenu navi nav navigation navbar subnav subnavigation pagination pager pagenav pagenavi postnavigation
footer footnav fuss fusszeile colophon topbar masthead
copyright credit credits caption captions bildunterschrift bildnachweis bildtext bildquelle
gallery galleries galerie bildergalerie slider slideshow carousel lightbox modal popup overlay tooltip toolbar
drucken search searchform suche login register rating ratings stars vote
outbrain taboola plista ligatus popular trending mostread meistgelesen
skip skiplink sronly
disclaimer backtotop totop
`);
/** The same, of what leads to other reports; when it is prose a "teaser" is the lead of this one. */
const leadingAway = names(`
related relatedposts recommended recommendation recommendations empfehlung empfehlungen verwandt teaser teasers teaserbox teaserlist promo promotion crosslink crosslinks
`);
/** Names of several words; `widget` only whole, since page builders call every paragraph an "elementor-widget". */
const partPhrases =
  /(?:^|[\s_-])(?:sr-only|screen-?reader(?:-text)?|visually-hidden|visuallyhidden|skip-link|read-?more|more-link|print-(?:button|link|icon)|author-(?:box|bio|info|description)|about-(?:the-)?author|post-(?:navigation|meta|tags|footer|info)|entry-(?:meta|footer|tags)|article-(?:meta|tags|footer|share)|tag-(?:list|cloud|links)|tags-links|cat-links|site-(?:header|footer|navigation)|back-to-top|most-(?:read|popular)|wp-caption-text|image-caption|img-caption|jp-relatedposts|table-of-contents)(?:$|[\s_-])|(?:^|\s)(?:widgets?|widget_\S+|widget-area)(?:$|\s)/i;
/** Classes that say how a part looks in a case ("print:hidden") or what the report is about ("tag-credit-suisse"), not what the part is. */
const otherNames = /[:[\]]|^(?:category|tag|postid|type|format|status|has)-/;
/** Characters of prose above which a part is a report whatever its name says, where it is a good share of the page. */
const mostProse = 400;

/** Takes navigation, share bars, comments, captions and everything else around a report out of a page, before the report is looked for. Never the report itself. */
export function dropPageParts(document: Document): void {
  const body = document.body;
  if (!body) return;
  const measures = measureElements(body);
  const whole = measures.get(body);
  if (!whole) return;
  const parts = new Set<Node>(document.querySelectorAll(pageParts));
  const forms = new Set<Node>(document.querySelectorAll('form, [aria-hidden="true"]'));
  const walk = (element: Element): void => {
    for (const child of [...element.childNodes]) {
      if (!isElement(child)) continue;
      const measure = measures.get(child);
      if (!measure) continue;
      if (isPart(child, measure)) child.remove();
      else walk(child);
    }
  };
  const titles = new Set<Node>();
  for (const title of document.querySelectorAll('h1'))
    for (let at: Node | null = title; at && !titles.has(at); at = at.parentNode) titles.add(at);
  const isPart = (element: Element, measure: Measure): boolean => {
    if (measure.prose > whole.prose * 0.5 && measure.prose > mostProse) return false;
    // Where the title and the lead stand in the page's header, only what is named in it goes.
    if (element.nodeName.toUpperCase() === 'HEADER' && (measure.prose > 0 || titles.has(element))) return false;
    if (parts.has(element)) return true;
    if (forms.has(element)) return measure.long < 2;
    if (/^(?:MAIN|ARTICLE|H1)$/i.test(element.nodeName)) return false;
    return isNamedPart(element, measure) && measure.long < 2 && !titles.has(element);
  };
  walk(body);
}

function isNamedPart(element: Element, { text, linked }: Measure): boolean {
  const written = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
    .slice(0, 1000)
    .split(/\s+/)
    .filter((name) => name !== '' && (!otherNames.test(name) || partPhrases.test(name)))
    .join(' ');
  if (written === '') return false;
  const words = wordsOfName(written);
  return (
    partPhrases.test(written) ||
    words.some((word) => partNames.has(word)) ||
    (words.some((word) => leadingAway.has(word)) && (linked >= text * 0.2 || element.querySelector('h2, h3, h4, h5, h6') !== null))
  );
}

/** "post-relatedItems_box" → post, related, items, box. */
function wordsOfName(written: string): string[] {
  return written
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
}

/**
 * Takes a heading such as "Das könnte Sie auch interessieren" out of the page together with what stands below it, as far as that is no prose. Also lists of
 * links, and short pieces whose heading is a link: they lead to other reports.
 */
export function dropFurnitureSections(document: Document): void {
  const body = document.body;
  if (!body) return;
  const before = measureElements(body);
  for (const heading of [...body.querySelectorAll('h1, h2, h3, h4, h5, h6, strong, b, p, div, span, dt, legend')]) {
    const length = before.get(heading)?.text ?? 0;
    if (length > 0 && length <= longestHeading && body.contains(heading) && isFurnitureHeading(heading)) dropSection(heading, before);
  }
  const measures = measureElements(body);
  const whole = measures.get(body)?.prose ?? 0;
  const walk = (element: Element): void => {
    for (const child of [...element.childNodes]) {
      if (!isElement(child)) continue;
      const measure = measures.get(child);
      if (!measure) continue;
      if (isLinkList(child, measure) || isCard(child, measure, whole)) child.remove();
      else walk(child);
    }
  };
  walk(body);
}

const longestHeading = 60;

function isFurnitureHeading(element: Element): boolean {
  return furnitureHeading.test(shownText(element));
}

/**
 * A heading, what wraps it alone, and the following siblings up to the next heading or the next prose. Below a heading proper that surely leads away the short
 * texts of teasers and comments go, too; below another ("Anzeige") a sentence, however short, is the report's, that goes on. Words in a line with others are
 * no heading.
 */
function dropSection(heading: Element, measures: Map<Node, Measure>): void {
  let top = heading;
  const own = measures.get(heading)?.text;
  for (let wrap = top.parentElement; wrap && measures.get(wrap)?.text === own && !/^BODY$/i.test(wrap.nodeName); wrap = top.parentElement)
    top = wrap;
  if (!isBlock(top)) return;
  const leadsAway = /^H[2-6]$/i.test(heading.nodeName) && surelyFurniture.test(shownText(heading));
  let next = top.nextSibling;
  for (let taken = 0; next && taken < mostTaken; ) {
    const following = next.nextSibling;
    if (next.nodeType === 3 && (next.textContent ?? '').trim() !== '') break;
    if (isElement(next)) {
      if (/^H[1-6]$/i.test(next.nodeName) || next.querySelector('h1') !== null) break;
      const { prose, long, text, linked } = measureElements(next).get(next) ?? nothing;
      if (leadsAway ? long > 0 || prose > 300 : linked * 2 < text && (prose > 0 || isSentence(next))) break;
      taken += 1;
    }
    next.parentNode?.removeChild(next);
    next = following;
  }
  top.remove();
}
/** A list of teasers is no longer. */
const mostTaken = 30;
const nothing: Measure = { text: 0, linked: 0, links: 0, prose: 0, long: 0 };
const shownText = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Mostly links: a menu, a list of other reports, of tags. A sentence that is one link, with its stop, stays. */
function isLinkList(element: Element, { text, linked, links, prose }: Measure): boolean {
  if (links === 0 || prose > 0) return false;
  const name = element.nodeName.toUpperCase();
  if (/^(?:UL|OL|DL|DIV|SECTION|TABLE|MENU|ARTICLE|LI)$/.test(name))
    return linked >= text * 0.6 && (links > 1 || linked >= text * 0.9) && !endsAsSentence(element);
  return /^(?:P|H[2-6])$/.test(name) && linked >= text * 0.95 && !endsAsSentence(element);
}

/** A paragraph of several words with its stop, not a call ("Jetzt Abo sichern und gewinnen!"). */
function isSentence(element: Element): boolean {
  const words = shownText(element).split(' ');
  return words.length >= fewestWords && /(?:[.?]|!(?=[“”"«»]))[“”"«»)\]]?$/.test(words.at(-1) ?? '');
}
/** "Er starb am Montag." */
const fewestWords = 4;

function endsAsSentence(element: Element): boolean {
  return /[.!?:][“”"«»)\]]?\s*$/.test(element.textContent ?? '');
}

/** A short text under a heading that is a link: the teaser of another report. */
function isCard(element: Element, { text, prose }: Measure, whole: number): boolean {
  if (!/^(?:LI|DIV|ARTICLE|SECTION|TD)$/i.test(element.nodeName) || text > 600 || prose > 450 || prose > whole * 0.3) return false;
  const heading = element.querySelector('h2, h3, h4, h5, h6');
  if (!heading) return false;
  const link = heading.closest('a[href]') ?? heading.querySelector('a[href]');
  return link !== null && (link.textContent?.trim().length ?? 0) >= (heading.textContent?.trim().length ?? 0) * 0.8;
}
