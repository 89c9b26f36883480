import type { Embedder } from '../../../knowledge/search/embedder.ts';
import { doctorWording as wording } from '../../../prompts/doctor-wording.ts';
import type { Configuration } from '../../configuration.ts';
import { checkData } from './check-data.ts';
import { checkDisk, checkHolidays, checkNode, checkPermissions, checkPrograms } from './check-machine.ts';
import { checkMetrics } from './check-metrics.ts';
import { checkServers } from './check-servers.ts';
import { type Finding, subjects, toFinding } from './finding.ts';

/** What is looked at, and by what clock. */
export interface Installation {
  readonly configuration: Configuration;
  /** What is wrong with the configuration, a variable each; the rest of it holds. */
  readonly configurationProblems: readonly string[];
  readonly dataDirectory: string;
  readonly environmentFile: string;
  /** As in the environment's PATH. */
  readonly searchPath: string;
  /** As in `process.versions.node`. */
  readonly nodeVersion: string;
  /** Makes the vectors of the configured model; undefined when none is set. */
  readonly meaning: Embedder | undefined;
  /** `YYYY-MM-DD` where the office is. */
  readonly today: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Everything there is to say of an installation, in the order of the subjects. Writes nothing; asks only the servers that
 * the configuration names, each for some seconds at most.
 */
export async function examineInstallation(installation: Installation): Promise<Finding[]> {
  const { configuration, dataDirectory, environmentFile, today } = installation;
  const [disk, data, programs, servers, metrics] = await Promise.all([
    checkDisk(dataDirectory),
    checkData({
      ...installation,
      databaseUrl: configuration.DATABASE_URL,
      model: configuration.EMBEDDING_MODEL,
    }),
    checkPrograms(installation.searchPath),
    checkServers(configuration, installation.now),
    checkMetrics(configuration, installation.now),
  ]);
  const findings = [
    ...checkConfiguration(installation.configurationProblems),
    checkNode(installation.nodeVersion),
    ...checkPermissions(dataDirectory, environmentFile),
    ...checkHolidays(today),
    ...disk,
    ...data,
    ...programs,
    ...servers,
    metrics,
  ];
  return subjects.options.flatMap((subject) => findings.filter(({ check }) => check === subject));
}

function checkConfiguration(problems: readonly string[]): Finding[] {
  if (problems.length === 0) return [toFinding('configuration', 'ok', wording.configurationSound)];
  return problems.map((problem) => toFinding('configuration', 'error', wording.configurationWrong(problem)));
}
