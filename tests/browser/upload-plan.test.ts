import { describe, expect, test } from 'vitest';
import { UPLOAD_LIMITS } from '../../server/contract/ingest.ts';
import { type PickedFile, planUpload } from '../../web/library/upload-plan.ts';

function picked(path: string, { size = 10, isFromFolder = true } = {}): PickedFile {
  const file = new File(['x'], path.split('/').at(-1) ?? path);
  Object.defineProperty(file, 'size', { value: size });
  return { path, file, isFromFolder };
}

describe('what is sent of chosen files', () => {
  test('leaves out what is hidden or no report in a folder, but nothing that was chosen itself', () => {
    const plan = planUpload([
      picked('reports/a.txt'),
      picked('reports/.DS_Store'),
      picked('reports/.git/config'),
      picked('__MACOSX/reports/a.txt'),
      picked('reports/~$a.docx'),
      picked('reports/photo.JPG'),
      picked('reports/app.js'),
      picked('reports/feed.xml'),
      picked('photo.jpg', { isFromFolder: false }),
    ]);
    expect(plan.parts.flat().map(({ path }) => path)).toEqual(['photo.jpg', 'reports/a.txt', 'reports/feed.xml']);
    expect(plan).toMatchObject({ total: 3, passedOver: 6, tooLarge: [], tooMany: 0 });
  });

  test('names what is too large, and counts what is too many', () => {
    const plan = planUpload([picked('film.txt', { size: UPLOAD_LIMITS.fileBytes + 1 }), picked('a.txt')]);
    expect(plan).toMatchObject({ total: 1, tooLarge: ['film.txt'] });
    const many = planUpload(Array.from({ length: UPLOAD_LIMITS.filesInIngest + 2 }, (_, at) => picked(`${at}.txt`)));
    expect(many).toMatchObject({ total: UPLOAD_LIMITS.filesInIngest, tooMany: 2 });
  });

  test('comes in parts that the server takes, none lost and none twice', () => {
    const files = Array.from({ length: 950 }, (_, at) => picked(`${at}.txt`, { size: at % 100 === 0 ? 90_000_000 : 200_000 }));
    const { parts } = planUpload(files);
    expect(
      parts
        .flat()
        .map(({ path }) => path)
        .toSorted(),
    ).toEqual(files.map(({ path }) => path).toSorted());
    for (const part of parts) {
      expect(part.length).toBeLessThanOrEqual(UPLOAD_LIMITS.filesInRequest);
      expect(part.reduce((sum, { file }) => sum + file.size, 0)).toBeLessThan(UPLOAD_LIMITS.requestBytes / 2);
    }
  });
});
