import { z } from 'zod';
import { formatSecurityPage } from '../../operations/security-page.ts';
import { type Command, exitCodes, refuseWords, writeJsonLine, writeText } from '../command.ts';

/** The line of `security --json`. */
export const securityLineSchema = z.object({
  /** Markdown. */
  page: z.string(),
});

/** `security`: the page for the security department, made from the configuration in use. */
export const securityCommand: Command = {
  options: {},
  async run(args, { configuration, dataDirectory, isJson, stdout, today }) {
    refuseWords(args, 'security');
    const page = formatSecurityPage(configuration, dataDirectory, today());
    if (isJson) writeJsonLine(stdout, { page });
    else writeText(stdout, page);
    return exitCodes.done;
  },
};
