import { describe, expect, it } from 'vitest';
import { parseConfiguration } from '../../../bot/configuration.ts';
import { findModels } from '../../../bot/terminal/configured-models.ts';

function find(set: Record<string, string>) {
  let told = '';
  const stderr = { write: (text: string) => (told += text) };
  const models = findModels({ configuration: parseConfiguration(set), stderr });
  return { ...models, told };
}

describe('findModels', () => {
  it('finds none where none is set, key and server notwithstanding', () => {
    const set = { OPENAI_API_KEY: 'k', OPENAI_BASE_URL: 'http://localhost:11434/v1' };
    expect(find(set)).toEqual({ meaning: undefined, chatModel: undefined, told: '' });
  });

  it('finds the chat model at the configured server, which the operator may trust', () => {
    const set = { CHAT_MODEL: 'm', OPENAI_BASE_URL: 'http://may-chu:8080/v1' };
    const { meaning, chatModel, told } = find({ ...set, TRUSTED_ENDPOINTS: 'may-chu:8080' });
    expect(meaning).toBeUndefined();
    expect(chatModel).toMatchObject({ id: 'chat-v1 m http://may-chu:8080', place: 'trusted' });
    expect(told).toBe('');
  });

  it('tells the operator of a chat model that may be sent no question', () => {
    expect(find({ CHAT_MODEL: 'm', OPENAI_API_KEY: 'k' }).told).toMatch(/CHAT_MODEL.*TRUSTED_ENDPOINTS/);
  });
});
