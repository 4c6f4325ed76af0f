import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startFixtureServer } from './fixture-server.ts';
import { openBrowser, openPage } from './open-browser.ts';

let browser: Browser;
let server: Awaited<ReturnType<typeof startFixtureServer>>;

beforeAll(async () => {
  browser = await openBrowser();
});
beforeEach(async () => {
  server = await startFixtureServer();
});
afterEach(() => server.close());
afterAll(() => browser?.close());

const ADDRESS = '/timelines/timeline-1';

describe('a timeline', () => {
  test('tells each event with its date, how that was found, and the words of the reports; conflicts with both', async () => {
    const { page, faults } = await openPage(browser, `${server.url}${ADDRESS}`);
    const lines = page.getByRole('list', { name: 'Ereignisse in zeitlicher Folge' }).getByRole('listitem');
    await lines.first().waitFor();
    expect(await lines.count()).toBe(2);
    const opened = (await lines.first().textContent()) ?? '';
    for (const words of [
      '3. März 2026',
      'vom Erscheinungstag aus gerechnet',
      'Verschieden datiert',
      '4. März 2026',
      'Eröffnet wurde die Brücke',
    ])
      expect(opened).toContain(words);
    // The last word is drawn with its chip.
    expect(await lines.first().locator('mark').allTextContents()).toEqual(['Dienstag', '4. ', 'März']);
    expect(await lines.nth(1).textContent()).toContain('angekündigt');
    const undated = page.getByRole('list', { name: 'Ohne bestimmbares Datum' });
    expect(await undated.textContent()).toContain('Bericht ohne Datum');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('leads from the picture to the line, by pointer and by keys, and zooms by keys', async () => {
    const { page } = await openPage(browser, `${server.url}${ADDRESS}`);
    await page.locator('[data-mark="e2"]').click();
    await page.locator('[data-event="e2"][data-selected]').waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-event'));
    await expect.poll(focused).toBe('e2');
    const picture = page.getByRole('application');
    await picture.focus();
    await page.keyboard.press('ArrowUp');
    await page.locator('[data-event="e1"][data-selected]').waitFor();
    const ticks = async () => (await page.locator('svg text').allTextContents()).join(' ');
    const before = await ticks();
    await page.keyboard.press('+');
    await expect.poll(ticks).not.toBe(before);
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('e1');
    await page.context().close();
  });

  test('is narrowed by person and period, and says how much of it is shown', async () => {
    const { page } = await openPage(browser, `${server.url}${ADDRESS}`);
    await page.getByLabel('Person').selectOption('Elin Vogt');
    await page.getByText('2 von 3 Ereignissen gezeigt').waitFor();
    await page.getByLabel('bis', { exact: true }).fill('2026-03-31');
    await page.getByText('Kein Ereignis passt zu dieser Eingrenzung.').waitFor();
    await page.getByRole('button', { name: 'Alle zeigen' }).click();
    await page.locator('[data-event="e1"]').waitFor();
    await page.context().close();
  });

  test('is made on a topic from its own page, and can be stopped while it tells how far it is', async () => {
    const { page } = await openPage(browser, `${server.url}/timelines`);
    await page.getByLabel(/Thema/).fill('endlos');
    await page.getByRole('button', { name: 'Zeitleiste erstellen' }).click();
    await page.getByText('412 von 1.000 Berichten gelesen.').waitFor();
    await page.getByRole('button', { name: 'Anhalten' }).click();
    await page.getByText('Angehalten.').waitFor();
    await expect.poll(() => server.seen.some(({ method }) => method === 'ABORT')).toBe(true);
    await page.getByLabel(/Thema/).fill('Klappbrücke');
    await page.getByRole('button', { name: 'Zeitleiste erstellen' }).click();
    await page.waitForURL(/timelines\/timeline-1/);
    expect(server.seen.findLast(({ method }) => method === 'POST')?.body).toEqual({ filters: {}, question: 'Klappbrücke', language: 'de' });
    await page.context().close();
  });

  test.each([
    [390, true],
    [768, false],
  ])('is reached at %i px from the menu (%s) where the bar has no room for it, and the menu closes', async (width, isInMenu) => {
    const { page, faults } = await openPage(browser, server.url, { viewport: { width, height: 844 } });
    const link = page.getByRole('link', { name: 'Zeitleiste', exact: true });
    await page.getByRole('button', { name: 'Gespräche und Berichte öffnen' }).waitFor();
    expect(await link.count()).toBe(isInMenu ? 0 : 1);
    if (isInMenu) await page.getByRole('button', { name: 'Gespräche und Berichte öffnen' }).click();
    await link.click();
    await page.getByLabel(/Thema/).waitFor();
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('stands in the conversation that asked for it', async () => {
    const { page } = await openPage(browser, server.url);
    await page.getByLabel('Frage an die Berichte').fill('Zeitleiste zur Klappbrücke');
    await page.keyboard.press('Enter');
    await page.locator('[data-event="e1"]').waitFor();
    expect(await page.getByRole('link', { name: 'Allein auf einer Seite öffnen' }).getAttribute('href')).toBe(ADDRESS);
    // What happened comes first; by whom and when it is narrowed opens on demand.
    expect(await page.getByLabel('Person').isVisible()).toBe(false);
    await page.getByText('Ereignisse eingrenzen').click();
    await page.getByLabel('Person').selectOption('Elin Vogt');
    await page.getByText('2 von 3 Ereignissen gezeigt').waitFor();
    await page.context().close();
  });
});
