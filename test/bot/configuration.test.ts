import { describe, expect, it } from 'vitest';
import { parseConfiguration } from '../../bot/configuration.ts';
import { DEFAULT_QUOTAS } from '../../bot/quotas.ts';
import { AssistantError } from '../../knowledge/model/errors.ts';

const TOKEN = '123456789:AAbbCCddEEffGGhhIIjjKKllMMnnOOppQQr';

/** What is wrong, as lines; empty when nothing is. */
function problemsOf(environment: Record<string, string>): string[] {
  try {
    parseConfiguration(environment);
    return [];
  } catch (error) {
    if (!(error instanceof AssistantError) || error.code !== 'CONFIG_INVALID') throw error;
    return Array.isArray(error.details.problems) ? error.details.problems.map(String) : [];
  }
}

describe('parseConfiguration', () => {
  it('needs nothing', () => {
    expect(parseConfiguration({ PATH: '/bin' })).toStrictEqual({
      THAM_MUU_DATA: './data',
      CHAT_RETENTION_DAYS: 550,
      LOG_LEVEL: 'info',
      TELEGRAM_ALLOWED_USERS: [],
      TELEGRAM_ADMIN_USERS: [],
      TELEGRAM_SHOW_INTERNAL: false,
      TELEGRAM_QUOTA_PERSON: DEFAULT_QUOTAS.person,
      TELEGRAM_QUOTA_AGENCY: DEFAULT_QUOTAS.agency,
      TELEGRAM_API_ROOT: 'https://api.telegram.org',
      TELEGRAM_WEBHOOK_PORT: 8_787,
      OPENAI_BASE_URL: 'https://api.openai.com/v1',
      TRUSTED_ENDPOINTS: [],
    });
  });

  it('takes empty values for unset, and drops space around values', () => {
    const set = { TELEGRAM_BOT_TOKEN: ' ', TELEGRAM_ALLOWED_USERS: '', THAM_MUU_DATA: ' kho\r' };
    expect(parseConfiguration(set)).toStrictEqual({
      THAM_MUU_DATA: 'kho',
      CHAT_RETENTION_DAYS: 550,
      LOG_LEVEL: 'info',
      TELEGRAM_ALLOWED_USERS: [],
      TELEGRAM_ADMIN_USERS: [],
      TELEGRAM_SHOW_INTERNAL: false,
      TELEGRAM_QUOTA_PERSON: DEFAULT_QUOTAS.person,
      TELEGRAM_QUOTA_AGENCY: DEFAULT_QUOTAS.agency,
      TELEGRAM_API_ROOT: 'https://api.telegram.org',
      TELEGRAM_WEBHOOK_PORT: 8_787,
      OPENAI_BASE_URL: 'https://api.openai.com/v1',
      TRUSTED_ENDPOINTS: [],
    });
  });

  it('reads the users as numbers and the server without its last slash', () => {
    const configuration = parseConfiguration({
      TELEGRAM_BOT_TOKEN: TOKEN,
      TELEGRAM_ALLOWED_USERS: '12, 345',
      TELEGRAM_API_ROOT: 'http://may-chu:8081/',
    });
    expect(configuration).toMatchObject({
      TELEGRAM_ALLOWED_USERS: [12, 345],
      TELEGRAM_API_ROOT: 'http://may-chu:8081',
      TELEGRAM_WEBHOOK_PORT: 8_787,
    });
  });

  it('lists every bad variable, and repeats no value', () => {
    const problems = problemsOf({
      TELEGRAM_BOT_TOKEN: `${TOKEN}!`,
      TELEGRAM_ALLOWED_USERS: 'an,binh',
      TELEGRAM_API_ROOT: 'may-chu',
    });
    expect(problems.map((problem) => problem.split(':')[0])).toStrictEqual([
      'TELEGRAM_BOT_TOKEN',
      'TELEGRAM_ALLOWED_USERS',
      'TELEGRAM_API_ROOT',
    ]);
    expect(problems.join()).not.toMatch(/AAbb|binh|may-chu/);
  });

  it('wants the users with a token, also when something else is wrong', () => {
    expect(problemsOf({ TELEGRAM_BOT_TOKEN: TOKEN })).toHaveLength(1);
    const both = problemsOf({ TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: 'ftp://may-chu' });
    expect(both).toHaveLength(2);
    expect(problemsOf({ TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_ADMIN_USERS: '7' })).toHaveLength(0);
  });

  it.each(['0', '1,', '-5', '1;2', '99999999999999999999'])('takes %s for no list of users', (list) => {
    expect(problemsOf({ TELEGRAM_ALLOWED_USERS: list })).toHaveLength(1);
  });

  it('reads quotas by their names, with the default for what is not named', () => {
    const { TELEGRAM_QUOTA_PERSON } = parseConfiguration({ TELEGRAM_QUOTA_PERSON: 'questions=5, uploads=0' });
    expect(TELEGRAM_QUOTA_PERSON).toEqual({ ...DEFAULT_QUOTAS.person, questions: 5, uploads: 0 });
    expect(parseConfiguration({ TELEGRAM_QUOTA_PERSON: '' }).TELEGRAM_QUOTA_PERSON).toEqual(
      DEFAULT_QUOTAS.person,
    );
    for (const wrong of ['5', 'questions=-1', 'cauhoi=5', 'questions=5;drafts=1'])
      expect(problemsOf({ TELEGRAM_QUOTA_AGENCY: wrong })).toHaveLength(1);
  });

  it('shows internal documents in Telegram only when told so', () => {
    expect(parseConfiguration({ TELEGRAM_SHOW_INTERNAL: 'yes' }).TELEGRAM_SHOW_INTERNAL).toBe(true);
    expect(problemsOf({ TELEGRAM_SHOW_INTERNAL: 'true' })).toHaveLength(1);
  });

  it('reads the server of the vectors and the hosts that are trusted', () => {
    const set = {
      OPENAI_BASE_URL: 'http://may-chu:8080/v1/',
      TRUSTED_ENDPOINTS: 'may-chu:8080, https://ai.coquan.example',
      EMBEDDING_MODEL: 'm',
    };
    expect(parseConfiguration(set)).toMatchObject({
      OPENAI_BASE_URL: 'http://may-chu:8080/v1',
      TRUSTED_ENDPOINTS: ['may-chu:8080', 'https://ai.coquan.example'],
      EMBEDDING_MODEL: 'm',
    });
    expect(problemsOf({ EMBEDDING_MODEL: 'm', OPENAI_BASE_URL: 'http://localhost:11434/v1' })).toStrictEqual(
      [],
    );
  });

  it('wants a key and https for a server outside, and no password in its address', () => {
    expect(problemsOf({ EMBEDDING_MODEL: 'm' })).toStrictEqual([expect.stringMatching(/^OPENAI_API_KEY: /)]);
    const plain = { EMBEDDING_MODEL: 'm', OPENAI_API_KEY: 'k', OPENAI_BASE_URL: 'http://ngoai.example/v1' };
    expect(problemsOf(plain)).toStrictEqual([expect.stringMatching(/^OPENAI_BASE_URL: /)]);
    const problems = problemsOf({
      EMBEDDING_MODEL: 'm',
      OPENAI_BASE_URL: 'https://toi:mat-khau@ngoai.example/v1',
    });
    expect(problems.join()).toMatch(/OPENAI_BASE_URL/);
    expect(problems.join()).not.toMatch(/mat-khau/);
  });

  it('holds the chat model to the same', () => {
    expect(problemsOf({ CHAT_MODEL: 'm' })).toStrictEqual([
      expect.stringMatching(/^OPENAI_API_KEY: .*CHAT_MODEL/),
    ]);
    const plain = { CHAT_MODEL: 'm', OPENAI_API_KEY: 'k', OPENAI_BASE_URL: 'http://ngoai.example/v1' };
    expect(problemsOf(plain)).toStrictEqual([expect.stringMatching(/^OPENAI_BASE_URL: /)]);
    expect(problemsOf({ CHAT_MODEL: 'm', OPENAI_BASE_URL: 'http://localhost:11434/v1' })).toStrictEqual([]);
  });

  it.each([
    'https://may-chu/v1',
    'may chu',
    '*.coquan.example',
    'http://a@b',
  ])('takes %s for no trusted endpoint', (name) =>
    expect(problemsOf({ TRUSTED_ENDPOINTS: name })).toHaveLength(1));
});
