/** A slice of a text: `text.slice(start, end)`. UTF-16 code units. */
export type Span = { start: number; end: number };

/** A span with its written form. */
export type Mention = Span & { text: string };
