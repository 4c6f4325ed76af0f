/** A sentence that can stand in a summary. `report`: number of its report among those read, `source`: of its family; `position`: in the report. Offsets into the report's text. */
export type SummarySentence = {
  articleId: string;
  revision: string;
  report: number;
  source: number;
  position: number;
  start: number;
  end: number;
  text: string;
  vector: Float32Array;
  /** Stems of its content words, and figures. */
  stems: Set<string>;
  /** 1 for the first statement of its report, falling with every further one. */
  lead: number;
  /** It gives a figure. */
  hasFigure: boolean;
  /** Persons, places and others that it names, each once. */
  names: number;
  /** It opens with a pronoun, and needs the sentence before it. */
  leans: boolean;
  /** It is mostly direct speech. */
  isSpeech: boolean;
  /** How much it is about the question, 0..1; 1 where none is asked. */
  relevance: number;
  /** Published on this day, where it is known: YYYY-MM-DD. */
  publishedOn?: string | undefined;
};
