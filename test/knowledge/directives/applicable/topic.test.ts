import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTopicJudge } from '../../../../knowledge/directives/applicable/topic.ts';
import { openSqliteStore } from '../../../../knowledge/store/sqlite-store.ts';
import { OPERATOR, type Store } from '../../../../knowledge/store/store.ts';
import { buildDocument, buildPassages } from '../../../helpers/build-document.ts';

describe('createTopicJudge', () => {
  let folder: string;
  let store: Store;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'topic-'));
    store = await openSqliteStore({ dataDirectory: folder });
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['bảo vệ, chăm sóc trẻ em', 'Thực hiện công tác bảo vệ và chăm sóc trẻ em năm 2031'],
    ['bảo vệ, chăm sóc trẻ em', 'Thực hiện công tác trẻ em năm 2031'],
    ['BVCSTE', 'thực hiện chương trình công tác bảo vệ, chăm sóc trẻ em'],
    ['bao ve cham soc tre em', 'Công tác trẻ em năm 2031'],
    ['phòng chống đuối nước', 'Phòng, chống đuối nước cho học sinh'],
    ['chuyển đổi số', 'Kế hoạch chuyển đổi số năm 2031'],
    ['trẻ em và về giáo dục', 'Công tác trẻ em năm 2031'],
    ['cap nuoc sach nong th', 'Cấp nước sạch nông thôn năm 2031'],
    ['phòng, chống hạn hán và xâm nhập mặn', 'Phòng, chống hạn hán năm 2031'],
  ])('takes for the topic “%s” the subject “%s”', (topic, subject) => {
    expect(createTopicJudge(store, topic).isSubject(subject)).toBe(true);
  });

  it.each([
    ['bảo vệ, chăm sóc trẻ em', 'Bảo vệ môi trường năm 2031'],
    ['bảo vệ, chăm sóc trẻ em', 'Chăm sóc người cao tuổi'],
    ['phòng chống đuối nước', 'Cấp nước sạch nông thôn'],
    ['phòng chống đuối nước', 'Phòng, chống dịch bệnh'],
    ['chuyển đổi số', 'Công tác dân số năm 2031'],
    ['phòng, chống hạn hán và xâm nhập mặn', 'Kế hoạch năm 2031'],
  ])('does not take for the topic “%s” the subject “%s”', (topic, subject) => {
    expect(createTopicJudge(store, topic).isSubject(subject)).toBe(false);
  });

  it('finds the documents whose text speaks of it, not in one sentence alone', async () => {
    const save = (id: string, lines: string[]) =>
      store.saveDocument(buildDocument({ id }), buildPassages(lines));
    await save('speaks', [
      'Mở lớp dạy bơi, phòng chống đuối nước.',
      'Cắm biển phòng, chống đuối nước ở ao hồ.',
      'Kiểm tra.',
    ]);
    await save('mentions', ['Lồng ghép phòng chống đuối nước.', 'Cấp nước sạch.']);
    await save('other', ['Cấp nước sạch.', 'Phòng, chống dịch bệnh.']);
    const judge = createTopicJudge(store, 'phòng chống đuối nước');
    const speaking = await judge.findSpeaking(OPERATOR, ['speaks', 'mentions', 'other']);
    expect([...speaking.keys()]).toEqual(['speaks']);
    expect(speaking.get('speaks')?.text).toContain('đuối nước');
    expect(await judge.findSpeaking(OPERATOR, ['other'])).toEqual(new Map());
  });
});
