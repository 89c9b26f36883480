import { describe, expect, it } from 'vitest';
import { parseConfiguration } from '../../../bot/configuration.ts';
import { findModels } from '../../../bot/terminal/configured-models.ts';

const find = (set: Record<string, string>) => findModels(parseConfiguration(set));

describe('findModels', () => {
  it('finds none where none is set, key and server notwithstanding', () => {
    const set = { OPENAI_API_KEY: 'k', OPENAI_BASE_URL: 'http://localhost:11434/v1' };
    expect(find(set)).toEqual({ meaning: undefined, chatModel: undefined });
  });

  it('finds the chat model at the configured server, which the operator may trust', () => {
    const set = { CHAT_MODEL: 'm', OPENAI_BASE_URL: 'http://may-chu:8080/v1' };
    const { meaning, chatModel } = find({ ...set, TRUSTED_ENDPOINTS: 'may-chu:8080' });
    expect(meaning).toBeUndefined();
    expect(chatModel).toMatchObject({ id: 'chat-v1 m http://may-chu:8080', place: 'trusted' });
  });
});
