/** The reply that says: the passages do not answer the question. One word for all languages, so that it is recognised exactly. */
export const DECLINED = 'NICHT_BELEGT';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
const invisible = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;

/**
 * Text of a report or a question as it may stand in a prompt: what could pass for our citation markers, for chat delimiters, roles or
 * our agreed word is rewritten with look-alikes. Only the prompt sees this; citations are cut from the stored text.
 */
export function quotedForPrompt(text: string, boundary: string): string {
  return text
    .toWellFormed()
    .replace(invisible, '')
    .replaceAll(boundary, '')
    .replace(/[[【［](\s*\^?[\d⁰¹²³⁴-⁹０-９][\d⁰¹²³⁴-⁹０-９\s,;&–—-]*)[\]】］]/gu, '($1)')
    .replace(/\[(\/?\s*(?:INST|SYS|SYSTEM|TOOL_CALLS|AVAILABLE_TOOLS)\b[^\]]{0,40})\]/giu, '($1)')
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .replace(/^(\s*)#{1,6}(?=\s)/gmu, '$1')
    .replace(/^(\s*(?:system|assistant|user|human|developer|tool)\s*):/gimu, '$1：')
    .replace(new RegExp(DECLINED, 'giu'), DECLINED.replace('_', ' '));
}
