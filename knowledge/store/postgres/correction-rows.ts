import type { NumberedCorrection } from '../overlay-corrections.ts';
import { sealRecord } from '../rows.ts';
import type { Place } from './document-reader.ts';
import type { PostgresSession } from './postgres-database.ts';
import { sql } from './sql.ts';

/** Puts in corrections of another store under their own numbers; later ones get higher numbers. */
export async function insertCorrections(
  session: PostgresSession,
  { sequence, id }: Place,
  corrections: readonly NumberedCorrection[],
): Promise<void> {
  if (corrections.length === 0) return;
  for (const { number, ...kept } of corrections) {
    const record = JSON.stringify(kept);
    await session.run(
      sql`INSERT INTO corrections (sequence, document, record, seal)
        VALUES (${number}, ${sequence}, ${record}, ${sealRecord(id, record)})`,
    );
  }
  await session.get(
    sql`SELECT setval(pg_get_serial_sequence('corrections', 'sequence'), (SELECT max(sequence) FROM corrections))`,
  );
}
