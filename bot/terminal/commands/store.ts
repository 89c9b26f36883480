import { resolve } from 'node:path';
import { z } from 'zod';
import { AssistantError } from '../../../knowledge/model/errors.ts';
import { copyStore } from '../../../knowledge/store/copy-store.ts';
import { lockIngest, openStore, type StorePlace } from '../../../knowledge/store/open-store.ts';
import { storeCopyWording as wording } from '../../../prompts/store-copy-wording.ts';
import {
  type Arguments,
  type Command,
  type CommandEnvironment,
  exitCodes,
  textOption,
  writeJsonLine,
  writeText,
} from '../command.ts';

const countSchema = z.int().min(0);

/** The line of `store copy --json`: what both stores now hold alike. */
export const storeLineSchema = z.object({
  status: z.literal('copied'),
  documents: countSchema,
  passages: countSchema,
  corrections: countSchema,
  vectors: countSchema,
  profiles: countSchema,
  drafts: countSchema,
  /** Of the log of deletions and refusals. */
  entries: countSchema,
  /** Vectors of the source that the target has no pgvector for. */
  vectorsLeftOut: countSchema,
});

/** How often it is told how far a copy is. */
const PROGRESS_MS = 5_000;

/** `store copy`: a whole store into another one, of either kind. */
export const storeCommand: Command = {
  options: { from: { type: 'string' }, to: { type: 'string' } },
  worksUnread: true,
  async run(args, environment) {
    if (args.positionals.join(' ') !== 'copy') throw badUsage(wording.badWords);
    const [from, to] = [readPlace(args, 'from', environment), readPlace(args, 'to', environment)];
    if (from === undefined || to === undefined || nameOf(from) === nameOf(to))
      throw badUsage(wording.needsBoth);
    const line = await copy(from, to, environment);
    if (environment.isJson) writeJsonLine(environment.stdout, line);
    else writeText(environment.stdout, `${wording.copied(line)}\n`);
    return exitCodes.done;
  },
};

// A source that changes meanwhile is found out when both are compared.
async function copy(
  from: StorePlace,
  to: StorePlace,
  { stderr }: CommandEnvironment,
): Promise<z.infer<typeof storeLineSchema>> {
  const source = await openStore(from, 'read-only');
  try {
    const lock = await lockIngest(to);
    try {
      const target = await openStore(to);
      try {
        const report = await copyStore(source, target, createTeller(stderr));
        const { document, passage, correction, vector, profile, draft, audit, vectorsLeftOut } = report;
        return storeLineSchema.parse({
          ...{ status: 'copied', documents: document, passages: passage, corrections: correction },
          ...{ vectors: vector, profiles: profile, drafts: draft, entries: audit, vectorsLeftOut },
        });
      } finally {
        await target.close();
      }
    } finally {
      lock.release();
    }
  } finally {
    await source.close();
  }
}

function createTeller(stderr: NodeJS.WriteStream): (done: number, total: number) => void {
  let toldAt = performance.now();
  return (done, total) => {
    const isLast = done === total;
    if (!isLast && performance.now() - toldAt < PROGRESS_MS) return;
    toldAt = performance.now();
    stderr.write(`${wording.progress(done, total)}${isLast ? ` ${wording.comparing}` : ''}\n`);
  };
}

const ADDRESS = /^[a-z]+:\/\//i;

/** @throws INPUT_USAGE — an address that is none */
function readPlace(
  args: Arguments,
  option: 'from' | 'to',
  { dataDirectory, configuration }: CommandEnvironment,
): StorePlace | undefined {
  const given = textOption(args, option)?.trim();
  if (given === undefined || given === '') return undefined;
  if (given === 'DATABASE_URL') {
    if (configuration.DATABASE_URL === undefined) throw badUsage(wording.noUrl);
    return { dataDirectory, databaseUrl: configuration.DATABASE_URL };
  }
  if (!ADDRESS.test(given)) return { dataDirectory: given };
  const isPostgres = /^postgres(?:ql)?:/i.test(given) && URL.canParse(given);
  if (!isPostgres) throw badUsage(wording.badUrl);
  return { dataDirectory, databaseUrl: given };
}

function nameOf({ dataDirectory, databaseUrl }: StorePlace): string {
  return databaseUrl ?? resolve(dataDirectory);
}

function badUsage(problem: string): AssistantError {
  return new AssistantError('INPUT_USAGE', 'store: bad usage', { details: { problems: [problem] } });
}
