import { describe, expect, it } from 'vitest';
import { classPolicy, findEndpointPlace, listSharedClasses } from '../../../knowledge/model/class-policy.ts';

const TRUSTED = ['may-chu', '10.0.0.5:8080', 'https://ai.coquan.example'];
const place = (url: string) => findEndpointPlace(new URL(url), TRUSTED);

describe('findEndpointPlace', () => {
  it.each([
    'http://localhost:11434/v1',
    'http://127.0.0.1',
    'http://127.1:8080',
    'http://[::1]:8080/v1',
  ])('takes %s for this machine', (url) => expect(place(url)).toBe('loopback'));
  it.each([
    'http://may-chu:9000/v1',
    'http://MAY-CHU',
    'http://10.0.0.5:8080/v1',
    'https://ai.coquan.example/v1',
  ])('trusts %s', (url) => expect(place(url)).toBe('trusted'));
  it.each([
    'https://api.openai.com/v1',
    'http://10.0.0.5:8081',
    'http://ai.coquan.example',
    'https://ai.coquan.example.evil.example',
    'https://evil-may-chu',
    'http://localhost.evil.example',
    'http://127.0.0.1.evil.example',
    'http://localhost@evil.example',
    'http://0.0.0.0',
  ])('takes %s for outside', (url) => expect(place(url)).toBe('outside'));
});

describe('classPolicy', () => {
  it('lets only masked public text outside, personal data not off this machine, and secrets nowhere', () => {
    expect(listSharedClasses('outside')).toStrictEqual(['public']);
    expect(listSharedClasses('trusted')).toStrictEqual(['public', 'internal']);
    expect(listSharedClasses('loopback')).toStrictEqual(['public', 'internal', 'personal']);
    expect(classPolicy.public.outside).toBe('masked');
  });
});
