import { z } from 'zod';
import { ingestResultSchema } from '../../../ingest/ingest-files.ts';
import { AssistantError } from '../../../knowledge/model/errors.ts';
import { findingSchema } from '../../assistant/review/finding.ts';
import { findingSchema as doctorLineSchema } from '../../operations/doctor/finding.ts';
import { type Command, exitCodes } from '../command.ts';
import { answersLineSchema } from './answers.ts';
import { applicableOutputSchema } from './applicable.ts';
import { askLineSchema } from './ask.ts';
import { backupLineSchema } from './backup.ts';
import { chartLineSchema } from './chart.ts';
import { classifyLineSchema } from './classify.ts';
import { compareLineSchema } from './compare.ts';
import { confirmLineSchema } from './confirm.ts';
import { conflictLineSchema } from './conflicts.ts';
import { correctLineSchema } from './correct.ts';
import { cropLineSchema } from './crop.ts';
import { deadlineLineSchema } from './deadlines.ts';
import { deleteLineSchema } from './delete.ts';
import { documentLineSchema } from './documents.ts';
import { draftLineSchema } from './draft.ts';
import { exportLineSchema } from './export.ts';
import { graphLineSchema } from './graph.ts';
import { profileLineSchema } from './profile.ts';
import { restoreLineSchema } from './restore.ts';
import { searchHitSchema } from './search.ts';
import { securityLineSchema } from './security.ts';
import { storeLineSchema } from './store.ts';

const schemas: Readonly<Record<string, z.ZodType>> = {
  ingest: ingestResultSchema,
  documents: documentLineSchema,
  search: searchHitSchema,
  ask: askLineSchema,
  answers: answersLineSchema,
  applicable: applicableOutputSchema,
  deadlines: deadlineLineSchema,
  graph: graphLineSchema,
  conflicts: conflictLineSchema,
  compare: compareLineSchema,
  review: findingSchema,
  draft: draftLineSchema,
  correct: correctLineSchema,
  confirm: confirmLineSchema,
  crop: cropLineSchema,
  classify: classifyLineSchema,
  delete: deleteLineSchema,
  store: storeLineSchema,
  export: exportLineSchema,
  chart: chartLineSchema,
  profile: profileLineSchema,
  doctor: doctorLineSchema,
  backup: backupLineSchema,
  restore: restoreLineSchema,
  security: securityLineSchema,
};

/** `schema COMMAND`: the shape of a line as JSON Schema, straight from the zod schema that made it. */
export const schemaCommand: Command = {
  options: {},
  async run(args, { stdout, isJson }) {
    const name = args.positionals[0] ?? '';
    const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
    if (schema === undefined) {
      throw new AssistantError('INPUT_USAGE', `schema: no such command: ${name}`, {
        details: { problems: [`Các lệnh có lược đồ: ${Object.keys(schemas).join(', ')}`] },
      });
    }
    stdout.write(`${JSON.stringify(z.toJSONSchema(schema), null, isJson ? 0 : 2)}\n`);
    return exitCodes.done;
  },
};
