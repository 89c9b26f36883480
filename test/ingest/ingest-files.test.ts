import { linkSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { examineFile } from '../../ingest/examine-file.ts';
import { type IngestOptions, type IngestStep, ingestFiles } from '../../ingest/ingest-files.ts';
import { hashFiles } from '../../ingest/read/file-bytes.ts';
import { writeZip } from '../../ingest/read/write-zip.ts';
import { AssistantError } from '../../knowledge/model/errors.ts';
import { openSqliteStore } from '../../knowledge/store/sqlite-store.ts';
import { OPERATOR, type Store } from '../../knowledge/store/store.ts';
import { errorMessages } from '../../prompts/error-messages.ts';
import { LETTER_LINES, PLAN_LINES, toText } from '../helpers/office-files.ts';

let folder = '';
let store: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ingest-'));
  store = await openSqliteStore({ dataDirectory: join(folder, '.data') });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const PLAN = toText(PLAN_LINES);
const LETTER = toText(LETTER_LINES);
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

async function ingest(
  options: Partial<IngestOptions> = {},
  paths: readonly string[] = [folder],
): Promise<IngestStep[]> {
  const steps: IngestStep[] = [];
  const defaults = { store, examine: examineFile, documentClass: null, owner: null, concurrency: 4 };
  for await (const step of ingestFiles(paths, { ...defaults, ...options })) steps.push(step);
  return steps;
}

const statuses = async (options?: Partial<IngestOptions>) =>
  (await ingest(options)).map(({ file, status }) => `${file.slice(folder.length + 1)} ${status}`);
const numbersHeld = async () => (await store.listDocuments(OPERATOR)).map(({ number }) => number);
/** Shifts the parser version of what is held: as if an older program had read it. */
async function ageParser(id: string): Promise<void> {
  const document = await store.findDocument(id, OPERATOR);
  const passages = await store.listPassages(id, OPERATOR);
  if (document === undefined) throw new Error(`not held: ${id}`);
  const plain = passages.map(({ id: _, documentId: __, ...passage }) => passage);
  await store.saveDocument({ ...document, parserVersion: -1 }, plain);
}

describe('ingestFiles', () => {
  it('holds a file once that has two names: a hard link, or one name in two spellings of Unicode', async () => {
    write('a.txt', PLAN);
    linkSync(join(folder, 'a.txt'), join(folder, 'b.txt'));
    write('kế hoạch.txt'.normalize('NFC'), LETTER);
    write('kế hoạch.txt'.normalize('NFD'), LETTER);
    const steps = await ingest();
    expect(steps.map(({ status }) => status)).toEqual(['added', 'unchanged', 'added', 'unchanged']);
    expect(await numbersHeld()).toHaveLength(2);
    expect((await ingest()).map(({ status }) => status)).toEqual(Array(4).fill('unchanged'));
  }, 20_000);

  it('leaves what stands behind the file under way when it is asked to end, and brings it in the next time', async () => {
    for (let i = 1; i <= 6; i++) write(`${i}.txt`, PLAN.replaceAll('41/KH-UBND', `${i}/KH-UBND`));
    const stop = new AbortController();
    const steps: IngestStep[] = [];
    const examine: IngestOptions['examine'] = async (paths) => {
      if (paths[0]?.endsWith('3.txt') === true) stop.abort();
      return examineFile(paths);
    };
    for await (const step of ingestFiles([folder], {
      store,
      examine,
      documentClass: null,
      owner: null,
      concurrency: 2,
      signal: stop.signal,
    }))
      steps.push(step);
    expect(steps.length).toBeGreaterThan(0);
    expect(steps.length).toBeLessThan(6);
    expect(await numbersHeld()).toHaveLength(steps.length);
    const next = await statuses();
    expect(next.filter((line) => line.endsWith('added'))).toHaveLength(6 - steps.length);
  }, 20_000);

  it('rejects no file whose reading failed because it was asked to end', async () => {
    write('1.txt', PLAN);
    const stop = new AbortController();
    const examine: IngestOptions['examine'] = async () => {
      stop.abort();
      throw new Error('reader pool is closed');
    };
    expect(await statuses({ examine, signal: stop.signal })).toStrictEqual([]);
    expect(await statuses()).toStrictEqual(['1.txt added']);
  });

  it('adds new files once, in the order of their names', async () => {
    write('b.txt', PLAN);
    write('a.txt', LETTER);
    const steps = await ingest();
    expect(steps.map(({ status, number, progress }) => [status, number, progress])).toStrictEqual([
      ['added', '230/SCT-NL', { done: 1, total: 2 }],
      ['added', '41/KH-UBND', { done: 2, total: 2 }],
    ]);
    let examined = 0;
    const examine = (paths: readonly string[]) => {
      examined += 1;
      return examineFile(paths);
    };
    expect(await statuses({ examine })).toStrictEqual(['a.txt unchanged', 'b.txt unchanged']);
    expect(examined).toBe(0);
  });

  it('gives the same ids whichever file is read faster', async () => {
    write('a.txt', PLAN);
    write('b.txt', PLAN);
    const examine = async (paths: readonly string[]) => {
      if (paths[0]?.endsWith('a.txt')) await sleep(30);
      return examineFile(paths);
    };
    const steps = await ingest({ examine });
    expect(steps.map(({ status }) => status)).toStrictEqual(['added', 'unchanged']);
    expect(steps[1]?.warnings.map(({ code }) => code)).toStrictEqual(['DUPLICATE_FILE']);
    expect(steps[1]?.documentId).toBe(steps[0]?.documentId);
  });

  it('reads a changed file again under its id', async () => {
    write('a.txt', PLAN);
    const [before] = await ingest();
    write('a.txt', PLAN.replace('41/KH-UBND', '42/KH-UBND'));
    const [after] = await ingest();
    expect(after).toMatchObject({
      status: 'updated',
      documentId: before?.documentId,
      number: '42/KH-UBND',
    });
    expect(await numbersHeld()).toStrictEqual(['42/KH-UBND']);
    expect(await statuses()).toStrictEqual(['a.txt unchanged']);
  });

  it('reads a file again when a newer parser has come, a copy under the name it was held by', async () => {
    write('a.txt', PLAN);
    const [first] = await ingest();
    await ageParser(first?.documentId ?? '');
    expect(await statuses()).toStrictEqual(['a.txt updated']);
    write('0-copy.txt', PLAN);
    await ageParser(first?.documentId ?? '');
    expect(await statuses()).toStrictEqual(['0-copy.txt updated', 'a.txt unchanged']);
    expect((await store.listDocuments(OPERATOR)).map(({ sourceFile }) => sourceFile)).toStrictEqual([
      join(folder, 'a.txt'),
    ]);
  });

  it('takes the document of a moved file along', async () => {
    write('a.txt', PLAN);
    const [before] = await ingest();
    renameSync(join(folder, 'a.txt'), join(folder, 'b.txt'));
    const [moved] = await ingest();
    expect(moved).toMatchObject({ status: 'unchanged', documentId: before?.documentId, warnings: [] });
    write('b.txt', PLAN.replace('78%', '80%'));
    expect(await ingest()).toMatchObject([{ status: 'updated', documentId: before?.documentId }]);
  });

  it('settles when two files come to have the same content, or change places', async () => {
    write('a.txt', PLAN);
    write('b.txt', LETTER);
    await ingest();
    write('a.txt', LETTER);
    write('b.txt', PLAN);
    expect(await statuses()).toStrictEqual(['a.txt updated', 'b.txt updated']);
    expect((await numbersHeld()).sort()).toStrictEqual(['230/SCT-NL', '41/KH-UBND']);
    write('b.txt', LETTER);
    expect(await statuses()).toStrictEqual(['a.txt unchanged', 'b.txt updated']);
    expect(await statuses()).toStrictEqual(['a.txt unchanged', 'b.txt unchanged']);
  });

  it('keeps what a copy says when the first file changes', async () => {
    write('a.txt', PLAN);
    write('copy.txt', PLAN);
    await ingest();
    write('a.txt', LETTER);
    expect(await statuses()).toStrictEqual(['a.txt updated', 'copy.txt added']);
    expect((await numbersHeld()).sort()).toStrictEqual(['230/SCT-NL', '41/KH-UBND']);
  });

  it('rejects what cannot be read, with its sentence, and does the others', async () => {
    write('a.txt', '');
    write('b.txt', PLAN);
    write('c.odt', 'PK');
    const steps = await ingest({}, [folder, join(folder, 'missing.txt')]);
    expect(steps.map(({ status, error }) => [status, error?.code ?? null])).toStrictEqual([
      ['rejected', 'DOCUMENT_EMPTY'],
      ['added', null],
      ['rejected', 'DOCUMENT_UNSUPPORTED'],
      ['rejected', 'DOCUMENT_NOT_FOUND'],
    ]);
    expect(steps[0]?.error?.message).toBe(errorMessages.DOCUMENT_EMPTY);
    expect(steps[0]?.problem?.message).toContain('a.txt');
  });

  it('takes each member of an archive for a file, and leaves them alone when they come again', async () => {
    const members = [
      ['kh.txt', Buffer.from(PLAN)],
      ['sub/cv.txt', Buffer.from(LETTER)],
      ['x.rar', Buffer.from('x')],
    ] as const;
    writeFileSync(join(folder, 'a.zip'), writeZip(members));
    const expected = (status: string) => [
      `a.zip/kh.txt ${status}`,
      `a.zip/sub/cv.txt ${status}`,
      'a.zip/x.rar rejected',
    ];
    expect(await statuses()).toStrictEqual(expected('added'));
    let examined = 0;
    const examine = (paths: readonly string[]) => {
      examined += 1;
      return examineFile(paths);
    };
    expect(await statuses({ examine })).toStrictEqual(expected('unchanged'));
    expect(examined).toBe(1);
    expect((await store.listDocuments(OPERATOR)).map(({ sourceFile }) => sourceFile).sort()).toStrictEqual([
      join(folder, 'a.zip/kh.txt'),
      join(folder, 'a.zip/sub/cv.txt'),
    ]);
  });

  it('knows a copy of a member while the archive holds it, also one not at hand, and takes it along after', async () => {
    writeFileSync(join(folder, 'a.zip'), writeZip([['kh.txt', Buffer.from(PLAN)]]));
    const [member] = await ingest();
    write('b.txt', PLAN);
    const [copy] = await ingest({}, [join(folder, 'b.txt')]);
    expect(copy).toMatchObject({ status: 'unchanged', documentId: member?.documentId });
    expect(copy?.warnings.map(({ code }) => code)).toStrictEqual(['DUPLICATE_FILE']);
    rmSync(join(folder, 'a.zip'));
    const [moved] = await ingest();
    expect(moved).toMatchObject({ status: 'unchanged', documentId: member?.documentId, warnings: [] });
  });

  it('tells of each page of an album, and reads them again when one is added', async () => {
    const read: (readonly string[])[] = [];
    const examine = async (paths: readonly string[]) => {
      read.push(paths.map((path) => path.slice(folder.length + 1)));
      const { contentHash, sizeBytes } = await hashFiles(paths);
      return { ...(await examineFile([join(folder, '.plan.txt')])), contentHash, sizeBytes };
    };
    write('.plan.txt', PLAN);
    write('trang-1.jpg', 'một');
    write('trang-2.jpg', 'hai');
    const [first, second] = await ingest({ examine });
    expect([first?.status, second?.status]).toStrictEqual(['added', 'added']);
    expect(second).toMatchObject({ file: join(folder, 'trang-2.jpg'), documentId: first?.documentId });
    expect(await statuses({ examine })).toStrictEqual(['trang-1.jpg unchanged', 'trang-2.jpg unchanged']);
    write('trang-3.jpg', 'ba');
    expect(await statuses({ examine })).toStrictEqual([
      'trang-1.jpg updated',
      'trang-2.jpg updated',
      'trang-3.jpg updated',
    ]);
    expect(read).toStrictEqual([
      ['trang-1.jpg', 'trang-2.jpg'],
      ['trang-1.jpg', 'trang-2.jpg', 'trang-3.jpg'],
    ]);
    expect((await store.count(OPERATOR)).documents).toBe(1);
  });

  it('warns of a page that the names of an album leave out, and no more once it has come', async () => {
    const examine = async (paths: readonly string[]) => {
      const { contentHash, sizeBytes } = await hashFiles(paths);
      return { ...(await examineFile([join(folder, '.plan.txt')])), contentHash, sizeBytes };
    };
    write('.plan.txt', PLAN);
    write('trang-1.jpg', 'một');
    write('trang-3.jpg', 'ba');
    const isMissing = { code: 'MISSING_PAGE', message: expect.stringContaining('thiếu trang 2 ') };
    expect((await ingest({ examine }))[0]?.warnings).toContainEqual(expect.objectContaining(isMissing));
    write('trang-2.jpg', 'hai');
    expect((await ingest({ examine }))[0]?.warnings.map(({ code }) => code)).not.toContain('MISSING_PAGE');
  });

  it('keeps what it held of a file that is now broken', async () => {
    write('a.txt', PLAN);
    await ingest();
    write('a.txt', '');
    expect(await statuses()).toStrictEqual(['a.txt rejected']);
    expect(await numbersHeld()).toStrictEqual(['41/KH-UBND']);
  });

  it('tells of a failure that is nobody’s fault as INTERNAL and goes on', async () => {
    write('a.txt', LETTER);
    write('b.txt', PLAN);
    const examine = async (paths: readonly string[]) => {
      if (paths[0]?.endsWith('a.txt')) throw new TypeError('undefined is not a function');
      return examineFile(paths);
    };
    const steps = await ingest({ examine });
    expect(steps.map(({ error }) => error?.code ?? null)).toStrictEqual(['INTERNAL', null]);
    expect(steps[0]?.problem?.message).toBe('undefined is not a function');
  });

  it('refuses a text with a secrecy mark and stores no byte of it, not even from an earlier version', async () => {
    write('a.txt', PLAN);
    write('b.txt', `MẬT\n${LETTER}`);
    expect(await statuses()).toStrictEqual(['a.txt added', 'b.txt rejected']);
    write('a.txt', `MẬT\n${PLAN}`);
    const steps = await ingest();
    expect(steps.map(({ error }) => error?.code)).toStrictEqual(['DOCUMENT_SECRET', 'DOCUMENT_SECRET']);
    expect(await store.count(OPERATOR)).toStrictEqual({ documents: 0, passages: 0 });
  });

  it('keeps out what looks like a stamp until a person names the file with its class', async () => {
    write('a.txt', PLAN.replace(/^(.*Số: .*)$/m, '$1(M)'));
    const file = join(folder, 'a.txt');
    const rejected = ['a.txt rejected'];
    expect(await statuses()).toStrictEqual(rejected);
    expect((await ingest())[0]?.error?.code).toBe('DOCUMENT_MAYBE_SECRET');
    expect(await statuses({ documentClass: 'public' })).toStrictEqual(rejected);
    expect(await store.count(OPERATOR)).toStrictEqual({ documents: 0, passages: 0 });
    const [step] = await ingest({ documentClass: 'internal' }, [file]);
    expect(step).toMatchObject({ status: 'added' });
    expect(step?.warnings.map(({ code }) => code)).toContain('SECRECY_DOUBT');
    await ageParser(step?.documentId ?? '');
    expect(await statuses()).toStrictEqual(['a.txt updated']);
  });

  it('takes the pictures away with a document that is now known to be secret', async () => {
    write('a.txt', PLAN);
    const kept: [string, number][] = [];
    const keepPictures = async (id: string, pictures: readonly unknown[]) =>
      void kept.push([id, pictures.length]);
    const [step] = await ingest({ keepPictures });
    write('a.txt', `MẬT\n${PLAN}`);
    kept.length = 0;
    await ingest({ keepPictures });
    expect(kept).toStrictEqual([[step?.documentId, 0]]);
  });

  it('lets no class overrule a sure stamp', async () => {
    write('a.txt', `MẬT\n${PLAN}`);
    const [step] = await ingest({ documentClass: 'public' }, [join(folder, 'a.txt')]);
    expect(step?.error?.code).toBe('DOCUMENT_SECRET');
  });

  it("takes the class from the content, and a person's word before it", async () => {
    const list = 'TT | Họ và tên | Ngày sinh\n1 | Thào A Vừ | 12/3/1985\n2 | Lý Thị Pó | 1/2/1990';
    write('a.txt', `${PLAN}\n${list}`);
    const held = async () => (await store.listDocuments(OPERATOR))[0];
    await ingest();
    expect(await held()).toMatchObject({ class: 'personal', isClassGiven: false });
    await ingest({ documentClass: 'internal' });
    expect(await held()).toMatchObject({ class: 'internal', isClassGiven: true });
    await ageParser((await held())?.id ?? '');
    await ingest();
    expect(await held()).toMatchObject({ class: 'internal', isClassGiven: true });
  });

  it('hints at a file whose name says what its text does not', async () => {
    for (const name of ['CV_MAT_12.txt', 'công văn mật.txt', 'kế hoạch bảo mật.txt', 'kham mat.txt']) {
      write(name, `${PLAN}${name}`);
    }
    const hinted = (await ingest()).filter(({ warnings }) =>
      warnings.some(({ code }) => code === 'SECRECY_HINT'),
    );
    expect(hinted.map(({ file }) => file.slice(folder.length + 1))).toStrictEqual([
      'CV_MAT_12.txt',
      'công văn mật.txt',
    ]);
  });

  it('keeps class and owner through a change, and takes new ones without a change', async () => {
    write('a.txt', PLAN);
    await ingest({ documentClass: 'personal', owner: 'Trạm Y tế xã Suối Bạc' });
    write('a.txt', PLAN.replace('78%', '80%'));
    await ingest();
    const held = async () => (await store.listDocuments(OPERATOR))[0];
    const keeping = { class: 'personal', owner: 'Trạm Y tế xã Suối Bạc', visibility: 'agency' };
    expect(await held()).toMatchObject(keeping);
    expect(await statuses({ documentClass: 'public' })).toStrictEqual(['a.txt updated']);
    expect(await held()).toMatchObject({ ...keeping, class: 'public' });
    expect(await statuses({ documentClass: 'public' })).toStrictEqual(['a.txt unchanged']);
  });

  it('gives a file its result when the store takes nothing', async () => {
    write('a.txt', PLAN);
    const full: Store = {
      ...store,
      saveDocument: () => Promise.reject(new AssistantError('STORE_WRITE_FAILED', 'disk full')),
    };
    const steps = await ingest({ store: full });
    expect(steps.map(({ error }) => error?.code)).toStrictEqual(['STORE_WRITE_FAILED']);
    expect(await store.count(OPERATOR)).toStrictEqual({ documents: 0, passages: 0 });
  });

  it('leaves nothing beside the store in its folder', async () => {
    write('a.txt', PLAN);
    await ingest();
    expect(readdirSync(folder).sort()).toStrictEqual(['.data', 'a.txt']);
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe(PLAN);
  });
});
