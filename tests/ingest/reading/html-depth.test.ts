import { expect, it } from 'vitest';
import { htmlDepth } from '../../../ingest/reading/html-depth.ts';

it.each([
  ['<div><div><p>a</p></div></div>', 2],
  ['<div><span>never closed</div>'.repeat(1000), 2],
  ['<b><i>crossed</b></i>'.repeat(1000), 2],
  ['<script>"<div>".repeat(9)</script><div>a</div>', 1],
])('elements of %s are as deep as a parser nests them', (html, depth) => {
  expect(htmlDepth(html)).toBe(depth);
});

it('an end tag of what is not open hides no depth', () => {
  expect(htmlDepth('<div></b>'.repeat(1000))).toBe(1000);
});
