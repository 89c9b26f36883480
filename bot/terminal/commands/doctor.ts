import { doctorAdvice, doctorMarks, doctorSubjects, doctorSummary } from '../../../prompts/doctor-wording.ts';
import { examineInstallation } from '../../operations/doctor/examine-installation.ts';
import type { Finding } from '../../operations/doctor/finding.ts';
import { type Command, exitCodes, refuseWords, writeJsonLine, writeText } from '../command.ts';
import { findMeaningEmbedder } from '../configured-models.ts';
import { ENVIRONMENT_FILE } from '../read-configuration.ts';

/** `doctor`: what is wrong with the installation, and what to do about it. */
export const doctorCommand: Command = {
  options: {},
  worksMisconfigured: true,
  async run(args, environment) {
    refuseWords(args, 'doctor');
    const { configuration, isJson, stdout, now } = environment;
    const findings = await examineInstallation({
      ...environment,
      environmentFile: ENVIRONMENT_FILE,
      nodeVersion: process.versions.node,
      meaning: findMeaningEmbedder(configuration),
      today: environment.today(),
      now: () => Date.parse(now()),
    });
    const count = (status: Finding['status']) => findings.filter((each) => each.status === status).length;
    for (const finding of findings) {
      if (isJson) writeJsonLine(stdout, finding);
      else writeText(stdout, formatFinding(finding));
    }
    const errors = count('error');
    if (!isJson) writeText(stdout, `\n${doctorSummary(errors, count('warning'))}\n`);
    return errors > 0 ? exitCodes.failed : exitCodes.done;
  },
};

const INDENT = ' '.repeat(doctorMarks.ok.length);

function formatFinding({ check, status, finding, advice }: Finding): string {
  const line = `${doctorMarks[status]}${doctorSubjects[check]}: ${finding}\n`;
  return advice === null ? line : `${line}${INDENT}${doctorAdvice(advice)}\n`;
}
