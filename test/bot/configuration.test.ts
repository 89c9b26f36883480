import { describe, expect, it } from 'vitest';
import { parseConfiguration } from '../../bot/configuration.ts';
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
      TELEGRAM_API_ROOT: 'https://api.telegram.org',
    });
  });

  it('takes empty values for unset, and drops space around values', () => {
    const set = { TELEGRAM_BOT_TOKEN: ' ', TELEGRAM_ALLOWED_USERS: '', THAM_MUU_DATA: ' kho\r' };
    expect(parseConfiguration(set)).toStrictEqual({
      THAM_MUU_DATA: 'kho',
      TELEGRAM_API_ROOT: 'https://api.telegram.org',
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
  });

  it.each(['0', '1,', '-5', '1;2', '99999999999999999999'])('takes %s for no list of users', (list) => {
    expect(problemsOf({ TELEGRAM_ALLOWED_USERS: list })).toHaveLength(1);
  });
});
