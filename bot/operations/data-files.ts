import { PAGES_FOLDER } from '../../ingest/recognize/page-pictures.ts';
import { SAMPLES_MARK_FILE } from '../../ingest/samples-folder.ts';
import { INGEST_LOCK_FILE } from '../../knowledge/store/ingest-lock.ts';
import { STORE_FILE } from '../../knowledge/store/schema.ts';
import { VECTOR_CACHE_PREFIX } from '../../knowledge/store/vector-cache.ts';
import { ANSWERS_FILE } from '../assistant/answer-log/open-answer-database.ts';
import { UPLOADS_FOLDER } from '../intake/intake.ts';
import { OFFICE_FILE } from '../office/open-office-database.ts';
import { BOT_DATABASE_FILE, BOT_LOCK_FILE } from '../telegram/open-bot-database.ts';

/** The databases of a data folder. */
export const DATABASE_FILES = [STORE_FILE, ANSWERS_FILE, OFFICE_FILE, BOT_DATABASE_FILE] as const;

/** Folders and files kept beside them that cannot be made anew. */
export const KEPT_FILES = [UPLOADS_FOLDER, PAGES_FOLDER, SAMPLES_MARK_FILE] as const;

/** Taken by a running ingest and a running bot. */
export const LOCK_FILES = [INGEST_LOCK_FILE, BOT_LOCK_FILE] as const;

/** When the data folder was last backed up, and to where. */
export const LAST_BACKUP_FILE = 'last-backup.json';

/** Made anew from the databases where they are missing: names that begin so. */
export const CACHE_PREFIXES = [VECTOR_CACHE_PREFIX] as const;
