import { describe, expect, it } from 'vitest';
import { decodeTyping, isUndecoded } from '../../../knowledge/language/input-methods.ts';

const TYPED: readonly (readonly [typed: string, meant: string])[] = [
  ['hoachj', 'hoạch'],
  ['hoajch', 'hoạch'],
  ['hoa5ch', 'hoạch'],
  ['ke61', 'kế'],
  ['nhieeu', 'nhiêu'],
  ['nhie6u', 'nhiêu'],
  ['dduwowcj', 'được'],
  ['dduowcj', 'được'],
  ['d9u7o7c5', 'được'],
  ['quyeets', 'quyết'],
  ['ddinhj', 'định'],
  ['uyr', 'ủy'],
  ['chuwa', 'chưa'],
  ['Huyeenj', 'Huyện'],
  ['gif', 'gì'],
];

describe('decodeTyping', () => {
  it.each(TYPED)('reads %s as %s', (typed, meant) => {
    expect(decodeTyping(typed)).toBe(meant);
  });

  it.each(['bao', 'tre', 'max', 'file', 'nam2031', '12a', 'kế', 'xyz', 'dthoai'])('leaves %s', (typed) => {
    expect(decodeTyping(typed)).toBeUndefined();
  });
});

describe('isUndecoded', () => {
  it('is false for what is a syllable as typed', () => {
    expect(isUndecoded('xoong')).toBe(false);
    expect(isUndecoded('kees')).toBe(true);
  });
});
