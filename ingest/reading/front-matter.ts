import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';

const words = z.union([z.string(), z.number()]).transform(String).optional().catch(undefined);
const frontMatterSchema = z.object({
  title: words,
  publisher: words,
  source: words,
  date: words,
  published: words,
  lang: words,
  language: words,
});
export type FrontMatter = z.infer<typeof frontMatterSchema>;

/**
 * The YAML block at the head of a Markdown file, and where the text begins. Without one, or with one that is not YAML, the text begins at 0;
 * `problem` says so. Only scalars are taken; aliases are refused, so that nothing is blown up.
 */
export function readFrontMatter(text: string): { facts: FrontMatter; textStart: number; problem?: string } {
  const block = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!block) return { facts: frontMatterSchema.parse({}), textStart: 0 };
  try {
    // The core schema leaves dates as they are written; `maxAliasCount` stops a "billion laughs".
    const parsed: unknown = parse(block[1] ?? '', { schema: 'core', maxAliasCount: 0, logLevel: 'error' });
    const facts = frontMatterSchema.safeParse(parsed);
    if (facts.success) return { facts: facts.data, textStart: block[0].length };
    return { facts: frontMatterSchema.parse({}), textStart: 0, problem: 'the block between --- and --- holds no fields; read as text' };
  } catch (error) {
    if (!(error instanceof YAMLParseError || error instanceof ReferenceError)) throw error;
    return { facts: frontMatterSchema.parse({}), textStart: 0, problem: 'the front matter is not valid YAML; read as text' };
  }
}
