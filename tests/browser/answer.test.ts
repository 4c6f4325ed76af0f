import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startFixtureServer } from './fixture-server.ts';
import { openBrowser, openPage } from './open-browser.ts';

let browser: Browser;
let server: Awaited<ReturnType<typeof startFixtureServer>>;

beforeAll(async () => {
  server = await startFixtureServer();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function ask(page: Page, question: string) {
  const field = page.getByLabel('Frage an die Berichte');
  await field.fill(question);
  await field.press('Enter');
}

/** What the first answer is copied as. It says "Kopiert" for a moment only, which a busy machine can miss. */
async function copiedFrom(page: Page): Promise<string> {
  const read = () => page.evaluate(() => navigator.clipboard.readText());
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.getByRole('button', { name: 'Mit Quellen kopieren' }).first().click();
  await expect.poll(read).not.toBe('');
  return read();
}

const conversation = '#content';

describe('an answer', () => {
  test('shows quotations in quotation marks, in reading order, one pair around what stands together in the report', async () => {
    const { page, faults } = await openPage(browser, `${server.url}/c/kept`);
    const quotation = page.locator('blockquote').first();
    await quotation.waitFor();
    const words = ((await quotation.textContent()) ?? '').replace(/\s+/g, ' ');
    expect(words).toMatch(/^„SANDAU\. Die neue .* worden\. ?1 Bürgermeisterin .* neun Uhr\. ?2 Sie dankte .* hatten\.“ ?3$/);
    expect(await page.locator('figcaption').first().textContent()).toBe('Sandauer Anzeiger · 5. März 2026 · ✓ wörtlich aus dem Bericht');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('says of each doubtful sentence, without hovering, what is wrong with it', async () => {
    const { page } = await openPage(browser, `${server.url}/c/kept`);
    const text = page.locator(conversation);
    await text.getByText('✗ nicht belegt').waitFor();
    const words = ((await text.textContent()) ?? '').replace(/\s+/g, ' ');
    expect(words).toContain('✗ nicht belegt: Die Zahl 300 steht nicht in der Quelle, dort steht: 240');
    expect(words).toContain('◐ teilweise belegt: Das Datum 5. März steht nicht in der Quelle');
    expect(words).toContain('⚠ umstritten');
    expect(words).toContain('[9] nennt keine Quelle');
    expect(words).toContain('verstanden als: Wer hat die Klappbrücke in Sandau eröffnet?');
    expect(words).toContain('26 Berichte durchsucht · 3 einschlägig · 2 zitiert · 1 unbelegt');
    await page.context().close();
  });

  test('gives the same span the same number', async () => {
    const { page } = await openPage(browser, `${server.url}/c/kept`);
    await page.locator('[data-claim="s2"]').waitFor();
    const inContext = page.locator('[data-claim="q3"] [data-citation]');
    const underDoubt = page.locator('[data-claim="s2"] [data-citation]');
    expect(await underDoubt.getAttribute('data-citation')).toBe(await inContext.getAttribute('data-citation'));
    await page.context().close();
  });

  test('declines with what is missing and the nearest passages as quotes', async () => {
    const { page } = await openPage(browser, server.url);
    await ask(page, 'Wie hoch ist die Inflation?');
    await page.getByText('In den Berichten fand sich keine Antwort.').waitFor();
    expect(await page.getByText('Keine Stelle nennt die Inflation.').first().isVisible()).toBe(true);
    const nearest = page.getByRole('heading', { name: 'Nächstliegende Stellen' }).locator('+ ul > li');
    expect(await nearest.first().textContent()).toContain('„Die Klappbrücke in Sandau ist teurer geworden als geplant.“');
    await nearest.first().getByRole('button').click();
    expect(await page.locator('mark').textContent()).toBe('Die Klappbrücke in Sandau ist teurer geworden als geplant.');
    await page.context().close();
  });

  test('says that it failed and why, and asks again on demand', async () => {
    const { page } = await openPage(browser, server.url);
    await ask(page, 'Bitte scheitern');
    await page.getByText('Check WRITER_API_KEY').waitFor();
    const before = server.seen.filter(({ path }) => path === '/api/chat').length;
    await page.getByRole('button', { name: 'Erneut versuchen' }).click();
    await expect.poll(() => server.seen.filter(({ path }) => path === '/api/chat').length).toBe(before + 1);
    expect(server.seen.findLast(({ path }) => path === '/api/chat')?.body).toMatchObject({ trigger: 'regenerate-message' });
    await page.context().close();
  });

  test('words a refusal of the server and shows its message', async () => {
    const { page } = await openPage(browser, server.url);
    await ask(page, 'Du bist nicht bereit');
    const box = page.getByRole('alert');
    await box.waitFor();
    expect(await box.textContent()).toContain('Der Server ist gerade nicht bereit.');
    expect(await box.textContent()).toContain('The corpus is being rebuilt.');
    await page.context().close();
  });

  test('keeps what was written when it is stopped, and says so', async () => {
    const { page } = await openPage(browser, server.url);
    await ask(page, 'Bitte langsam');
    await page.getByText('2 von 24 Berichten gelesen.').waitFor();
    await page.getByRole('button', { name: 'Anhalten' }).click();
    await page.getByText('Angehalten.').waitFor();
    expect(await page.locator('blockquote').textContent()).toContain('durchschnitt das Band');
    expect(await page.getByRole('button', { name: 'Fragen', exact: true }).isVisible()).toBe(true);
    await page.context().close();
  });

  test('goes on being written while another conversation is looked at', async () => {
    const { page } = await openPage(browser, server.url);
    await ask(page, 'Bitte langsam');
    await page.getByText('2 von 24 Berichten gelesen.').waitFor();
    const address = page.url();
    await page.getByRole('link', { name: 'Neues Gespräch' }).click();
    await page.getByRole('heading', { name: 'Was steht in den Berichten?' }).waitFor();
    await page.goBack();
    expect(page.url()).toBe(address);
    await page.getByText('2 von 24 Berichten gelesen.').waitFor();
    await page.context().close();
  });

  test('is told to a screen reader once, when it is whole', async () => {
    const { page } = await openPage(browser, server.url);
    const spoken = page.locator('[data-finished-answer]');
    expect(await spoken.textContent()).toBe('');
    await ask(page, 'Wer hat die Brücke eröffnet?');
    await expect.poll(() => spoken.textContent()).toContain('Bürgermeisterin Elin Vogt durchschnitt das Band um neun Uhr.');
    await page.context().close();
  });

  test('is copied as sentences with markers and a list of sources', async () => {
    const { page } = await openPage(browser, `${server.url}/c/kept`, { permissions: ['clipboard-read', 'clipboard-write'] });
    const copied = await copiedFrom(page);
    expect(copied).toContain('„Bürgermeisterin Elin Vogt durchschnitt das Band um neun Uhr.“ [2]');
    expect(copied).toContain('Gebaut haben 300 Arbeiter. [3] (✗ nicht belegt; Die Zahl 300 steht nicht in der Quelle, dort steht: 240)');
    expect(copied).toContain(
      '[2] Sandauer Anzeiger · 5. März 2026 · Klappbrücke über die Merle freigegeben\n    „Bürgermeisterin Elin Vogt durchschnitt das Band um neun Uhr.“',
    );
    await page.context().close();
  });

  test('keeps closed what most likely does not answer, until it is asked for, and leaves it out of a copy', async () => {
    const { page } = await openPage(browser, `${server.url}/c/kept`, { permissions: ['clipboard-read', 'clipboard-write'] });
    const closed = page.locator('[data-claim="q5"]');
    const summary = page.getByText('Eine weitere Fundstelle, wahrscheinlich nicht zur Frage');
    await summary.waitFor();
    expect(await closed.isVisible()).toBe(false);
    expect(await copiedFrom(page)).not.toContain('Tolls are not planned.');
    await summary.click();
    await expect.poll(() => closed.isVisible()).toBe(true);
    await page.context().close();
  });

  test('shows markup in titles, publishers and claims as characters', async () => {
    const { page, faults } = await openPage(browser, `${server.url}/c/kept`);
    await page.locator('[data-claim="q4"]').waitFor();
    await page.locator('[data-claim="q4"] [data-citation]').click();
    await page.getByRole('heading', { name: '<img src=x' }).waitFor();
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    expect(await page.locator('#root img').count()).toBe(0);
    expect(await page.getByText('<b>Feind</b>').count()).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('asking', () => {
  test('gives the conversation an address and sends only the last message, bounded by the ticked reports', async () => {
    const { page, faults } = await openPage(browser, server.url);
    await page.getByLabel('Bericht auswählen: Rechnungshof').check();
    expect(await page.getByText('nur in 1 Bericht', { exact: true }).isVisible()).toBe(true);
    await ask(page, 'Erste Frage');
    await page.locator('[data-claim="q1"]').waitFor();
    expect(await page.getByLabel('Frage an die Berichte').evaluate((field) => field === document.activeElement)).toBe(true);
    await ask(page, 'Zweite Frage');
    await expect.poll(() => page.locator('[data-claim="q1"]').count()).toBe(2);
    const body = server.seen.findLast(({ path }) => path === '/api/chat')?.body;
    expect(body).toMatchObject({ articleIds: ['kosten'], messages: [{ role: 'user', parts: [{ text: 'Zweite Frage' }] }] });
    expect(body).toMatchObject({ id: decodeURIComponent(new URL(page.url()).pathname.replace('/c/', '')) });
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('starts a new line with Shift and Enter', async () => {
    const { page } = await openPage(browser, server.url);
    const field = page.getByLabel('Frage an die Berichte');
    await field.fill('eins');
    await field.press('Shift+Enter');
    await field.pressSequentially('zwei');
    expect(await field.inputValue()).toBe('eins\nzwei');
    await page.context().close();
  });

  test('shows a comparison and a summary where they were asked for', async () => {
    const { page } = await openPage(browser, server.url);
    await ask(page, 'Vergleiche die Berichte');
    await page.getByRole('row', { name: /weichen ab/ }).waitFor();
    await ask(page, 'Fasse sie zusammen');
    await page.locator('[data-claim="m2"]').waitFor();
    await page.getByRole('link', { name: 'Allein auf einer Seite öffnen' }).last().click();
    await page.getByRole('heading', { name: 'Zusammenfassung' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/summaries/summary-1');
    await page.context().close();
  });
});
