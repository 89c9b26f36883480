import { describe, expect, it } from 'vitest';
import {
  type ColorPicture,
  cutOut,
  decodePnm,
  encodePgm,
  enlarge,
  measureInk,
  soften,
  toGray,
} from '../../../ingest/recognize/gray-picture.ts';

const grayOf = (width: number, ...data: number[]) => ({
  width,
  height: data.length / width,
  data: Uint8Array.from(data),
});
const RED = [230, 40, 50];
const BLACK = [20, 20, 20];
const WHITE = [250, 250, 250];
const colorOf = (...pixels: number[][]): ColorPicture => ({
  width: pixels.length,
  height: 1,
  channels: 3,
  data: Uint8Array.from(pixels.flat()),
});

describe('decodePnm', () => {
  it('gives back what was written', () => {
    const picture = grayOf(2, 0, 50, 100, 255);
    expect(decodePnm(encodePgm(picture))).toMatchObject({ width: 2, height: 2, channels: 1 });
    expect([...decodePnm(encodePgm(picture)).data]).toStrictEqual([0, 50, 100, 255]);
  });

  it('refuses a picture that was not written whole', () => {
    expect(() => decodePnm(encodePgm(grayOf(2, 0, 50, 100, 255)).subarray(0, 12))).toThrow(/not drawn whole/);
  });
});

describe('toGray', () => {
  it('takes the red ink of a stamp out and keeps what it covers', () => {
    const row = [BLACK, WHITE, WHITE, WHITE];
    const { data } = toGray(colorOf(...row, ...row, ...row, RED, BLACK, RED, ...row));
    expect(data[12]).toBeGreaterThan(200);
    expect(data[13]).toBeLessThan(40);
  });

  it('keeps red words of a page in colours', () => {
    const { data } = toGray(colorOf(RED, WHITE, WHITE, WHITE, RED, WHITE, WHITE, WHITE));
    expect(data[0]).toBeLessThan(128);
  });
});

describe('soften', () => {
  it('keeps an even picture as it is, and an edge between its sides', () => {
    expect(
      [...soften(grayOf(3, ...Array(9).fill(100))).data].every((value) => value >= 98 && value <= 100),
    ).toBe(true);
    const edge = soften(grayOf(3, 0, 0, 255, 0, 0, 255, 0, 0, 255)).data[4] ?? 0;
    expect(edge).toBeGreaterThan(20);
    expect(edge).toBeLessThan(128);
  });
});

describe('measureInk', () => {
  it('counts dark pixels', () => {
    expect(measureInk(grayOf(2, 0, 255, 255, 255))).toBe(0.25);
  });
});

describe('cutOut', () => {
  it('gives the part, kept within the picture', () => {
    expect(cutOut(grayOf(3, 1, 2, 3, 4, 5, 6, 7, 8, 9), 1, 1, 10, 10)).toMatchObject({
      width: 2,
      height: 2,
      data: Uint8Array.from([5, 6, 8, 9]),
    });
  });
});

describe('enlarge', () => {
  it('keeps an even picture even and blends an edge', () => {
    expect([...enlarge(grayOf(2, 90, 90, 90, 90), 1.5).data]).toStrictEqual(Array(9).fill(90));
    expect([...enlarge(grayOf(2, 0, 200), 2).data.subarray(0, 4)]).toStrictEqual([0, 50, 150, 200]);
  });
});
