import type { z } from 'zod';
import {
  hasEnded,
  type Ingest,
  type IngestItem,
  ingestDetailSchema,
  ingestItemSchema,
  ingestSchema,
} from '../../../server/contract/ingest.ts';
import type { createApp } from '../../../server/create-app.ts';

type App = ReturnType<typeof createApp>;

/** Files by name; a form's fields come before them. */
export function formOf(files: [name: string, content: string][], fields: Record<string, string> = {}): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const [name, content] of files) form.append('files', new Blob([content]), name);
  return form;
}

export async function upload(app: App, files: [name: string, content: string][], fields: Record<string, string> = {}): Promise<Ingest> {
  const response = await app.request('/api/ingests', { method: 'POST', body: formOf(files, fields) });
  if (response.status !== 201) throw new Error(await response.text());
  return ingestSchema.parse(await response.json());
}

export async function detailOf(app: App, id: string): Promise<z.infer<typeof ingestDetailSchema>> {
  return ingestDetailSchema.parse(await (await app.request(`/api/ingests/${id}`)).json());
}

export type Heard = { items: IngestItem[]; ingests: Ingest[]; ids: number[] };

/** Everything a stream of events tells until it ends. */
export async function heardFrom(response: Response): Promise<Heard> {
  const heard: Heard = { items: [], ingests: [], ids: [] };
  for (const event of (await response.text()).split('\n\n')) {
    const data = /^data: (.*)$/m.exec(event)?.[1];
    const id = /^id: (\d+)$/m.exec(event)?.[1];
    if (id) heard.ids.push(Number(id));
    if (!data) continue;
    if (event.startsWith('event: item')) heard.items.push(ingestItemSchema.parse(JSON.parse(data)));
    else heard.ingests.push(ingestSchema.parse(JSON.parse(data)));
  }
  return heard;
}

/** Waits until the ingest has ended, by its events. */
export async function ended(app: App, id: string): Promise<z.infer<typeof ingestDetailSchema>> {
  await heardFrom(await app.request(`/api/ingests/${id}/events`));
  const detail = await detailOf(app, id);
  if (!hasEnded(detail)) throw new Error(`The ingest is ${detail.state}`);
  return detail;
}
