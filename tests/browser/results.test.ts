import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import mammoth from 'mammoth';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openPage } from './open-browser.ts';
import { startRealServer } from './real-server.ts';

let browser: Browser;
let folder: string;
let server: Awaited<ReturnType<typeof startRealServer>>;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'beleg-results-'));
  [server, browser] = await Promise.all([startRealServer(path.join(folder, 'data')), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function ask(page: Page, question: string) {
  const menus = await page.getByRole('button', { name: 'Exportieren' }).count();
  const field = page.getByLabel('Frage an die Berichte');
  await field.fill(question);
  await field.press('Enter');
  await page.getByRole('button', { name: 'Exportieren' }).nth(menus).waitFor();
}

/** How far the latest question lies below the upper edge of the conversation, in pixels. */
async function belowTheEdge(page: Page, question: string): Promise<number> {
  const [heading, scroller] = await Promise.all([
    page.getByRole('heading', { name: `Frage: ${question}` }).boundingBox(),
    page.locator('[data-conversation]').boundingBox(),
  ]);
  return (heading?.y ?? Number.NaN) - (scroller?.y ?? Number.NaN);
}
/** The space above a question, and its line. */
const AT_THE_TOP = 48;

describe('a result of the chat', () => {
  let answerAddress: string;

  test('is downloaded as a Word file whose footnotes hold the quotations on the screen', async () => {
    const { page, faults } = await openPage(browser, server.url);
    await ask(page, 'Wann trat Vandeel zurück?');
    const quote = await page.locator('#content [data-kind="quotation"] [data-verdict]').first().textContent();
    await page.getByRole('button', { name: 'Exportieren' }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: 'Word (.docx)' }).click()]);
    expect(download.suggestedFilename()).toMatch(/^antwort-wann-trat-vandeel-zurück-\d{4}-\d\d-\d\d\.docx$/u);
    const { value: text } = await mammoth.convertToHtml({ buffer: await readFile(await download.path()) });
    expect(text).toContain('id="footnote-1"');
    expect(text).toContain((quote ?? '?').replaceAll(/[„“]/gu, '').trim().slice(0, 30));
    answerAddress = (await page.getByRole('link', { name: 'Allein auf einer Seite öffnen' }).getAttribute('href')) ?? '';
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('opens at its own address, again after a reload, and says when its report is no longer in the corpus', async () => {
    const { page, faults } = await openPage(browser, server.url + answerAddress);
    await page.getByRole('heading', { name: 'Wann trat Vandeel zurück?' }).waitFor();
    const words = await page.locator('#content [data-claim]').first().textContent();
    await page.reload();
    await page.locator('#content [data-claim]').first().waitFor();
    expect(await page.locator('#content [data-claim]').first().textContent()).toBe(words);
    expect(await page.locator('[data-source-notes]').count()).toBe(0);
    const { sources } = await (await fetch(`${server.url}/api${answerAddress}/sources`)).json();
    await fetch(`${server.url}/api/articles/${sources[0].id}`, { method: 'DELETE' });
    await page.reload();
    await page.locator('[data-source-notes]').waitFor();
    expect(await page.locator('[data-source-notes]').textContent()).toContain(
      `1 Bericht ist nicht mehr im Bestand; was zitiert ist, bleibt lesbar: ${sources[0].label}`,
    );
    expect(await page.locator('#content [data-claim]').first().textContent()).toBe(words);
    await fetch(`${server.url}/api/articles/${sources[0].id}/restore`, { method: 'POST' });
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('is printed without navigation, with what it cites written out', async () => {
    const { page } = await openPage(browser, server.url + answerAddress);
    await page.locator('#content [data-claim]').first().waitFor();
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('header').isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Exportieren' }).isVisible()).toBe(false);
    const notes = page.locator('[data-printed-notes] li');
    expect(await notes.first().textContent()).toContain('„');
    expect(await notes.count()).toBe(
      new Set(await page.locator('[data-citation]').evaluateAll((chips) => chips.map((chip) => chip.getAttribute('data-citation')))).size,
    );
    await page.context().close();
  });

  test('is asked about in the conversation, by the number of a row', async () => {
    const { page } = await openPage(browser, server.url);
    await ask(page, 'Vergleiche die Berichte über die Explosion in Lorvik');
    await ask(page, 'Was ist mit der zweiten Zeile?');
    const told = page.locator('#content [data-claim="told-1"]');
    expect(await told.textContent()).toMatch(/^Zeile 2: /u);
    expect(await page.getByText('Beantwortet aus dem aufbewahrten Ergebnis, ohne neue Suche.').isVisible()).toBe(true);
    await page.context().close();
  });

  for (const width of [1440, 390])
    test(`begins at the top of the conversation, however tall it is and what stands above it, at ${width} px`, async () => {
      const { page } = await openPage(browser, server.url, { viewport: { width, height: 900 } });
      const [first, second] = ['Vergleiche die Berichte über die Explosion in Lorvik', 'Was ist mit der zweiten Zeile?'];
      await ask(page, first);
      const conversation = page.locator('[data-conversation]');
      await expect.poll(() => conversation.evaluate((element) => element.scrollHeight / element.clientHeight)).toBeGreaterThan(1.2);
      expect(await belowTheEdge(page, first)).toBeGreaterThanOrEqual(0);
      expect(await belowTheEdge(page, first)).toBeLessThan(AT_THE_TOP);

      // Whoever has read further down asks from there.
      await conversation.hover();
      await page.mouse.wheel(0, 400);
      await expect.poll(() => conversation.evaluate((element) => element.scrollTop)).toBeGreaterThan(0);
      await ask(page, second);
      expect(await belowTheEdge(page, second)).toBeGreaterThanOrEqual(0);
      expect(await belowTheEdge(page, second)).toBeLessThan(AT_THE_TOP);

      // What stands above is read again without being thrown back, and the conversation opens again where it was left off.
      await conversation.hover();
      await page.mouse.wheel(0, -600);
      await expect.poll(() => belowTheEdge(page, second)).toBeGreaterThan(AT_THE_TOP);
      await page.reload();
      await page.locator('#content [data-claim="told-1"]').waitFor();
      await expect.poll(() => belowTheEdge(page, second)).toBeLessThan(AT_THE_TOP);
      expect(await belowTheEdge(page, second)).toBeGreaterThanOrEqual(0);
      await page.context().close();
    });
});

test('what happened is a timeline, or by choice an answer, which it stays when it is asked once more', async () => {
  const { page, faults } = await openPage(browser, server.url);
  await ask(page, 'Was geschah in Lorvik?');
  await page.locator('[data-event]').first().waitFor();
  await page.getByRole('button', { name: 'Stattdessen als Frage beantworten' }).click();
  await page.locator('#content [data-claim] [data-citation]').first().waitFor();
  expect(await page.locator('[data-event]').count()).toBe(0);
  const again = page.waitForRequest((request) => request.url().endsWith('/api/chat'));
  await page.getByRole('button', { name: 'Noch einmal fragen' }).click();
  expect(JSON.parse((await again).postData() ?? '{}')).toMatchObject({ use: 'answer' });
  await page.locator('#content [data-claim] [data-citation]').first().waitFor();
  expect(await page.locator('[data-event]').count()).toBe(0);
  expect(faults).toEqual([]);
  await page.context().close();
});

test('a conversation stays where something else than the wheel has taken it', async () => {
  const { page } = await openPage(browser, server.url);
  await ask(page, 'Vergleiche die Berichte über die Explosion in Lorvik');
  await ask(page, 'Was ist mit der zweiten Zeile?');
  const conversation = page.locator('[data-conversation]');
  // As a search in the page, or a screen reader, does it.
  await conversation.evaluate((element) => element.scrollTo(0, 300));
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await page.getByLabel('Frage an die Berichte').fill('Eine\nFrage\nvon\nvier\nZeilen');
  await page.setViewportSize({ width: 1200, height: 800 });
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  expect(await conversation.evaluate((element) => element.scrollTop)).toBeLessThan(600);
  await page.context().close();
});

test('a report is gone to by Ctrl+K and a few letters, with the keyboard alone', async () => {
  const { page, faults } = await openPage(browser, server.url);
  await page.getByLabel('Frage an die Berichte').focus();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Bericht, Gespräch, Ergebnis oder Bereich suchen' }).fill('vandeel gibt');
  await page.getByRole('option', { name: 'Vandeel gibt auf' }).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/article=/u);
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  expect(faults).toEqual([]);
  await page.context().close();
});

test('a kept result is gone to by words of its question and its kind, a report by words of its text', async () => {
  const body = JSON.stringify({ question: 'Wie viele Tote gab es bei der Explosion in Lorvik?' });
  const made = await fetch(`${server.url}/api/comparisons`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const { id } = await made.json();
  const { page, faults } = await openPage(browser, server.url);
  await page.getByLabel('Frage an die Berichte').focus();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Bericht, Gespräch, Ergebnis oder Bereich suchen' }).fill('vergleich tote explosion');
  await page.getByRole('option', { name: /Wie viele Tote.*Vergleich, / }).click();
  await page.waitForURL(`**/comparisons/${id}`);
  await page.getByRole('region', { name: 'Befund' }).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Bericht, Gespräch, Ergebnis oder Bereich suchen' }).fill('Bäcker Aksel Riis');
  await page.getByRole('option', { name: /Explosion erschüttert Hafen/ }).click();
  await page.waitForURL(/article=/u);
  expect(faults).toEqual([]);
  await page.context().close();
});

test('what the search could not read is told, and not passed off as nothing found', async () => {
  const { page } = await openPage(browser, server.url);
  await page.route('**/api/results*', (route) => route.fulfill({ status: 500, contentType: 'application/json', body: '{}' }));
  await page.route(/\/api\/articles\?.*text=/u, (route) => route.fulfill({ status: 500, contentType: 'application/json', body: '{}' }));
  await page.reload();
  await page.getByLabel('Frage an die Berichte').focus();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Bericht, Gespräch, Ergebnis oder Bereich suchen' }).fill('Bäcker Aksel Riis');
  await page.getByRole('dialog').getByRole('alert').first().waitFor();
  expect(await page.getByRole('dialog').getByText('Nichts gefunden.').count()).toBe(0);
  await page.context().close();
});

test('more ticked reports than stand side by side are compared all of them', async () => {
  const { page, faults } = await openPage(browser, `${server.url}/library`);
  await page.getByLabel('Alle gezeigten auswählen').check();
  const button = page.getByRole('button', { name: /^Alle \d+ gewählten vergleichen$/ });
  expect(Number(/\d+/.exec((await button.textContent()) ?? '')?.[0])).toBeGreaterThan(12);
  await button.click();
  await page.waitForURL(/\/comparisons\/[^/]+$/u);
  expect(await page.locator('[data-coverage]').textContent()).toMatch(/^(\d+) von \1 Berichten verglichen/);
  expect(faults).toEqual([]);
  await page.context().close();
});
