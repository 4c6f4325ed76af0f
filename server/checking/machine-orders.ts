/** What a language model may be called in a text that speaks to one. */
const MACHINE = String.raw`(?:KI(?:-\p{L}{1,30})?|AI|sprachmodell\p{L}{0,20}|(?:language )?models?|modell|assistent(?:en)?|assistants?|chatbots?|maschinen|machines|automatische auswertung(?:en)?)`;
/** What it may be told to do. German singular imperatives hardly occur in reports; "soll", "muss" do, and stand only with a machine. */
const OUTPUT =
  '(?:antwort(?:e|en|et)?|schreib(?:e|en)?|sag(?:e|en)?|nenn(?:e|en)|erkläre|gib|beend(?:e|en)|beginn(?:e|en)|füge(?:n)?|erwähn(?:e|en)|wiederhole|rufe|rate|repl(?:y|ies)|respond|answer|say|print|output|write|add|begins?|claim|state|show|mention|repeat)';

const ORDERS = [
  // "Ignoriere alle bisherigen Anweisungen", "disregard the report above"
  /(?<!\p{L})(?:ignorier(?:e|t)?|vergiss|missachte|befolge|ignore|disregard|forget|obey|override)(?!\p{L}).{0,60}(?:anweisung|instruktion|regel|vorgabe|prompt|bericht|quelle|instruction|rule|report|previous|above|weisung)/iu,
  /(?<!\p{L})(?:dekodiere|decode)(?!\p{L}).{0,30}(?:befolge|obey|follow)|(?:then|und dann) (?:obey|befolge)/iu,
  // "Antworte ausschließlich mit …", "reply only …", "Gib … aus", "Beende jede Antwort mit …"
  /(?<!\p{L})(?:antworte|beende jede antwort|beginne mit|füge deiner antwort|wiederhole in jeder antwort)(?!\p{L})/iu,
  /(?<!\p{L})gib(?!\p{L}).{0,80}(?<!\p{L})aus(?!\p{L})/iu,
  /(?:reply|respond|answer)(?: only| with| nothing)(?!\p{L})|(?:and|then) (?:answer|reply|say) \p{Lu}|(?:correct|only) reply is|before answering|repeat .{0,40}in every answer|from now on (?:answer|reply)/iu,
  /(?:die antwort muss|wer (?:hierzu|dazu) gefragt wird|hat zu antworten|als quelle ist nicht|ab (?:jetzt|sofort) (?:auf|nur|antwort)|jeden satz mit)/iu,
  // Another role
  /(?:du bist (?:jetzt|nun|ab)|du hast keine regeln|you are now|you have no rules|neue regel für|new rule for|lass uns ein spiel spielen|let(?:'|’)s play a game|without limits)/iu,
  new RegExp(
    String.raw`(?:^[\s(>#*]{0,8}(?:system\p{L}{0,30}(?: an ${MACHINE})?|operator)|weisung des betreibers|(?<!\p{L})assistent|(?<!\p{L})assistant)\s{0,8}[:：]`,
    'imu',
  ),
  new RegExp(
    String.raw`(?:liebe[rs]?|dear|hinweis an|vermerk für|note to|an (?:den|die|alle)|payload for) (?:die redaktion und an )?${MACHINE}(?!\p{L})`,
    'iu',
  ),
  new RegExp(String.raw`(?<!\p{L})${MACHINE}(?!\p{L})[^.]{0,30}(?:must|should|müssen|sollen|haben zu|always|stets)(?!\p{L})`, 'iu'),
  new RegExp(String.raw`(?<!\p{L})${MACHINE}\s*[:,]\s*${OUTPUT}(?!\p{L})`, 'iu'),
  // Keys and prompts
  /(?:system ?prompt|api[- ]?(?:key|schlüssel)|environment variables|everything above this line)/iu,
  // What a program would have said
  /[✓✔☑]|\bverified="|prüfung bestanden|belegt durch alle quellen|data-verdict|verified-by/iu,
  /!\[[^\]]{0,200}\]\(|<img\b|<script|javascript:|\bfetch\(/iu,
];

/** Delimiters of prompts, chats and tools; what stands between two of them passes itself off as something else than the report. */
const DELIMITER =
  /<\|?\/?(?:im_start|im_end|system|assistant|user|tool_\w+|function\w*|passage|reports?|documents?|context|cite)\b[^>]{0,200}>|\[\/?INST\]|<<\/?SYS>>|<\/s>|[{,]\s{0,8}"(?:role|function_call|name)"\s{0,8}:|^\s{0,8}#{1,6}\s{0,8}(?:system|assistant|user|instruction)|-{3}[^\n-]{3,80}-{3}|^\s{0,8}(?:"""|```)/imu;
const MOST_BETWEEN = 4;

/**
 * Which of an article's sentences speak to a machine instead of its readers (`true`): orders to a language model, forged roles, delimiters and
 * verdicts, and what stands between two such delimiters. Such a sentence is kept from a language model; a reader sees it as it is.
 */
export function findMachineOrders(sentences: { text: string }[]): boolean[] {
  const delimits = sentences.map(({ text }) => DELIMITER.test(text));
  const found = sentences.map(({ text }, at) => delimits[at] === true || ORDERS.some((order) => order.test(text)));
  let opened: number | undefined;
  for (const [at, isDelimiter] of delimits.entries()) {
    if (!isDelimiter) continue;
    if (opened !== undefined && at - opened <= MOST_BETWEEN + 1) found.fill(true, opened, at);
    opened = at;
  }
  return found;
}
