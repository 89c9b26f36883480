import { parseArgs } from 'node:util';
import { voices, type WithVoice } from './voices.ts';

/** What a call of the evaluation asks for. */
export interface EvalOptions {
  /** Names of the evaluations to run; empty: all. */
  readonly parts: readonly string[];
  /** Each list keeps the questions it names; undefined keeps all. */
  readonly only: Readonly<Record<'set' | 'corpus' | 'kind' | 'id', readonly string[] | undefined>>;
  readonly voice: { readonly name: string; readonly withVoice: WithVoice };
  /** Prints the replies of what was not right. */
  readonly isVerbose: boolean;
  /** Fails when a question became wrong that was not so in the last committed run. */
  readonly isStrict: boolean;
  /** Keeps the results of a whole run as the ones to commit and to compare with. */
  readonly keeps: boolean;
}

/** @throws TypeError — an option that is not known; Error — a voice that is not known */
export function parseEvalOptions(words: readonly string[]): EvalOptions {
  const list = { type: 'string', multiple: true } as const;
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      set: list,
      corpus: list,
      kind: list,
      id: list,
      voice: { type: 'string', default: 'quoting' },
      verbose: { type: 'boolean', default: false },
      strict: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
    },
  });
  const withVoice = Object.hasOwn(voices, values.voice) ? voices[values.voice] : undefined;
  if (withVoice === undefined)
    throw new Error(`no such voice: ${values.voice}; there are ${Object.keys(voices).join(', ')}`);
  const split = (given: readonly string[] | undefined) => given?.flatMap((text) => text.split(','));
  return {
    parts: positionals,
    only: {
      set: split(values.set),
      corpus: split(values.corpus),
      kind: split(values.kind),
      id: split(values.id),
    },
    voice: { name: values.voice, withVoice },
    isVerbose: values.verbose,
    isStrict: values.strict,
    keeps: values.keep,
  };
}

/** Whether a run's results stand for the whole: no filter, and every corpus is here. */
export function isWholeRun({ only }: EvalOptions, absent: readonly string[]): boolean {
  return absent.length === 0 && Object.values(only).every((list) => list === undefined);
}
