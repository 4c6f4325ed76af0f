import type { ReadStatement } from '../read-features.ts';

/** What was so, and what has become of it; German and English. A sentence may well tell both, and then says nothing else than one that tells either. */
const REVERSALS: readonly (readonly [RegExp, RegExp])[] = (
  [
    // At large, and held.
    [
      String.raw`flüchtig\p{L}*|auf der flucht|untergetaucht\p{L}*|entkommen|gesuchte?[nr]?|fahnde(?:t|n)|on the run|at large|fugitives?|wanted`,
      String.raw`stellt(?:e|en)? sich|sich(?: \p{L}+){0,3} gestellt|gefasst|festgenommen|verhaftet|nicht mehr(?: \p{L}+){0,2} gefahndet|surrendered|captured|arrested|in custody`,
    ],
    // Refused or shut, and let in again.
    [
      String.raw`verweiger\p{L}*|verwehr\p{L}*|untersag\p{L}*|verbiete[nt]|verbot(?:en)?|gesperrt\p{L}*|sperr(?:t|te|ten)|verhäng\p{L}*|sitzen \d* ?\p{L}* ?fest|refuse[ds]?|barred|bans?|banned|closed|imposed`,
      String.raw`ho?b(?:en)? .{0,80} auf|heb(?:t|en) .{0,80} auf|aufgehoben\p{L}*|aufhebung|(?<!nicht )wieder(?: \p{L}+)? (?:frei|geöffnet|zugelassen|erlaubt|freigegeben)|zurückgenommen|n[ai]hm(?:en)? .{0,60} zurück|lifted|lifts|re-?opened|re-?opens`,
    ],
    // At odds, and settled.
    [
      String.raw`weiger(?:t|te|n|ten)|weigerung\p{L}*|refus(?:e[sd]?|al|ing)`,
      String.raw`ausweg gefunden|einen ausweg|beigelegt\p{L}*|geeinigt|einig(?:t|te|ten) sich|einigung|kompromiss\p{L}*|nachgegeben|g[ai]b(?:t|en)? nach|settled|agreed to`,
    ],
    // Stopped, and going on.
    [
      String.raw`ausgesetzt\p{L}*|unterbrochen|gestoppt|eingestellt|suspended|halted`,
      'wieder aufgenommen|n(?:ahm|ahmen|immt|ehmen) .{0,60} wieder auf|fortgesetzt|resumed?|resumes',
    ],
    // Missing or held captive, and found or free.
    [
      String.raw`vermisst\p{L}*|verschwunden\p{L}*|spurlos|missing|disappeared|vanished`,
      'gefunden|aufgefunden|geborgen|gerettet|wieder aufgetaucht|found|rescued|recovered',
    ],
    [
      String.raw`entführt\p{L}*|geiseln?|gefangen\p{L}*|festgehalten\p{L}*|inhaftiert\p{L}*|kidnapped|hostages?|detained`,
      'frei|freigelassen|freigekommen|befreit|auf freiem fuß|auf freien fuß|freed|released',
    ],
    // In office, and out of it.
    [
      String.raw`bleib(?:t|en) (?:\p{L}+ )?im amt|weiter(?:hin)? im amt|lehnt(?:e|en)? .{0,40}rücktritt|schl(?:ie|o)(?:ß|ss)(?:t|en)? .{0,40}rücktritt .{0,30}aus|stays? on|remains? in office|refus\p{L}* to (?:resign|step down)`,
      'tr(?:at|aten|itt|eten) .{0,60}zurück|zurückgetreten|reicht(?:e|en)? .{0,40}(?:rücktritt|abschied)|abgesetzt|entlassen|resigned|resigns|stepped down|ousted|sacked',
    ],
    // As planned, and called off.
    [
      '(?<!nicht )wie (?:geplant|vorgesehen)|find(?:et|en) .{0,40}statt|stattfinden|as (?:planned|scheduled)|go ahead',
      String.raw`abgesagt|sag(?:t|te|ten) .{0,60} ab|verschob\p{L}*|verschieb\p{L}*|fäll?t .{0,30}aus|endgültig|postpone[ds]?|cancell?ed|called off`,
    ],
    // Threatened or demanded, and dropped.
    [
      String.raw`droh\p{L}*|angedroht\p{L}*|ankündig\p{L}*|kündig(?:t|te|ten) .{0,80} an|threaten\p{L}*`,
      String.raw`z(?:og|ogen|ieht|iehen) .{0,80} zurück|zurückgezogen|verzichtet\p{L}*|lenkt(?:e|en)? .{0,20}ein|statt wie geplant|withdrew|withdrawn|backed down|dropped (?:its|his|her|their)`,
    ],
    // Not warranted, and warranted.
    [
      String.raw`nicht (?:\p{L}+ )?(?:garantiert|sicher|gesichert|zugesagt)|keine garantie\p{L}*|ungewiss|unsicher|not guaranteed|no guarantees?|uncertain`,
      'auf jeden fall|in jedem fall|(?<!nicht )(?:garantiert|gesichert|zugesichert|zugesagt)|guaranteed|in any case',
    ],
    // Burning, and out.
    [String.raw`brenn(?:t|en)(?! nicht)|loder\p{L}*|wütet\p{L}*|burning|raging`, 'gelöscht|brenn(?:t|en) nicht mehr|extinguished|put out'],
    // In force, and over.
    ['gilt|gelten|in kraft|in force', 'ausgelaufen|außer kraft|aufgekündigt|hinfällig|gescheitert|expired|collapsed|no longer applies'],
    // Unfinished or open, and done.
    ['halb fertig|unfertig|noch nicht fertig|half[- ]finished|unfinished|not yet finished', 'fertiggestellt|vollendet|completed|finished'],
    [
      String.raw`(?:muss|müssen) (?:\p{L}+ ){0,3}noch|noch nicht (?:beschlossen|entschieden|genehmigt)|steh(?:t|en) noch aus|yet to|still has to`,
      'gebilligt|beschlossen|entschieden|genehmigt|zugestimmt|approved|decided|adopted',
    ],
    // Turned down, and agreed to.
    [
      'abgelehnt|lehn(?:t|te|ten) .{0,80} ab|zurückgewiesen|verworfen|rejected|turned down',
      String.raw`angenommen|gebilligt|zugestimmt|stimm(?:t|te|ten) .{0,60} zu|stattgegeben|bewilligt|begrüßt\p{L}*|accepted|approved|welcomed`,
    ],
  ] as const
).map(([before, behind]) => [worded(before), worded(behind)]);

/** What is put in doubt, whoever says it. */
const DOUBTED =
  /(?<!\p{L})(?:zweifel\p{L}*|bezweifel\p{L}*|angezweifelt|infrage gestellt|(?:stellt|stellen|stellte|stellten) .{0,60}(?:in frage|infrage)|irrtümlich|fälschlich\p{L}*|doubts?|doubtful|questioned|contradict\p{L}*|false(?:ly)?|wrongly)(?!\p{L})/iu;
/** What a party says against another, which in its own words it may well do. */
const CLAIMED =
  /(?<!\p{L})(?:widerspr[aioe]ch\p{L}*|bestreite[nt]|bestritt(?:en)?|dementier\p{L}*|behaupte[tn]|behauptete[n]?|denie[ds]|disputed?|(?<!lawyer )claims that)(?!\p{L})/iu;

/** Which of two statements tells what has become of what the other tells; undefined where neither does. */
export function reversalOf({ text: one }: ReadStatement, { text: other }: ReadStatement): 'first' | 'second' | undefined {
  const isTurned = (earlier: string, later: string) =>
    REVERSALS.some(
      ([before, behind]) =>
        before.test(earlier) && behind.test(later) && !behind.test(earlier) && !(before.test(later) && behind.test(earlier)),
    );
  if (isTurned(one, other)) return 'second';
  return isTurned(other, one) ? 'first' : undefined;
}

/** Whether one puts in doubt what the other tells, or merely claims what the other tells as it is, in nobody's words. */
export function isDoubted(one: ReadStatement, other: ReadStatement): boolean {
  if (DOUBTED.test(one.text) !== DOUBTED.test(other.text)) return true;
  const isSaid = ({ attribution }: ReadStatement) => (attribution?.origins.length ?? 0) > 0;
  return CLAIMED.test(one.text) !== CLAIMED.test(other.text) && !isSaid(CLAIMED.test(one.text) ? other : one);
}

function worded(words: string): RegExp {
  return new RegExp(String.raw`(?<!\p{L})(?:${words})(?!\p{L})`, 'iu');
}
