/** What stands around a report, by element and role. */
const pageParts =
  'script, style, noscript, template, iframe, object, embed, svg, canvas, audio, video, nav, aside, footer, form, button, input, select, textarea, dialog, menu, [hidden], [aria-hidden="true"], [role="navigation"], [role="banner"], [role="complementary"], [role="contentinfo"], [role="dialog"], [role="search"], body > header, figcaption';
/** By class or id: whole words of the name, so that "adventure" is not an "ad". */
const namedParts =
  /(?:^|[\s_-])(?:share|shares|sharing|social|cookie|cookies|consent|newsletter|breadcrumbs?|related|recommended|teaser|teasers|comments|advert|advertisement|ads?|anzeige|werbung|sponsored|paywall|subscribe|tags|byline|dateline-meta|meta)(?:$|[\s_-])/i;
const hiddenStyle = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** Takes navigation, share bars, hidden elements and everything that runs out of a page, before the report is looked for. Never the report itself. */
export function dropPageParts(document: Document): void {
  for (const element of [...document.querySelectorAll(pageParts)]) element.remove();
  for (const element of [...document.querySelectorAll('[class], [id], [style]')]) {
    if (/^(?:html|body|main|article)$/i.test(element.tagName) || element.querySelector('main, article')) continue;
    const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
    if (hiddenStyle.test(element.getAttribute('style') ?? '')) element.remove();
    else if (namedParts.test(names) && isSmallPart(element)) element.remove();
  }
}

/** A named part goes when it is no more than a few lines: a block that holds paragraphs of a report stays whatever its class says. */
function isSmallPart(element: Element): boolean {
  return [...element.querySelectorAll('p')].filter((paragraph) => (paragraph.textContent?.length ?? 0) > 200).length < 2;
}
