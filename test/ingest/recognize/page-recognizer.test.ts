import { access, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageWish } from '../../../ingest/read/page-readings.ts';
import { createPageRecognizer, type PageRecognizer } from '../../../ingest/recognize/page-recognizer.ts';
import { findSystemTools } from '../../../ingest/recognize/system-tools.ts';

/** Without a single font on the machine nothing can be drawn. */
const canDraw = GlobalFonts.families.length > 0;
const LINES = ['2026 1500 37', '48 95 1000 64', '700 3100'];

const WORDS = ['Cho tre em hoc', 'Cho tre em choi', 'Cho tre em an'];

let folder = '';
let recognizer: PageRecognizer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recognizer-'));
  recognizer = createPageRecognizer(await findSystemTools(''), folder, 1);
});
afterAll(async () => {
  await recognizer.close();
  await rm(folder, { recursive: true, force: true });
});

async function drawPage(name: string, lines: readonly string[], onSide = false): Promise<PageWish> {
  const canvas = onSide ? createCanvas(1700, 1200) : createCanvas(1200, 1700);
  const context = canvas.getContext('2d');
  if (onSide) context.setTransform(0, 1, -1, 0, 1700, 0);
  context.fillStyle = 'white';
  context.fillRect(0, 0, 1200, 1700);
  context.fillStyle = 'black';
  context.font = '48px serif';
  for (const [index, line] of lines.entries()) context.fillText(line, 150, 300 + index * 120);
  const path = join(folder, name);
  await writeFile(path, await canvas.encode('png'));
  return { pageNumber: 4, path, pageInFile: 1, format: 'image', reason: 'picture' };
}

describe('createPageRecognizer', () => {
  it('gives nothing for a blank page', async () => {
    expect(await recognizer.recognizePage(await drawPage('blank.png', []))).toBeNull();
  }, 30_000);

  it.runIf(canDraw)(
    'reads a page without any program of the system, with places and a picture',
    async () => {
      const page = await recognizer.recognizePage(await drawPage('figures.png', LINES));
      expect(page?.reading.text.replace(/ +/g, ' ')).toBe(LINES.join('\n'));
      expect(page?.reading.pageNumber).toBe(4);
      const [word] = page?.reading.lines?.[0]?.words ?? [];
      expect(word?.text).toBe('2026');
      expect(word?.box.left).toBeCloseTo(150 / 1200, 2);
      expect(word?.box.top).toBeCloseTo(267 / 1700, 1);
      await expect(access(page?.picture.path ?? '')).resolves.toBeUndefined();
    },
    60_000,
  );

  it.runIf(canDraw)(
    'turns a page that lies on its side',
    async () => {
      const page = await recognizer.recognizePage(await drawPage('side.png', WORDS, true));
      expect(page?.reading.text.replace(/ +/g, ' ')).toContain('Cho tre em');
      expect(page?.reading.lines?.[0]?.box.top).toBeLessThan(0.3);
    },
    60_000,
  );

  it.runIf(canDraw)(
    'reads a framed red stamp that stands askew',
    async () => {
      const canvas = createCanvas(1200, 1700);
      const context = canvas.getContext('2d');
      context.fillStyle = 'white';
      context.fillRect(0, 0, 1200, 1700);
      context.fillStyle = 'black';
      context.font = '48px serif';
      for (const [index, line] of WORDS.entries()) context.fillText(line, 150, 300 + index * 120);
      context.translate(850, 150);
      context.rotate((-7 * Math.PI) / 180);
      context.strokeStyle = context.fillStyle = '#c41e28';
      context.lineWidth = 4;
      context.strokeRect(-130, -45, 260, 80);
      context.font = 'bold 42px sans-serif';
      context.textAlign = 'center';
      context.fillText('TOI MAT', 0, 12);
      const path = join(folder, 'stamp.png');
      await writeFile(path, await canvas.encode('png'));
      const wish = { pageNumber: 1, path, pageInFile: 1, format: 'image', reason: 'picture' } as const;
      const page = await recognizer.recognizePage(wish);
      expect(page?.reading.stamps?.join(' ')).toMatch(/T[OÔỐ]I M[AÂẠẬ]T/);
    },
    60_000,
  );

  it('tells a file that is no picture', async () => {
    const path = join(folder, 'noise.png');
    await writeFile(path, 'no picture at all');
    const wish = { pageNumber: 1, path, pageInFile: 1, format: 'image', reason: 'picture' } as const;
    await expect(recognizer.recognizePage(wish)).rejects.toMatchObject({ name: 'AssistantError' });
  }, 30_000);
});
