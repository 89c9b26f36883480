import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createReaderPool, type ReaderPool } from '../../../ingest/read/reader-pool.ts';
import { writeZip } from '../../../ingest/read/write-zip.ts';
import { toAssistantError } from '../../../knowledge/model/errors.ts';
import { makeXls } from '../../helpers/make-xls.ts';

let folder = '';
let pool: ReaderPool;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  pool = createReaderPool();
});
afterAll(async () => {
  await pool.close();
  rmSync(folder, { recursive: true });
});

const doc = readFileSync(new URL('../../fixtures/read/ke-hoach.doc', import.meta.url));
const xls = makeXls([{ name: 'a', rows: [['một', 2]] }]);
const zeroFrom = (bytes: Buffer, from: number) =>
  Buffer.concat([bytes.subarray(0, from), Buffer.alloc(bytes.length - from)]);
const workbook = (sheet: string) =>
  writeZip(
    [
      ['xl/workbook.xml', '<workbook><sheets><sheet name="a" r:id="r1"/></sheets></workbook>'],
      ['xl/_rels/workbook.xml.rels', '<R><Relationship Id="r1" Target="worksheets/s.xml"/></R>'],
      ['xl/worksheets/s.xml', sheet],
    ].map(([name = '', content = '']) => [name, Buffer.from(content)] as const),
  );

/** Each with how it ends. */
const files: readonly (readonly [name: string, content: Buffer | string, outcome: string])[] = [
  ['cut.doc', doc.subarray(0, 3_000), 'DOCUMENT_DAMAGED'],
  ['zero.doc', zeroFrom(doc, 600), 'DOCUMENT_DAMAGED'],
  ['cut.xls', xls.subarray(0, 1_500), 'DOCUMENT_DAMAGED'],
  ['zero.xls', zeroFrom(xls, 600), 'DOCUMENT_DAMAGED'],
  ['mark-only.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'DOCUMENT_DAMAGED'],
  ['deep.rtf', `{\\rtf1 ${'{'.repeat(1_000_000)}`, 'DOCUMENT_TOO_BIG'],
  [
    'cells.rtf',
    `{\\rtf1 \\trowd${'\\cellx1'.repeat(50_000)}${'\\intbl a\\cell'.repeat(50_000)}\\row}`,
    'read',
  ],
  ['binary.rtf', '{\\rtf1 \\bin2147483647 x}', 'DOCUMENT_EMPTY'],
  [
    'spans.html',
    `<table>${`<tr>${`<td rowspan=999 colspan=99>${'a '.repeat(140)}`.repeat(3)}`.repeat(2_000)}</table>`,
    'DOCUMENT_TOO_BIG',
  ],
  [
    'strewn.xlsx',
    workbook(
      `<s>${Array.from({ length: 2_000 }, (_, i) => `<row r="${i + 1}">${'<c/>'.repeat(i)}<c><v>1</v></c></row>`).join('')}</s>`,
    ),
    'DOCUMENT_TOO_BIG',
  ],
  ['no-sheet.xlsx', workbook('<s><row><c t="s"><v>99999999</v></c></row></s>'), 'DOCUMENT_EMPTY'],
  [
    'parts.mht',
    `MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n${'--x\nContent-Type: image/png\n\na\n'.repeat(50_000)}`,
    'DOCUMENT_DAMAGED',
  ],
];

describe('createReaderPool on hostile files of each format', () => {
  it.each(files)(
    'ends %s in one clear state',
    async (name, content, outcome) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      const ended = await pool.examine([path]).then(
        () => 'read',
        (error: unknown) => toAssistantError(error).code,
      );
      expect(ended).toBe(outcome);
    },
    40_000,
  );
});
