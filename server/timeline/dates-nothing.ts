import type { DateMention } from '../../ingest/language/dates/dates.ts';
import type { Span } from '../../ingest/language/span.ts';
import { isOnlySpokenOf } from './only-spoken-of.ts';

/** Characters before and behind a date that are looked at; nothing here needs more, and every pattern stays short. */
const AROUND = 90;
const YEARS: ReadonlySet<string> = new Set(['year', 'decade', 'century']);

/** "das Gesetz von 1958", "aus dem Jahr 2014": it tells which law, not when something happened. */
const ATTRIBUTE_OF_NOUN = /\p{Lu}\p{L}+\s+(?:von|aus|of|from)\s+(?:(?:dem|den|der|the)\s+)?(?:Jahre?\s+)?$/u;
/** "ihre Arbeit über Dorfschulen im 19. Jahrhundert": what a work is about. */
const TOPIC_OF_WORK =
  /(?:[Aa]rbeit|[Dd]issertation|[Ss]tudie|[Bb]uch|[Rr]oman|[Ff]ilm|[Ss]erie|[Aa]usstellung|[Vv]ortrag|[Bb]iogra[fp]h?ie|[Dd]okumentation)(?:s|es|e|en|n)?\s+über\s+(?:[\p{Ll}-]+\s+){0,3}\p{Lu}[\p{L}-]+\s+(?:im|in\s+den|des|der)\s+(?:\p{Ll}+\s+)?$/u;
const ERAS: ReadonlySet<string> = new Set(['decade', 'century']);
/** "unser Bericht vom 8. November": the date of a paper. */
const OF_A_PAPER =
  /(?:bericht|meldung|artikel|ausgabe|fassung|beitrag|interview|report|article|edition|issue|story)(?:s|es|e|en|n)?\s+(?:vom|von|of|from)\s+(?:\p{Lu}\p{L}+,?\s+(?:dem|den)\s+)?$/iu;
/** "Der 1957 geborene …", "die im Jahr 2011 gebaute …", "the 2011 treaty": a word between article and noun. */
const BEFORE_ATTRIBUTE =
  /(?:^|[\s„“"(])(?:de[rsmn]|die|das|eine?[nmrs]?|sein\w*|ihr\w*|jene[rsmn]?|diese[rsmn]?|the|an?|its|his|her|their)\s+(?:(?:im|in|seit)\s+(?:Jahre?\s+)?)?$/iu;
const BEHIND_ATTRIBUTE = /^(?:\s+\p{Ll}+){0,4}?\s+(?!(?:hinter|unter)\s)\p{Ll}+(?:t|en|end)e[nmrs]?\s+(?:\p{Ll}+\s+)?\p{Lu}/u;
const ENGLISH_ATTRIBUTE = /^\s+\p{Ll}+/u;
/** "mehr als 2023", "gegenüber dem Vorjahr", "wie im Vorjahr". */
const COMPARED =
  /(?:(?<!\p{L})(?:als|than)|gegenüber|vergleich\s+(?:zu|zum|mit)|verglichen\s+mit|gemessen\s+an|compared\s+(?:with|to)|(?<!\p{L})(?:wie|as)(?=[\s\p{L}]*$))\s+(?:(?:noch|zuletzt|in|im|dem|der|den|zum|the)\s+){0,3}(?:Jahre?\s+)?$/iu;
/** "der längste seit 1987", "zum ersten Mal seit 2003". */
const SUPERLATIVE_SINCE =
  /(?:st(?:e[nrms]?)(?!\p{L})|\b(?:first|worst|most)\b|(?<!\p{L})\p{Ll}{3,}est(?!\p{L}))[^.!?]*(?:[Ss]eit|[Ss]ince)\s+(?:dem\s+|der\s+)?(?:Jahre?\s+)?$/u;
/** "geboren 1968", "Jahrgang 1971". */
const OF_BIRTH = /(?:geboren|geb\.|Jahrgang|born|\*)\s*,?\s*(?:am|im|in|on)?\s*$/iu;
/** "Stand: 12. März", "Zuletzt aktualisiert:", "© 2024", "Foto: … 2019". */
const OF_THE_PAGE =
  /(?:(?<!\p{L})Stand(?:\s+(?:der|des|vom|von)\s*\p{L}*)?\s*:?|(?:zuletzt\s+)?(?:aktualisiert|geändert|bearbeitet|veröffentlicht|erschienen|erstellt|updated|published|posted|modified)(?:\s+(?:am|on|at))?\s*:|(?:^|\s)(?:Foto|Bild|Archiv|Photo|Copyright)[^.!?]*[:©]?|©)\s*(?:\p{L}+\s+)?$/iu;
/** "SARNOGRAD, 12. September. Die Beziehungen …": where and when it was written. */
const DATELINE_BEFORE = /^[\p{Lu}][\p{L} .-]{1,40},\s+(?:den\s+)?$/u;
const DATELINE_BEHIND = /^\s*(?:\d{4})?\s*(?:\(\p{L}+\))?\s*[.–—:-](?:\s|$)/u;
/** What is so every day or every year says nothing of one. */
const AGAIN_AND_AGAIN =
  /(?<!\p{L})(?:Feiertag|Gedenktag|alljährlich|jährlich\p{L}*|jedes\s+Jahr|jedes\s+Mal|traditionell|holiday|every\s+year|annual(?:ly)?|each\s+year)(?!\p{L})/iu;
const OPENING_HOURS =
  /(?<!\p{L})(?:geöffnet|öffnet|schließt|öffnungszeit\p{L}*|sprechzeit\p{L}*|sprechstund\p{L}*|erreichbar|zu\s+erreichen|besetzt|werktags|wochentags|täglich|(?:mon|diens|donners|frei|sams|sonn)tags|mittwochs|daily|weekdays|open\s+(?:from|on|daily|at))(?!\p{L})/iu;
const CLOCKED: ReadonlySet<string> = new Set(['minute', 'hour', 'part-of-day']);

/**
 * Whether words of time date no event: they only tell which law, paper or man is meant, what something is compared with, when a page was written, or what happens again and
 * again. `clause`: the part of the sentence that holds them. Linear: every pattern looks at a bounded stretch.
 */
export function datesNothing(text: string, mention: DateMention, { sentence, clause }: { sentence: Span; clause: Span }): boolean {
  const before = text.slice(Math.max(sentence.start, mention.start - AROUND), mention.start);
  const after = text.slice(mention.end, Math.min(sentence.end, mention.end + AROUND));
  if (DATELINE_BEFORE.test(text.slice(sentence.start, mention.start)) && DATELINE_BEHIND.test(after)) return true;
  if (OF_THE_PAGE.test(before) || OF_A_PAPER.test(before) || COMPARED.test(before) || SUPERLATIVE_SINCE.test(before)) return true;
  if (YEARS.has(mention.precision)) {
    if ((ATTRIBUTE_OF_NOUN.test(before) && !/^\s+an(?!\p{L})/u.test(after)) || OF_BIRTH.test(before)) return true;
    if (ERAS.has(mention.precision) && TOPIC_OF_WORK.test(before)) return true;
    if (
      BEFORE_ATTRIBUTE.test(before) &&
      (BEHIND_ATTRIBUTE.test(after) || (/(?:the|an?|its|his|her|their)\s+$/iu.test(before) && ENGLISH_ATTRIBUTE.test(after)))
    )
      return true;
  }
  const around = text.slice(Math.max(clause.start, mention.start - AROUND), Math.min(clause.end, mention.end + AROUND));
  if (AGAIN_AND_AGAIN.test(around) || isOnlySpokenOf(mention, before, around)) return true;
  return CLOCKED.has(mention.precision) && mention.day === undefined && OPENING_HOURS.test(around);
}
