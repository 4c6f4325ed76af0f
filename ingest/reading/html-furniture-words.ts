/** Headings of what is not the report, as whole lines: what stands below them leads away from it or is about the page. */
export const furnitureHeading = new RegExp(
  `^(?:${[
    '(?:das )?(?:könnte|dürfte) (?:sie|dich|euch|ihnen) auch (?:noch )?(?:interessieren|gefallen)',
    'auch interessant(?: für (?:sie|dich))?',
    'lesen sie (?:auch|mehr|weiter)(?: (?:dazu|zum thema|zu diesem thema))?',
    '(?:lies|lest) (?:auch|mehr)',
    '(?:weitere|ähnliche|verwandte|neueste|neuste|aktuelle|letzte|beliebte|andere|passende|mehr) (?:artikel|beiträge|themen|meldungen|nachrichten|news|storys|stories|posts|berichte|texte|links|inhalte|videos|produkte|einträge|interessante informationen)(?: (?:zum thema|aus .{1,30}|zu .{1,30}|von .{1,30}|im .{1,20}))?',
    'mehr (?:zum thema|dazu|aus .{1,40}|von .{1,40}|zu .{1,40}|lesen|infos|informationen)',
    '(?:weitere|weiterführende) (?:informationen|infos|links|hinweise|literatur)',
    'zum weiterlesen|zum thema|themen|themen in diesem artikel|top[- ]themen(?: .{1,30})?|schlag(?:worte|wörter|wort)|stichworte|stichwort-wolke|tags|kategorien?|archiv|rubriken',
    '(?:\\d{1,5} )?kommentare?(?: .{1,30})?|keine kommentare|(?:schreibe|hinterlasse|verfasse)(?:n sie)? (?:einen kommentar|uns einen kommentar|eine antwort|eine nachricht)|kommentar (?:verfassen|schreiben|hinterlassen|abgeben)|(?:eine )?antwort (?:schreiben|hinterlassen)|diskussion|ihre meinung|deine meinung|leserkommentare',
    'newsletter(?: .{1,30})?|(?:unser|der) newsletter|jetzt (?:anmelden|abonnieren)|bleiben sie auf dem laufenden',
    '(?:artikel|beitrag|seite|diesen artikel|diesen beitrag) (?:teilen|drucken|bewerten|empfehlen|weiterempfehlen)|teilen(?: (?:mit|auf) .{1,20})?|teile (?:diesen|den) (?:artikel|beitrag)|share this|gefällt mir|folgen? sie uns(?: auf .{1,20})?|folge uns(?: auf .{1,20})?',
    'meistgelesen|am meisten gelesen|meistgelesene artikel|beliebt|empfehlungen(?: .{1,30})?|empfohlen(?: .{1,30})?|unsere empfehlungen?|tipps? der redaktion|aus dem shop|anzeigen?|werbung|partnerangebote?',
    'über (?:den|die) (?:autor|autorin|autoren|verfasser|verfasserin)|zur person|autor|autorin|der autor|die autorin',
    '(?:verwandte|ähnliche) beiträge|beitrags-?navigation|navigation|inhaltsverzeichnis|inhalt|seiten|links|downloads?|bildergalerie|fotostrecke|bilder(?: .{1,30})?|fotos|galerie|video|videos',
    'bildquellen?|bildnachweise?|fotos?|bildrechte|(?:ihr|dein)e? (?:ansprechpartner|kontakt)(?:in)?|pressekontakt|kontakt|impressum|service',
    'related(?: (?:articles?|posts?|stories|topics?|content|links|news))?|read (?:more|next|also)|see also|more (?:from|on|in|about) .{1,40}|more (?:stories|news|articles)|most (?:read|popular|viewed)|recommended(?: (?:for you|stories|articles))?|you (?:may|might) also (?:like|be interested in)|popular posts|recent (?:posts|comments)|latest (?:news|posts|stories)|categories|archives?|leave a (?:reply|comment)|(?:\\d{1,5} )?(?:comments?|responses?|replies)|about the author|share(?: this.{0,20})?|follow us.{0,20}|sign up.{0,40}|subscribe.{0,40}|like this|advertisement|up next|trending(?: now)?|what to read next',
  ].join('|')})\\s*[:.…!»›>]*$`,
  'i',
);

/** Of these, the ones that no section of a report has. */
export const surelyFurniture =
  /könnte|dürfte|auch interessant|^lesen sie|^(?:weitere|ähnliche|verwandte|neueste|neuste|letzte|beliebte) (?:artikel|beiträge|meldungen|news|posts|themen)|kommentar|antwort|diskussion|meinung|newsletter|meistgelesen|am meisten|empfehlung|empfohlen|tipps? der redaktion|shop|über (?:den|die) autor|^related|read (?:more|next|also)|^more |most (?:read|popular)|recommended|you (?:may|might)|(?:popular|recent) (?:posts|comments)|leave a|comments?$|replies$|about the author/i;
