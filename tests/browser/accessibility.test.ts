import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { startFixtureServer } from './fixture-server.ts';
import { openBrowser, openPage } from './open-browser.ts';

let browser: Browser;
let server: Awaited<ReturnType<typeof startFixtureServer>>;
let axe: string;

beforeAll(async () => {
  server = await startFixtureServer();
  browser = await openBrowser();
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const READER = '/c/kept?article=bruecke&start=0&end=7';
const MENTIONS = '/mentions/person/Vogt';
const AT_WIDTH = [
  { width: 1440, paths: ['/', READER, '/library', MENTIONS, '/comparisons/comparison-1', '/summaries/summary-1', '/timelines/timeline-1'] },
  { width: 390, paths: ['/c/kept', READER, '/library', MENTIONS, '/comparisons/comparison-1'] },
];
const PAGES = ['/', '/c/kept', READER, '/library', MENTIONS, '/comparisons/comparison-1', '/summaries/summary-1', '/timelines/timeline-1'];

const violationsSchema = z.array(
  z.object({ id: z.string(), impact: z.string().nullable(), nodes: z.array(z.object({ html: z.string() })) }),
);

async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = violationsSchema.parse(await page.evaluate('axe.run(document).then(({ violations }) => violations)'));
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

async function settle(page: Page) {
  await page.waitForLoadState('networkidle');
  await page.locator('h2').first().waitFor({ state: 'attached' });
}

describe.each(['de-DE', 'en-GB'])('in %s', (locale) => {
  test.each(['light', 'dark'] as const)('axe finds nothing on any page in the %s scheme', async (colorScheme) => {
    const violations: string[] = [];
    for (const { width, paths } of AT_WIDTH)
      for (const path of paths) {
        const { page, faults } = await openPage(browser, server.url + path, { locale, colorScheme, viewport: { width, height: 844 } });
        await settle(page);
        if (path === '/') {
          await page.getByRole('checkbox').first().check();
          await page.locator('main form [aria-expanded=false]').first().click();
        }
        if (path === '/comparisons/comparison-1') await page.getByRole('button', { name: /\(1 (?:von|of) 31\)$/ }).click();
        if (path === MENTIONS) await page.locator('mark').first().waitFor();
        if (path === '/library') for (const summary of await page.locator('summary').all()) await summary.click();
        if (path === READER) await page.locator('[class*=view] label').last().click();
        // A drawer that is still sliding in has no settled colours.
        await page.waitForFunction(() => document.getAnimations().every((animation) => animation.playState !== 'running'));
        violations.push(...(await findViolations(page)).map((violation) => `${width} ${path}: ${violation}`), ...faults);
        await page.context().close();
      }
    expect(violations).toEqual([]);
  });
});

describe('language and colours', () => {
  test('follow the browser, change on demand and are kept', async () => {
    const { page } = await openPage(browser, server.url, { locale: 'en-GB', colorScheme: 'dark' });
    await page.getByRole('heading', { name: 'What do the reports say?' }).waitFor();
    expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');
    await page.getByRole('button', { name: 'DE', exact: true }).click();
    await page.getByRole('button', { name: 'Farben: wie das System' }).click();
    await page.reload();
    await page.getByRole('heading', { name: 'Was steht in den Berichten?' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('light');
    await page.context().close();
  });

  test('a language that is neither is shown in German', async () => {
    const { page } = await openPage(browser, server.url, { locale: 'fr-FR' });
    await page.getByRole('heading', { name: 'Was steht in den Berichten?' }).waitFor();
    await page.context().close();
  });
});

describe('at 390 px', () => {
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };

  test('nothing scrolls sideways and every control is at least 40 px high or wide', async () => {
    const small: string[] = [];
    for (const path of PAGES) {
      const { page } = await openPage(browser, server.url + path, phone);
      await settle(page);
      const found = await page.evaluate(() => {
        const sideways = [...document.querySelectorAll('*')]
          .filter((element) => element.scrollWidth > element.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(element).overflowX))
          .map((element) => `scrolls sideways: ${element.className}`);
        if (document.documentElement.scrollWidth > window.innerWidth) sideways.push('the page scrolls sideways');
        const controls = [...document.querySelectorAll('button, [role=button], select, textarea, input:not([type=checkbox], [type=radio])')]
          .filter((element) => element.getClientRects().length > 0 && !element.closest('.unseen, [aria-hidden=true]'))
          .filter((element) => element.getBoundingClientRect().height < 39.5)
          .map((element) => `${element.getBoundingClientRect().height} px: ${element.outerHTML.slice(0, 120)}`);
        return [...sideways, ...controls];
      });
      small.push(...found.map((line) => `${path}: ${line}`));
      await page.context().close();
    }
    expect(small).toEqual([]);
  });

  test('conversations and reports are in a drawer that closes when one is opened', async () => {
    const { page, faults } = await openPage(browser, server.url, phone);
    await page.getByRole('button', { name: 'Gespräche und Berichte öffnen' }).click();
    await page.getByRole('link', { name: 'Wer hat sie eröffnet?' }).click();
    await page.getByRole('heading', { name: 'Gespräche', exact: true }).waitFor({ state: 'detached' });
    await page.locator('[data-claim="q2"]').waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('the rows of a comparison are cards that name the report of each quote', async () => {
    const { page } = await openPage(browser, `${server.url}/comparisons/comparison-1`, phone);
    const card = page.locator('tbody tr').first();
    await card.waitFor();
    expect(await card.textContent()).toContain('Merle-Kurier„Der Rechnungshof nennt');
    await page.context().close();
  });
});
