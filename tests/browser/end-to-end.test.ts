import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articleSchema } from '../../server/contract/article.ts';
import { type FakeOpenAiServer, type FakeReply, startFakeOpenAiServer } from '../fakes/openai-server.ts';
import { openBrowser, openPage } from './open-browser.ts';
import { startRealServer } from './real-server.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const RESIGNATION = 'Vandeel gibt auf';

let browser: Browser;
let folder: string;
let dataDir: string;
let server: Awaited<ReturnType<typeof startRealServer>>;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'beleg-end-to-end-'));
  dataDir = path.join(folder, 'data');
  [server, browser] = await Promise.all([startRealServer(dataDir), openBrowser()]);
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
}

const wordsOf = async (page: Page, selector: string) => ((await page.locator(selector).textContent()) ?? '').replace(/\s+/g, ' ');
const choose = (page: Page, label: string) => page.getByLabel(`Bericht auswählen: ${label}`);

describe('an analyst on a fresh machine', () => {
  let conversation: string;

  test('clicks a suggested question, sees whose words answer it, and opens them at an address that opens them again', async () => {
    const { page, faults } = await openPage(browser, server.url);
    await page.getByRole('button', { name: 'Wann trat Vandeel zurück?' }).click();
    const chip = page.locator('#content [data-citation]').first();
    await chip.waitFor();
    conversation = new URL(page.url()).pathname;

    await chip.hover();
    const card = page.getByRole('tooltip');
    await card.waitFor();
    const [quote, title, source] = await card.locator('p').allTextContents();
    expect(quote).toContain('29. September');
    expect(title).toBe(RESIGNATION);
    expect(source).toBe('Kurier am Sund · 30. September 2025');

    await chip.click();
    const mark = page.locator('mark');
    await mark.waitFor();
    expect(`„${await mark.textContent()}“`).toBe(quote);
    const address = new URL(page.url());
    const { article, revision, start, end } = Object.fromEntries(address.searchParams);
    const kept = articleSchema.parse(await (await fetch(`${server.url}/api/articles/${article}?revision=${revision}`)).json());
    expect(kept.text.slice(Number(start), Number(end))).toBe(await mark.textContent());
    expect(faults).toEqual([]);
    await page.context().close();

    const again = await openPage(browser, address.href);
    await again.page.locator('mark').waitFor();
    expect(`„${await again.page.locator('mark').textContent()}“`).toBe(quote);
    await again.page.context().close();
  });

  test('asks on, and sees how the question was understood', async () => {
    const { page } = await openPage(browser, server.url + conversation);
    await page.locator('#content [data-citation]').first().waitFor();
    await ask(page, 'Und warum?');
    await page.getByText(/verstanden als: .*Vandeel/).waitFor();
    await expect.poll(() => page.locator('#content figure').count()).toBeGreaterThan(1);
    await page.context().close();
  });

  test('is told what is missing where the reports are silent, with the nearest passages as plain quotes', async () => {
    const { page } = await openPage(browser, server.url);
    await ask(page, 'Wer gewann die Bürgermeisterwahl in Orkul?');
    await page.getByText('In den Berichten fand sich keine Antwort.').waitFor();
    expect(await wordsOf(page, '#content')).toContain('„Bürgermeisterwahl“');
    const nearest = page.getByRole('heading', { name: 'Nächstliegende Stellen' }).locator('+ ul > li');
    expect(await nearest.count()).toBeGreaterThan(0);
    expect(await nearest.first().textContent()).toMatch(/^„.+“1/);
    expect(await page.locator('#content').getByText('✗').count()).toBe(0);
    await page.context().close();
  });

  test('finds the conversation again after a restart of the server', async () => {
    await server.close();
    server = await startRealServer(dataDir);
    const { page } = await openPage(browser, server.url);
    await page.getByRole('link', { name: 'Wann trat Vandeel zurück?' }).click();
    await page.locator('#content [data-citation]').first().waitFor();
    expect(new URL(page.url()).pathname).toBe(conversation);
    expect(await page.locator('#content h3').allTextContents()).toEqual(['Frage: Wann trat Vandeel zurück?', 'Frage: Und warum?']);
    await page.context().close();
  });

  test('chooses two reports and sees them side by side, then one and gets its summary', async () => {
    const { page, faults } = await openPage(browser, server.url);
    await choose(page, 'Zahl der Toten in Lorvik steigt auf elf').check();
    await choose(page, 'Drei Tage Staatstrauer nach Hafenunglück').check();
    await page.getByRole('button', { name: 'Vergleichen' }).click();
    const table = page.getByRole('table', { name: 'Aussagen der Berichte nebeneinander' });
    await table.waitFor();
    expect(await table.locator('thead button').allTextContents()).toEqual([
      'Zahl der Toten in Lorvik steigt auf elf',
      'Drei Tage Staatstrauer nach Hafenunglück',
    ]);
    expect(await table.getByText('keine Abweichung').count()).toBeGreaterThan(0);

    await choose(page, 'Drei Tage Staatstrauer nach Hafenunglück').uncheck();
    await page.getByRole('button', { name: 'Zusammenfassen' }).click();
    await page.getByRole('menuitem', { name: 'kurz' }).click();
    await page.getByRole('heading', { name: 'Zusammenfassung' }).waitFor();
    await page.locator('blockquote [data-citation]').first().click();
    await page.locator('mark').waitFor();
    expect((await page.locator('blockquote').first().textContent()) ?? '').toContain(
      (await page.locator('mark').textContent()) ?? 'no mark',
    );
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('enters publisher and date of a report that has neither', async () => {
    const { page } = await openPage(browser, server.url);
    await page.getByRole('button', { name: 'Fähre rammt Kai in Lorvang ohne Medium' }).click();
    await page.getByRole('button', { name: 'Angaben zum Bericht ändern' }).click();
    await page.getByLabel('Medium', { exact: true }).fill('Lorvanger Bote');
    await page.getByLabel('Erschienen am').fill('2025-10-03');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const reader = page.getByRole('region', { name: 'Bericht', exact: true });
    await reader.getByText('Lorvanger Bote · 3. Oktober 2025').waitFor();
    await page.goto(`${server.url}/library`);
    const row = page.getByRole('row', { name: /Fähre rammt Kai in Lorvang/ });
    await row.waitFor();
    expect(await row.textContent()).toContain('Lorvanger Bote3. Oktober 2025');
    await page.context().close();
  });

  test('ingests a report beside the running server and asks about it at once', async () => {
    const file = path.join(folder, 'leuchtturm.txt');
    writeFileSync(
      file,
      'Leuchtturm von Hedvik wird verkauft\n\nDie Seebehörde trennt sich von dem Leuchtturm auf der Insel Hedvik. ' +
        'Den Zuschlag bekam die Gastwirtin Marit Solheim für 72.000 Kronen. Sie will im Turm drei Zimmer vermieten.\n',
    );
    const { page } = await openPage(browser, server.url);
    await promisify(execFile)(process.execPath, ['ingest/main.ts', file, '--publisher', 'Hedviker Wochenblatt'], {
      cwd: ROOT,
      env: { PATH: process.env.PATH, DATA_DIR: dataDir },
    });
    await ask(page, 'Für wie viel Geld wurde der Leuchtturm von Hedvik verkauft?');
    await page.locator('#content figcaption').first().waitFor();
    expect(await page.locator('#content figcaption').first().textContent()).toContain('Hedviker Wochenblatt');
    await page.context().close();
  });

  test('sees of a report where it came from, but not where it lies on the disk', async () => {
    const { page } = await openPage(browser, server.url);
    await page.getByRole('button', { name: /^Leuchtturm von Hedvik wird verkauft/ }).click();
    const origin = page.getByText(/^Herkunft:/);
    await origin.waitFor();
    expect(await origin.textContent()).toMatch(/^Herkunft: leuchtturm\.txt · aufgenommen am [^/]+$/);
    await page.context().close();
  });
});

describe('a report whose title stands in its text', () => {
  const TITLE = 'Defekte Heizung löste Katastrophe von Lorvik aus';

  test('shows it once, and an address may mark it', async () => {
    const { page } = await openPage(browser, server.url);
    await page.getByRole('button', { name: TITLE }).click();
    const reader = page.getByRole('region', { name: 'Bericht', exact: true });
    await reader.getByText('Ein Kurzschluss in einem Heizgerät').waitFor();
    expect((await reader.textContent())?.split(TITLE)).toHaveLength(2);
    expect(await reader.getByRole('heading', { level: 2 }).textContent()).toBe(TITLE);

    const { article } = Object.fromEntries(new URL(page.url()).searchParams);
    await page.goto(`${server.url}/?article=${article}&start=0&end=${TITLE.length}`);
    const mark = reader.getByRole('heading', { level: 2 }).locator('mark');
    await mark.waitFor();
    expect(await mark.textContent()).toBe(TITLE);
    await page.context().close();
  });
});

describe('with a language model as the writer', () => {
  let model: FakeOpenAiServer;
  let reply: (passage: number) => FakeReply;

  beforeAll(async () => {
    model = await startFakeOpenAiServer((request) => reply(passageNumber(model.requests[request]?.body ?? '')));
    // One server a folder.
    await server.close();
    server = await startRealServer(dataDir, { WRITER: 'local:fake-model', WRITER_URL: model.url });
  });
  afterAll(async () => {
    await model?.close();
  });

  /** The number under which the model was given the passage that tells of the resignation. */
  function passageNumber(request: string): number {
    const before = request.slice(0, request.indexOf('von seinem Amt zur'));
    return Number(/PASSAGE (\d+)(?![\s\S]*PASSAGE \d)/.exec(before)?.[1]);
  }

  /** Asked of one report only, so that there are fewer than nine passages. */
  async function askOfResignation(question: string) {
    const opened = await openPage(browser, server.url);
    await choose(opened.page, RESIGNATION).check();
    await ask(opened.page, question);
    return opened;
  }

  test('a good sentence, a marker without a passage and a wrong number get three different verdicts', async () => {
    reply = (passage) => ({
      kind: 'stream',
      content: [
        'Joris Vandeel ist am 29. September von seinem Amt zur',
        `ückgetreten [${passage}]. `,
        'Er wurde vor dem Parlament ausgebuht [9]. ',
        `Der Minister ist 61 Jahre alt und übernehme die politische Verantwortung für das Unglück [${passage}].`,
      ],
    });
    const { page, faults } = await askOfResignation('Wann trat Vandeel zurück?');
    await expect.poll(() => page.locator('#content [data-claim][data-kind=statement]').count()).toBe(3);
    await page.getByRole('button', { name: 'Mit Quellen kopieren' }).waitFor();
    const claims = await page.locator('#content [data-claim][data-kind=statement]').allTextContents();
    expect(claims[0]).toBe('Joris Vandeel ist am 29. September von seinem Amt zurückgetreten.1');
    expect(claims[1]).toContain('✗ nicht belegt');
    expect(claims[1]).toContain('[9] nennt keine Quelle');
    expect(claims[2]).toContain('Die Zahl 61 Jahre steht nicht in der Quelle');
    expect(await page.locator('[data-growing]').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('a sentence is seen while it is written, unchecked and unread, and stopping keeps what was checked', async () => {
    reply = (passage) => ({
      kind: 'hang',
      content: [`Joris Vandeel ist am 29. September von seinem Amt zurückgetreten [${passage}]. `, 'Danach verließ er ', 'den Saal, ohne '],
    });
    const { page, faults } = await askOfResignation('Wann trat Vandeel zurück?');
    const growing = page.locator('[data-growing]');
    await expect.poll(() => growing.textContent()).toMatch(/^Danach verließ er/);
    const claim = page.locator('#content [data-claim]');
    expect(await claim.textContent()).toBe('Joris Vandeel ist am 29. September von seinem Amt zurückgetreten.1');
    expect(await growing.getAttribute('aria-hidden')).toBe('true');
    expect(await growing.evaluate((element) => element.closest('[aria-live]'))).toBeNull();
    const place = await claim.boundingBox();

    await page.getByRole('button', { name: 'Anhalten' }).click();
    await page.getByText('Angehalten.').waitFor();
    expect((await wordsOf(page, '#content')).replace(/\s/g, ' ')).toContain(
      '1 Bericht durchsucht · 1 einschlägig · 1 zitiert · 0 unbelegt',
    );
    expect(await growing.count()).toBe(0);
    expect(await claim.count()).toBe(1);
    expect(await claim.boundingBox()).toEqual(place);
    await expect
      .poll(() =>
        fetch(`${server.url}/api${new URL(page.url()).pathname.replace('/c/', '/conversations/')}`).then((response) => response.text()),
      )
      .toContain('"ended":"stopped"');
    await page.reload();
    await page.getByText('Angehalten.').waitFor();
    expect(await page.locator('#content [data-claim]').allTextContents()).toEqual([
      'Joris Vandeel ist am 29. September von seinem Amt zurückgetreten.1',
    ]);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
