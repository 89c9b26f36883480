import { describe, expect, it } from 'vitest';
import { parseConfiguration } from '../../../bot/configuration.ts';
import { formatSecurityPage } from '../../../bot/operations/security-page.ts';

const page = (set: Record<string, string>) =>
  formatSecurityPage(parseConfiguration(set), './data', '2031-03-05');
const TOKEN = '123456:AAAABBBBCCCCDDDDEEEEFFFFGGGG';

describe('formatSecurityPage', () => {
  it('says that nothing is called where nothing is configured', () => {
    expect(page({})).toContain('Không gọi tới máy chủ nào và không mở cổng nào.');
  });

  it('names every host and port of the configuration, and no secret', () => {
    const text = page({
      TELEGRAM_BOT_TOKEN: TOKEN,
      TELEGRAM_ADMIN_USERS: '1',
      TELEGRAM_PROXY: 'socks5://ten:matkhau7731@10.0.0.9',
      TELEGRAM_WEBHOOK_URL: 'https://bot.example.vn/t',
      TELEGRAM_WEBHOOK_SECRET: 'chuoi-bi-mat-7731-abc',
      CHAT_MODEL: 'vi-chat',
      OPENAI_BASE_URL: 'https://ai.example.vn/v1',
      OPENAI_API_KEY: 'sk-7731',
      DATABASE_URL: 'postgres://ten:matkhau7731@kho.example.vn/tham_muu',
      BACKUP_KEY: 'khoa-sao-luu-7731-abc',
      CHAT_RETENTION_DAYS: '30',
      METRICS_PORT: '9187',
    });
    for (const host of [
      '10.0.0.9:1080',
      'api.telegram.org:443',
      '127.0.0.1:8787',
      '127.0.0.1:9187',
      'ai.example.vn:443',
      'kho.example.vn:5432',
    ])
      expect(text).toContain(host);
    expect(text).toContain('lời: 30 ngày');
    expect(text).not.toMatch(/7731|AAAABBBB/);
  });
});
