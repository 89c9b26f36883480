import { describe, expect, it } from 'vitest';
import { findTopicFields } from '../../../knowledge/agencies/topic-fields.ts';

describe('findTopicFields', () => {
  it('gives the leading field first', () => {
    expect(findTopicFields('phòng, chống đuối nước')).toEqual(['children', 'education', 'sport']);
    expect(findTopicFields('Bảo vệ, chăm sóc TRẺ EM năm 2026')[0]).toBe('children');
  });

  it('lets a longer row hide the shorter one inside it', () => {
    expect(findTopicFields('bạo lực học đường')).toEqual(['education']);
    expect(findTopicFields('phổ biến giáo dục pháp luật')).toEqual(['justice']);
  });

  it('reads topics typed without marks', () => {
    expect(findTopicFields('xay dung nong thon moi')).toContain('rural-development');
  });

  it('tells nothing of a topic that no row knows', () => {
    expect(findTopicFields('việc lạ chưa ai giao')).toEqual([]);
  });
});
