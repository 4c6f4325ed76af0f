import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articlesResponseSchema } from '../../server/contract/article.ts';
import { openBrowser, openPage } from './open-browser.ts';
import { startRealServer } from './real-server.ts';

let browser: Browser;
let folder: string;
let server: Awaited<ReturnType<typeof startRealServer>>;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'beleg-filters-'));
  [server, browser] = await Promise.all([startRealServer(path.join(folder, 'data')), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function ask(page: Page, question: string) {
  const field = page.getByLabel('Frage an die Berichte');
  await field.fill(question);
  await field.press('Enter');
  await answered(page);
}

async function answered(page: Page) {
  await page.locator('main [aria-busy=false]').last().waitFor();
  await page.waitForFunction(() => document.querySelector('main [aria-busy=true]') === null);
}

const searched = (page: Page) => page.getByText(/Berichte? durchsucht/).last();

describe('what was read from a question', () => {
  test('is shown as a condition, and taken back by a click', async () => {
    const { page, faults } = await openPage(browser, server.url);
    await ask(page, 'Wie lange hat Tschernjakow laut Agentur Medra mit Bagherpur gesprochen?');
    const chip = page.getByRole('button', { name: /Ohne diese Bedingung.*nur Agentur Medra/ });
    await chip.waitFor();
    expect(await searched(page).textContent()).not.toContain('27 Berichte');
    await chip.click();
    await page.getByText('27 Berichte durchsucht').waitFor();
    expect(await chip.count()).toBe(0);
    await page.reload();
    await page.getByText('27 Berichte durchsucht').waitFor();
    expect(await page.getByText('nur Agentur Medra').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('is shown as a wish for the answer, and taken back by a click', async () => {
    const { page, faults } = await openPage(browser, server.url);
    await ask(page, 'In einem Satz: Was sagte Tschernjakow laut Agentur Medra in Orkul?');
    const chip = page.getByRole('button', { name: 'Ohne diesen Wunsch noch einmal fragen: in einem Satz' });
    await chip.waitFor();
    await chip.click();
    await chip.waitFor({ state: 'detached' });
    await answered(page);
    await page.getByRole('button', { name: /Ohne diese Bedingung.*nur Agentur Medra/ }).waitFor();
    expect(await page.getByText('in einem Satz', { exact: true }).count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('is told where no report fits it, and the question is answered without', async () => {
    const { page } = await openPage(browser, server.url);
    await ask(page, 'Welche Berichte erschienen vor dem 1. Mai 2020 über die Explosion in Lorvik?');
    await page.getByText('Zu diesen Bedingungen passt kein Bericht').waitFor();
    await page.getByText('27 Berichte durchsucht').waitFor();
    await page.context().close();
  });

  test('is set by hand too, and holds for the next question', async () => {
    const { page } = await openPage(browser, server.url);
    await page.getByRole('button', { name: 'Berichte eingrenzen' }).click();
    await page.getByLabel('Sprache', { exact: true }).selectOption('en');
    await ask(page, 'Wie viele Menschen starben in Lorvik?');
    expect(await searched(page).textContent()).not.toContain('27 Berichte');
    await page
      .locator('form')
      .getByRole('button', { name: /nur englische Berichte/ })
      .click();
    await ask(page, 'Wie viele Menschen starben in Lorvik?');
    await page.getByText('27 Berichte durchsucht').waitFor();
    await page.context().close();
  });

  test('may be bounded by days that reports mention, in the question and in the library', async () => {
    const { page, faults } = await openPage(browser, server.url);
    const about = '?mentionedFrom=2025-10-18&mentionedTo=2025-10-18';
    const found = async () =>
      articlesResponseSchema.parse(await (await fetch(`${server.url}/api/articles${about}`)).json()).articles.length;
    // They are known a moment after the reports are in.
    await expect.poll(found, { timeout: 30_000 }).toBeGreaterThan(3);
    const number = await found();
    await page.getByRole('button', { name: 'Berichte eingrenzen' }).click();
    await page.getByLabel('Im Text genannt ab').fill('2025-10-18');
    await page.getByLabel('Im Text genannt bis').fill('2025-10-18');
    await ask(page, 'Was läuft am 18. Oktober aus?');
    await page.getByText(`${number} Berichte durchsucht`).waitFor();
    await page.getByText('nennt Tage ab 18. Oktober 2025').first().waitFor();
    await page.getByText('nennt Tage bis 18. Oktober 2025').first().waitFor();

    await page.getByRole('link', { name: 'Berichte', exact: true }).click();
    await page.getByRole('main').getByLabel('Im Text genannt ab').fill('2025-10-18');
    await page.getByRole('main').getByLabel('Im Text genannt bis').fill('2025-10-18');
    await page.getByText(`${number} Berichte gezeigt`).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('has its parts answered one by one, and a follow-up can be mended', async () => {
    const { page, faults } = await openPage(browser, server.url);
    await ask(page, 'Wann trat Vandeel zurück und wie viele Menschen starben in Lorvik?');
    await page.getByRole('heading', { name: 'Wann trat Vandeel zurück?', exact: true }).waitFor();
    await page.getByRole('heading', { name: 'Wie viele Menschen starben in Lorvik?', exact: true }).waitFor();
    await ask(page, 'Und warum?');
    await page.getByRole('button', { name: 'So verstandene Frage ändern' }).click();
    const field = page.getByLabel('So verstandene Frage ändern');
    await field.fill('Warum trat Vandeel zurück?');
    await page.locator('main form').getByRole('button', { name: 'Fragen' }).first().click();
    await answered(page);
    await page.getByRole('heading', { name: /Warum trat Vandeel zurück\?$/ }).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('every mention', () => {
  test('of a name is counted in all spellings, leads into the report and out as a file', async () => {
    const { page, faults } = await openPage(browser, server.url);
    await page.getByRole('link', { name: 'Stellen' }).click();
    await page.getByLabel('Name, Wörter oder Zahl').fill('Tschernjakow');
    await page.getByRole('button', { name: 'Suchen' }).click();
    await page.getByText('Alle 27 gelesen.').waitFor();
    const hits = await page.locator('main mark').allTextContents();
    expect(hits.some((hit) => hit.includes('Chernyakov'))).toBe(true);
    expect(hits.some((hit) => hit.includes('Tschernjakow'))).toBe(true);
    expect(new URL(page.url()).pathname).toBe('/mentions/person/Tschernjakow');
    const file = await page.getByRole('link', { name: 'CSV' }).getAttribute('href');
    const rows = (await (await fetch(server.url + file)).text()).trim().split('\r\n');
    expect(rows).toHaveLength(hits.length + 1);

    await page.locator('main li button').first().click();
    const marked = page.locator('aside mark, [data-reader] mark').first();
    await marked.waitFor();
    expect(await marked.textContent()).toBe(hits[0]);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('is counted in the chat when it is asked for there, and leads on to the search with its conditions filled in', async () => {
    const { page, faults } = await openPage(browser, server.url);
    await ask(page, 'Alle Stellen zu Tschernjakow seit dem 15. September 2025');
    const answer = await page.locator('main [aria-busy=false]').last().textContent();
    const counted = /(\d+) Stellen in \d+ Berichten/.exec(answer ?? '')?.[1];
    await page.getByRole('link', { name: 'Tschernjakow', exact: true }).click();
    await page.getByText(/Alle \d+ gelesen\./).waitFor();
    expect(await page.locator('main mark').count()).toBe(Number(counted));
    expect(new URL(page.url()).search).toBe('?from=2025-09-15');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('is reached from the names of a question', async () => {
    const { page } = await openPage(browser, server.url);
    await ask(page, 'Warum trat Minister Vandeel zurück?');
    await page.getByRole('link', { name: 'Vandeel', exact: true }).click();
    await page.getByText('Alle 27 gelesen.').waitFor();
    expect(await page.locator('main mark').count()).toBeGreaterThan(3);
    await page.context().close();
  });
});
