import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../helpers/run-cli.ts';

const PLAN = `ỦY BAN NHÂN DÂN
XÃ KHE LAU

Số: 12/KH-UBND

Khe Lau, ngày 15 tháng 01 năm 2027

KẾ HOẠCH
Tháng Thanh niên năm 2027

Ủy ban nhân dân xã Khe Lau xây dựng Kế hoạch như sau:

I. NỘI DUNG
1. Phát động Tháng Thanh niên năm 2027 với chủ đề “Tuổi trẻ làm đẹp bản làng”.

II. KINH PHÍ
1. Kinh phí mua cây giống: 12,5 triệu đồng từ ngân sách xã.
`;

describe('documents', () => {
  const cwd = mkdtempSync(join(tmpdir(), 'tham-muu-documents-'));
  beforeAll(async () => {
    writeFileSync(join(cwd, 'ke-hoach.txt'), PLAN);
    await runCli(['ingest', 'ke-hoach.txt'], { cwd });
  });
  afterAll(() => rmSync(cwd, { recursive: true, force: true }));

  it('shows themes with their year, and budget lines with purpose, sum and source', async () => {
    const { stdout } = await runCli(['documents'], { cwd });
    expect(stdout).toContain('chủ đề năm 2027: “Tuổi trẻ làm đẹp bản làng”');
    expect(stdout).toContain('kinh phí: mua cây giống; 12,5 triệu đồng; nguồn: ngân sách xã');
  });
});
