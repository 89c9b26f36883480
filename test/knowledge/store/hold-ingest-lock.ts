// Child of the lock test: takes the ingest lock of the data directory given, says so, and stays.
import { acquireIngestLock } from '../../../knowledge/store/ingest-lock.ts';

await acquireIngestLock(process.argv[2] ?? '');
process.stdout.write('held\n');
setInterval(() => {}, 1_000);
