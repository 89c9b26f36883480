import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { IngestResult } from '../../../ingest/ingest-files.ts';
import type { ErrorCode } from '../../../knowledge/model/errors.ts';
import { metricsHelp as help } from '../../../prompts/metrics-wording.ts';
import { type Answer, type Outcome, outcomes, voices } from '../../assistant/answer.ts';
import type { HeavyWork } from '../../assistant/heavy-work.ts';
import type { Stock } from './take-stock.ts';

/** From what nobody notices to what nobody waits for, in seconds. */
const ANSWER_BUCKETS = [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60];
const ABSTENTIONS: readonly Outcome[] = ['not-found', 'declined'];

/** What came of a piece of work. */
export type WorkResult = 'done' | ErrorCode;

/** Figures of a running bot. Every label is of a closed set of the program's own; none tells of a person or a document. */
export interface Metrics {
  noteUpdates(count: number): void;
  noteAnswer(answer: Pick<Answer, 'outcome' | 'voice'>, seconds: number): void;
  noteFailedQuestion(code: ErrorCode): void;
  /** Work begins. @returns to be told what came of it */
  beginWork(kind: keyof HeavyWork): (result: WorkResult) => void;
  noteModelCall(model: 'chat' | 'embedding', result: WorkResult): void;
  noteIngested(status: IngestResult['status'] | 'failed'): void;
  /** due: made and put into the outbox · late: those of them whose day had passed · sent: Telegram took them */
  noteReminders(state: 'due' | 'late' | 'sent', count: number): void;
  /** In the text format of Prometheus; `contentType` names its version. */
  format(stock: Stock): Promise<string>;
  readonly contentType: string;
}

/** Figures that all stand at 0. */
export function createMetrics(): Metrics {
  const registers = [new Registry()];
  const [registry] = registers as [Registry];
  collectDefaultMetrics({ register: registry });
  const toName = (name: string) => `tham_muu_${name}`;
  const count = <Label extends string>(name: string, text: string, labelNames: readonly Label[] = []) =>
    new Counter<Label>({ name: toName(name), help: text, labelNames: [...labelNames], registers });
  const updates = count('updates_total', help.updates);
  const questions = count('questions_total', help.questions);
  const answers = count('answers_total', help.answers, ['outcome', 'voice']);
  const abstentions = count('abstentions_total', help.abstentions);
  const failures = count('failed_questions_total', help.failures, ['code']);
  const seconds = new Histogram({
    name: toName('answer_seconds'),
    help: help.answerSeconds,
    buckets: ANSWER_BUCKETS,
    registers,
  });
  const work = count('work_total', help.work, ['kind', 'result']);
  const underWay = new Gauge({
    name: toName('work_under_way'),
    help: help.workUnderWay,
    labelNames: ['kind'],
    registers,
  });
  const modelCalls = count('model_calls_total', help.modelCalls, ['model', 'result']);
  const ingested = count('ingested_files_total', help.ingested, ['status']);
  const reminders = count('reminders_total', help.reminders, ['state']);
  // What stands at 0 from the start can be seen to rise.
  for (const state of ['due', 'late', 'sent']) reminders.inc({ state }, 0);
  for (const outcome of outcomes) for (const voice of voices) answers.inc({ outcome, voice }, 0);
  const showStock = createStockGauges(registers);
  return {
    noteUpdates: (came) => updates.inc(came),
    noteAnswer: ({ outcome, voice }, took) => {
      questions.inc();
      answers.inc({ outcome, voice });
      if (ABSTENTIONS.includes(outcome)) abstentions.inc();
      seconds.observe(took);
    },
    noteFailedQuestion: (code) => {
      questions.inc();
      failures.inc({ code });
    },
    beginWork: (kind) => {
      underWay.inc({ kind });
      return (result) => {
        underWay.dec({ kind });
        work.inc({ kind, result });
      };
    },
    noteModelCall: (model, result) => modelCalls.inc({ model, result }),
    noteIngested: (status) => ingested.inc({ status }),
    noteReminders: (state, made) => reminders.inc({ state }, made),
    format: (stock) => {
      showStock(stock);
      return registry.metrics();
    },
    contentType: registry.contentType,
  };
}

function createStockGauges(registers: Registry[]): (stock: Stock) => void {
  const gauge = (name: string, text: string) =>
    new Gauge({ name: `tham_muu_${name}`, help: text, registers });
  const gauges: Readonly<Record<keyof Stock, Gauge>> = {
    inbox: gauge('inbox_updates', help.inbox),
    outbox: gauge('outbox_calls', help.outbox),
    documents: gauge('documents', help.documents),
    passages: gauge('passages', help.passages),
    usedBytes: gauge('data_bytes', help.usedBytes),
    freeBytes: gauge('free_bytes', help.freeBytes),
    backupAgeSeconds: gauge('last_backup_age_seconds', help.backupAge),
    heardAgeSeconds: gauge('telegram_heard_age_seconds', help.heardAge),
    ready: gauge('ready', help.ready),
  };
  return (stock) => {
    for (const [name, value] of Object.entries(stock)) gauges[name as keyof Stock].set(value);
  };
}
