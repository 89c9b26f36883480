import { existsSync } from 'node:fs';
import { AssistantError } from '../../knowledge/model/errors.ts';
import { type Configuration, parseConfiguration, parseSoundConfiguration } from '../configuration.ts';

/** Where a program is started, read into its environment; variables that are set there already win. */
export const ENVIRONMENT_FILE = '.env';

/** The configuration, and what is wrong with it. */
export interface ReadConfiguration {
  readonly configuration: Configuration;
  /** A variable each, in Vietnamese, without its value; empty unless wrong ones were to be passed over. */
  readonly configurationProblems: readonly string[];
}

/**
 * Reads the configuration from `.env` and the environment.
 *
 * @param passesOver whether wrong variables are left out and told, instead of ending the program
 * @throws CONFIG_INVALID
 */
export function readConfiguration(
  environment: Readonly<Record<string, string | undefined>>,
  passesOver: boolean,
): ReadConfiguration {
  try {
    if (existsSync(ENVIRONMENT_FILE)) process.loadEnvFile(ENVIRONMENT_FILE);
  } catch (cause) {
    const problem = `${ENVIRONMENT_FILE}: không đọc được tệp cấu hình này`;
    if (passesOver) return withProblem(parseSoundConfiguration(environment), problem);
    throw new AssistantError('CONFIG_INVALID', `${ENVIRONMENT_FILE} cannot be read`, {
      cause,
      details: { problems: [problem] },
    });
  }
  if (!passesOver) return { configuration: parseConfiguration(environment), configurationProblems: [] };
  return parseSoundConfiguration(environment);
}

function withProblem(read: ReadConfiguration, problem: string): ReadConfiguration {
  return { ...read, configurationProblems: [problem, ...read.configurationProblems] };
}
