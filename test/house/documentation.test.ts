import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { configurationSchema } from '../../bot/configuration.ts';
import { commandNames } from '../../bot/terminal/command-list.ts';
import { errorCodes } from '../../knowledge/model/errors.ts';
import { glossary } from '../../knowledge/model/glossary.ts';
import { errorMessages } from '../../prompts/error-messages.ts';
import { projectRoot, readSourceFiles } from './source-files.ts';

const read = (name: string) => readFileSync(join(projectRoot, name), 'utf8');

describe('the documentation', () => {
  it('.env.example lists every variable of the configuration, and no other', () => {
    const listed = [...read('.env.example').matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1]);
    expect(listed.sort()).toEqual(Object.keys(configurationSchema.shape).sort());
  });

  it('README tells of every variable', () => {
    const missing = Object.keys(configurationSchema.shape).filter(
      (name) => !read('README.md').includes(`\`${name}\``),
    );
    expect(missing).toEqual([]);
  });

  it('README tells of every command', () => {
    const missing = commandNames.filter((name) => !new RegExp(`\`${name}\\b`).test(read('README.md')));
    expect(missing).toEqual([]);
  });

  it('README names only npm scripts that exist', () => {
    const scripts = Object.keys(JSON.parse(read('package.json')).scripts);
    const named = [...read('README.md').matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(
      (match) => match[1] ?? '',
    );
    expect(named.filter((name) => !scripts.includes(name))).toEqual([]);
  });

  it('npm start runs the start command', () => {
    expect(JSON.parse(read('package.json')).scripts.start).toMatch(/start\.mjs start$/);
  });

  it('every error code has its Vietnamese sentence, and every sentence its code', () => {
    expect(Object.keys(errorMessages).sort()).toEqual([...errorCodes].sort());
  });

  it('every noun of the glossary lives in the model or in a type built on it', () => {
    const sources = readSourceFiles()
      .map((file) => file.text)
      .join('\n');
    const unused = glossary.filter(
      ({ id }) => !new RegExp(`${id.replace(/[A-Z]/g, '[- ]?$&')}`, 'i').test(sources),
    );
    expect(unused.map(({ id }) => id)).toEqual([]);
  });

  it('every export of the rooms stands under a docstring', () => {
    const bare = readSourceFiles().flatMap((file) =>
      findBareExports(file.text).map((name) => `${file.path}: ${name}`),
    );
    expect(bare).toEqual([]);
  });
});

/** Exported functions, classes and constants that no comment precedes; types inferred from a documented schema are told by it. */
function findBareExports(text: string): string[] {
  const lines = text.split('\n');
  return lines.flatMap((line, i) => {
    const name = /^export (?:async )?(?:function\*?|class|const|interface) (\w+)/.exec(line)?.[1];
    const above = lines[i - 1] ?? '';
    return name !== undefined && !/\*\/\s*$|^\s*\/\//.test(above) ? [name] : [];
  });
}
