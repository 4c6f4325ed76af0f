import { isCredit } from './credits.ts';
import { calls, menuWords } from './page-words.ts';

/** What a line that belongs to the page around a report is: named in the edit that removes it. */
export type PageLine = 'call' | 'teaser' | 'photo-credit' | 'counter' | 'notice' | 'shortcode' | 'page-address';

const callVerbs =
  'abonnieren|lesen|weiterlesen|testen|ansehen|anschauen|zuschauen|anhören|hören|reinhören|laden|herunterladen|teilen|anmelden|registrieren|bestellen|kaufen|buchen|sichern|spenden|mitmachen|abstimmen|teilnehmen|kommentieren|mitdiskutieren|aktivieren|entdecken|shoppen|vergleichen|streamen|einschalten|freischalten|informieren|folgen|melden|starten';
const callWords =
  'kostenlos|gratis|hier|live|online|mehr|weiter|die|den|das|unsere?n?|app|newsletter|podcast|abo|plus|digital|video|artikel|beitrag|im|in|der|zum|für|und|auf|als|kanal|ausgabe|e-paper|angebot|whatsapp|instagram|facebook|telegram|youtube|einen|monat|monate|ab|nur|\\d+|euro|€|premium';
const call = new RegExp(
  `^(?:jetzt|hier|direkt|gleich)(?: (?:${callWords})){0,5} (?:${callVerbs})$|^(?:${callWords}) (?:auf |per )?(?:whatsapp|instagram|facebook|telegram|youtube)(?:-kanal)? (?:abonnieren|folgen)$`,
);
/** An appeal of the page, a sentence of its own: "Abonnieren Sie unseren Kanal, damit …!" */
const appeal =
  /^(?:abonnieren sie (?:unser(?:en|e)?|jetzt|hier)|folge[nt]? (?:sie )?uns (?:auf|bei)|melden sie sich (?:hier|jetzt) an|eilmeldungen aufs handy|sie haben bereits ein (?:abo|konto)|sie sind bereits abonnent|noch kein (?:abo|abonnent)|dieser (?:artikel|text|inhalt) (?:ist|steht) (?:nur|exklusiv) (?:für|mit)|bitte (?:melden sie sich an|loggen sie sich ein)|bitte beachten sie (?:unsere|die) (?:netiquette|kommentarregeln)|(?:deine|ihre) e-mail-adresse wird nicht|erforderliche felder sind|sie erhalten diese[ns]? (?:e-?mail|newsletter),? weil|fehler (?:gefunden|entdeckt)|subscribe to (?:our|the) (?:channel|newsletter)|subscribe for (?:unlimited|full|as little)|follow us on \w+$|you have \d+ (?:free )?articles? (?:left|remaining)|already (?:a subscriber|have an account)|want to read more\?|to continue reading)/;
/** Beside furniture only: a report may quote it in full without quotation marks, too. */
const promise =
  /(?:in ihr(?:em)? postfach|in dein(?:em)? postfach|direkt in ihr|in your inbox|testen sie unser|unser(?:en|em)? plus-angebot|mit (?:plus|abo\+?) lesen|unser(?:en)? (?:newsletter|kanal)|unsere app|kostenlos und unverbindlich|sie können ihn sich mit einem klick anzeigen lassen)/;

/** The lead to another page: "Lesen Sie auch: Neue Gespräche in …". A sentence with a stop is not one. */
const teaser =
  /^(?:lesen sie (?:auch|hier|dazu|mehr dazu|mehr zu(?:m| diesem) thema|jetzt auch)|(?:zum thema|hintergrund|mehr dazu|mehr zum thema|auch interessant|lesetipp|video|podcast|bildergalerie|fotostrecke|liveticker|live-ticker|newsblog|interview|kommentar) ?:(?= )|mehr (?:dazu|zum thema) (?:in unserem|im) |alle (?:entwicklungen|informationen|infos|news|ereignisse|meldungen|nachrichten) (?:im|in unserem) (?:newsblog|liveblog|liveticker|ticker|überblick)|mehr (?:von|aus|über|zu) |dieses thema im programm|zum podcast ?:|read (?:also|more|next) ?:|read more about|also read|see also ?:|related ?:|watch ?:|listen ?:|in pictures ?:)(?=.|$)/;
/** These words open a line of the report as well: a lead only behind an arrow. */
const arrowOnly = /^(?:zum thema|hintergrund|video|podcast|interview|kommentar|mehr (?:von|aus|über|zu)) ?/;
const arrow = /^[\s›»>→▶►⯈‣➜➔⇒🎥🎧📷]+/u;
const longestTeaser = 160;
/** Words. */
const longestBar = 12;

/** A page counter that stuck to the text ("342/"), places in a gallery, how often something was shared, how long it takes to read. */
const counters = [
  /^\d{1,6} ?\/$/,
  /^(?:bild|foto|seite|folie|teil|photo|image|page|slide) \d{1,3} ?(?:von|of|\/) ?\d{1,3}$/,
  /^\d[\d.,]{0,8} ?(?:k|tsd\.?)? (?:mal geteilt|shares?|kommentare?|leserkommentare?|comments?|aufrufe?|views?|likes?|gefällt mir|reaktionen|replies|retweets)$/,
  /^(?:kommentare|comments|shares|aufrufe|views) ?[:(] ?\d[\d.,]{0,8}\)?$/,
  /^(?:lesezeit|lesedauer|reading time)(?: |:)+(?:ca\.?|etwa|circa)? ?\d{1,3} ?(?:min|minuten?|minutes?)\.?$/,
  /^(?:ca\. )?\d{1,3} ?-?(?:min|minuten?|minutes?)\.? ?(?:lesezeit|lesedauer|read|zu lesen)$/,
  /^\d{1,2}:\d{2} ?(?:min|minuten|std)\.?$/,
  /^updated (?:\d{1,3}|a|an) (?:minutes?|hours?|days?) ago$/,
  /^[★☆⭐✩]{2,10}$/u,
  /^\d(?:[.,]\d)? von \d sternen$/,
];
const galleryPlace = /^(\d{1,3}) ?\/ ?(\d{1,3})$/;

const notices = [
  /^(?:wir|diese (?:web)?seite|unsere (?:web)?seite|diese website|unsere website|we|this (?:web)?site|our (?:web)?site) (?:verwende[nt]|nutz(?:en|t)|setz(?:en|t)|benutz(?:en|t)|uses?) .{0,60}\bcookies\b/,
  /^(?:durch|mit) (?:die weitere|der weiteren) nutzung (?:der|dieser|unserer) (?:web)?(?:seite|site)/,
  /^(?:©|\(c\)|copyright(?: ©| \(c\))?) ?(?:by )?(?:.{0,80} )?\d{4}(?:.{0,80})$/,
  /^copyright (?:©|\(c\)|\d{4})/,
  /^©.{0,80}(?:rights reserved|rechte vorbehalten)\.?$/,
  /^an dieser stelle (?:finden sie|findest du|befindet sich|steht) (?:einen |ein )?(?:relevante[rn] )?(?:externe[rn]? |relevante[rn]? )?inhalte?/,
  /^ich bin damit einverstanden, dass mir externe inhalte/,
  /^mit dem (?:laden|abspielen) des (?:videos|beitrags|inhalts) akzeptieren sie/,
  /^dieser (?:text|artikel|beitrag) wurde (?:automatisch|maschinell) vorgelesen/,
];

const noticeOpening = /^(?:wir|diese|unsere|we|this|our|durch|mit|©|\(c\)|copyright|an dieser|ich bin|dieser)/;

const shortcodes = [
  /^\[\/?(?:caption|gallery|embed|video|audio|playlist|vc_\w+|et_pb_\w+|contact-form-7|newsletter_form|wpforms|ninja_form|shortcode|ad|ads|poll|toc|more)\b[^\]]{0,300}\](?:https?:\S{1,200}\[\/[a-z_-]{1,30}\])?$/i,
  /^\[[a-z][a-z\d_-]{1,30}(?: [\w-]{1,30}=(?:"[^"]{0,200}"|'[^']{0,200}'|[^\s\]]{1,200})){1,20} ?\/?\]$/i,
  /^\{\{[^{}]{0,200}\}\}$/,
  /^\{%[^{}]{0,200}%\}$/,
];
const pageAddress =
  /^(?:pic\.twitter\.com\/\w{4,20}|https?:\/\/t\.co\/\w{4,20}|https?:\/\/\S{1,300}\.(?:gif|png|jpe?g|webp|svg|js|css)(?:\?\S{0,300})?|https?:\/\/\S{0,300}(?:pixel|track|beacon)\S{0,300})$/i;

/** Speech: what is quoted is never the page's own. An arrow »stands alone. */
const quoted = /^(?:["„“«‚‘'(]|»\S)/;

/** What the line is by itself; undefined for lines of a report and for those that only their neighbours tell. `line`: trimmed. */
export function pageLine(line: string): PageLine | undefined {
  if (/^[[{]/.test(line) && shortcodes.some((shortcode) => shortcode.test(line))) return 'shortcode';
  const low = line.toLowerCase();
  if (noticeOpening.test(low) && notices.some((notice) => notice.test(low))) return 'notice';
  if (pageAddress.test(line)) return 'page-address';
  if (line.length > longestTeaser) return undefined;
  if (isCredit(line)) return 'photo-credit';
  const bare = bareLine(line);
  if (/[\d★☆⭐✩]/u.test(line) && counters.some((counter) => counter.test(low) || counter.test(bare))) return 'counter';
  if (calls.has(bare) || call.test(bare) || isBar(bare)) return 'call';
  if (quoted.test(line)) return undefined;
  if (appeal.test(bare) && !/\b(?:sagte|said|wrote|schrieb)\b/.test(bare)) return 'call';
  return isTeaser(line, bare) ? 'teaser' : undefined;
}

/** "Teilen Twittern Drucken", "Facebook | X | Artikel merken", "Teilen Kommentare (12)": buttons in a row, one of them surely a button. */
function isBar(bare: string): boolean {
  const words = bare.split(/[\s|·•/,]+/, longestBar + 1).filter((word) => !/^\(?\d{1,5}\)?$/.test(word));
  if (words.length < 2 || words.length > longestBar) return false;
  let calling = 0;
  for (let from = 0; from < words.length; ) {
    const [two, one] = [words.slice(from, from + 2).join(' '), words[from] ?? ''];
    if (calls.has(two) || calls.has(one)) calling += 1;
    else if (!menuWords.has(one)) return false;
    from += calls.has(two) && from + 1 < words.length ? 2 : 1;
  }
  return calling > 0;
}

function isTeaser(line: string, bare: string): boolean {
  if (/[.;,][“”"«»)]?$/.test(line)) return false;
  const pointed = arrow.test(line);
  if (pointed && /^(?:alle|mehr|video|weiter|zum|zur|hier)\b/.test(bare)) return true;
  return teaser.test(bare) && !(arrowOnly.test(bare) && !pointed && !/^mehr (?:von|aus) (?!\d)\p{L}+(?: \p{L}+){0,2}$/u.test(bare));
}

/** A line that is furniture beside furniture: networks of a share bar, entries of a menu, promises of a newsletter. `line`: trimmed. */
export function mayBePageLine(line: string): boolean {
  if (quoted.test(line) || line.length > 200) return false;
  return (
    (menuWords.has(bareLine(line)) && !/[.!?]$/.test(line)) ||
    /^#\p{L}[\p{L}\d_]{1,40}$/u.test(line) ||
    galleryPlace.test(line) ||
    promise.test(line.toLowerCase())
  );
}

/** "2/12": which place of how many. */
export function placeInGallery(line: string): { place: number; of: number } | undefined {
  const match = galleryPlace.exec(line);
  const [place, of] = [Number(match?.[1]), Number(match?.[2])];
  return match && place >= 1 && place <= of && of > 1 ? { place, of } : undefined;
}

/** Small letters, without bullets, arrows, dashes and brackets around and marks at the end. */
function bareLine(line: string): string {
  return line
    .toLowerCase()
    .replace(/^[\s›»>→▶►⯈‣•*+·|–—←<‹«▸▷➜➔⇒\-[(🎥🎧📷]+/u, '')
    .replace(/[\s.!:›»>→…|–—←<\-\])]+$/u, '');
}
