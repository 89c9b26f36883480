import { describe, expect, it } from 'vitest';
import { parseTasks } from '../../../ingest/parse/tasks.ts';
import { planOf } from './outlined-fixture.ts';

function tasksOf(body: string) {
  return parseTasks(planOf(body)).map(({ actor }) => actor);
}

describe('parseTasks', () => {
  it.each([
    'Trường hợp không cân đối được kinh phí, các địa phương gửi văn bản đề xuất về Sở Tài chính.',
    'Nếu dự toán chưa đủ, các địa phương báo cáo Sở Tài chính xem xét.',
  ])('takes what a body does in a case, outside the parts on tasks: %s', (sentence) => {
    expect(tasksOf(`I. KINH PHÍ\n- ${sentence}`)).toEqual(['các địa phương']);
  });

  it.each([
    'Trường hợp giá thay đổi, dự toán được điều chỉnh.',
    'Nguồn kinh phí của các địa phương được sử dụng đúng mục đích.',
  ])('takes no fact for a task: %s', (sentence) => {
    expect(tasksOf(`I. KINH PHÍ\n- ${sentence}`)).toEqual([]);
  });
});
