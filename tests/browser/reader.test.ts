import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articleOf } from './fixture-articles.ts';
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

const SENTENCE = 'Bürgermeisterin Elin Vogt durchschnitt das Band um neun Uhr.';

describe('a citation', () => {
  test.each([1440, 390])('is reached, read and left with the keyboard alone at %i px', async (width) => {
    const { page, faults } = await openPage(browser, `${server.url}/c/kept`, { viewport: { width, height: 844 } });
    const chip = page.locator('[data-claim="q2"] [data-citation]');
    await page.locator('[data-claim="q1"] [data-citation]').focus();
    await page.keyboard.press('Tab');
    expect(await chip.evaluate((element) => element === document.activeElement)).toBe(true);

    const card = page.getByRole('tooltip');
    await card.waitFor();
    expect(await card.textContent()).toContain(`„${SENTENCE}“`);
    expect(await card.textContent()).toContain('Sandauer Anzeiger · 5. März 2026');
    expect(await card.textContent()).toContain('✓ belegt');
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });

    await page.keyboard.press('Enter');
    const mark = page.locator('mark');
    await mark.waitFor();
    expect(await mark.textContent()).toBe(SENTENCE);
    await expect.poll(() => mark.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await mark.evaluate((element) => element.getBoundingClientRect().top < window.innerHeight)).toBe(true);

    await page.keyboard.press('Escape');
    await mark.waitFor({ state: 'detached' });
    await expect.poll(() => chip.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(new URL(page.url()).search).toBe('');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('shows its verdict with the reason on hover', async () => {
    const { page } = await openPage(browser, `${server.url}/c/kept`);
    await page.locator('[data-claim="s2"] [data-citation]').hover();
    await page.getByRole('tooltip').waitFor();
    // The same span is cited by a supported sentence too: the card speaks of this citation.
    expect(await page.getByRole('tooltip').textContent()).toContain('✗ nicht belegt: Die Zahl 300 steht nicht in der Quelle');
    await page.context().close();
  });

  test('has an address that opens it again in an empty browser', async () => {
    const { page } = await openPage(browser, `${server.url}/c/kept`);
    await page.locator('[data-claim="q2"] [data-citation]').click();
    await page.locator('mark').waitFor();
    const address = new URL(page.url());
    const start = articleOf('bruecke').text.indexOf(SENTENCE);
    expect(Object.fromEntries(address.searchParams)).toEqual({
      article: 'bruecke',
      revision: 'bruecke-r1',
      start: String(start),
      end: String(start + SENTENCE.length),
    });
    await page.context().close();

    const again = await openPage(browser, address.href);
    await again.page.locator('mark').waitFor();
    expect(await again.page.locator('mark').textContent()).toBe(SENTENCE);
    await again.page.context().close();
  });
});

describe('the reader', () => {
  test('walks through the citations of the answer within the article', async () => {
    const { page } = await openPage(browser, `${server.url}/c/kept`);
    await page.locator('[data-claim="q2"] [data-citation]').click();
    await page.getByText('2 von 4').waitFor();
    await page.getByRole('button', { name: 'Nächste Stelle' }).click();
    await page.getByText('3 von 4').waitFor();
    expect(await page.locator('mark').textContent()).toBe('Sie dankte den 240 Arbeitern, die drei Jahre lang gebaut hatten.');
    await page.context().close();
  });

  test('shows the original with what repair took away struck through, and the citation still marked', async () => {
    const { page } = await openPage(browser, `${server.url}/c/kept`);
    await page.locator('[data-claim="q2"] [data-citation]').click();
    await page.getByText('Original', { exact: true }).click();
    await page.locator('del').first().waitFor();
    expect(await page.locator('del').allInnerTexts()).toEqual(['< p>', 'Jetzt zuschauen ']);
    expect(await page.locator('mark').textContent()).toBe(SENTENCE);
    await page.context().close();
  });

  test('names the rule of a deletion on hover and on focus; Escape puts that away, then the reader', async () => {
    const { page, faults } = await openPage(browser, `${server.url}/?article=bruecke`);
    await page.getByText('Original', { exact: true }).click();
    const [tag, line] = await page.locator('del').all();
    await tag?.hover();
    const tooltip = page.getByRole('tooltip');
    await tooltip.waitFor();
    expect(await tooltip.textContent()).toBe('Bereinigt: Auszeichnung (HTML)');
    await tag?.focus();
    await page.keyboard.press('Tab');
    expect(await line?.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await tooltip.textContent()).toBe('Bereinigt: Aufforderung der Seite');
    expect(await line?.getAttribute('aria-describedby')).toBe(await tooltip.getAttribute('id'));
    await page.keyboard.press('Escape');
    await tooltip.waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe('?article=bruecke');
    await page.keyboard.press('Escape');
    await page.locator('del').first().waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test.each([1440, 390])('lays the original beside the text, line by line, with the citation marked in both, at %i px', async (width) => {
    const { page, faults } = await openPage(browser, `${server.url}/c/kept`, { viewport: { width, height: 844 } });
    await page.locator('[data-claim="q2"] [data-citation]').click();
    await page.getByText('Nebeneinander', { exact: true }).click();
    const rows = page.locator('tbody tr');
    await rows.first().waitFor();
    const row = rows.filter({ has: page.locator('mark') });
    expect(await row.count()).toBe(1);
    const [original, text] = await row.locator('td').all();
    expect(await original?.locator('mark').textContent()).toBe(SENTENCE);
    expect(await text?.locator('mark').textContent()).toBe(SENTENCE);
    const written = await rows.evaluateAll((all) => all.map((one) => one.querySelectorAll('td')[1]?.textContent ?? ''));
    expect(written.filter(Boolean)).toEqual(articleOf('bruecke').text.split('\n').filter(Boolean));
    const boxes = await Promise.all([original?.boundingBox(), text?.boundingBox()]);
    if (width === 1440) expect(boxes[0]?.y).toBe(boxes[1]?.y);
    else expect(boxes[1]?.y).toBeGreaterThan(boxes[0]?.y ?? 0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('says when a cited revision is not the present one, and leads there', async () => {
    const { page } = await openPage(browser, `${server.url}/?article=bruecke&revision=bruecke-r1`);
    await page.getByText('Das ist eine frühere Fassung').waitFor();
    await page.getByRole('button', { name: 'Zur jetzigen Fassung' }).click();
    await page.getByText('Das ist eine frühere Fassung').waitFor({ state: 'detached' });
    await page.context().close();
  });

  test('says when the place in the address is not in the report', async () => {
    const { page } = await openPage(browser, `${server.url}/?article=bruecke&start=5&end=999999`);
    await page.getByText('Die Stelle aus der Adresse liegt nicht in diesem Bericht.').waitFor();
    await page.context().close();
  });

  test('says when there is no such report', async () => {
    const { page } = await openPage(browser, `${server.url}/?article=erfunden`);
    await page.getByText('Das gibt es hier nicht, oder nicht mehr.').waitFor();
    await page.context().close();
  });
});
