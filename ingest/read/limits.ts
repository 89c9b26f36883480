/**
 * What a file may cost before it is refused. Chosen so that a real document of a thousand pages passes with room and a
 * made-up one ends within seconds.
 */

/** Largest file read, in bytes; scans of a few hundred pages stay below. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;
/** Most text one file may give, in UTF-16 units; 1,000 dense pages are about 3 million. */
export const MAX_TEXT_LENGTH = 10_000_000;
/** Most bytes the XML parts of a .docx may unpack to; 300 pages of Word are about 6 MB. */
export const MAX_XML_BYTES = 24 * 1024 * 1024;
/** Most bytes all parts of a .docx, pictures too, may claim to unpack to. */
export const MAX_UNPACKED_BYTES = 300 * 1024 * 1024;
/** Most entries in a .docx; a document with 1,000 pictures has about 1,050. */
export const MAX_ZIP_ENTRIES = 5_000;

/** Longest time one file may take in its process, reading and parsing together. */
export const FILE_DEADLINE_MS = 30_000;
/** JavaScript heap of a reader process, in MB. */
export const READER_HEAP_MB = 400;
/** Of the heap of a process, where new objects live, in MB: left to itself it grows to 48 MB in every process. */
export const YOUNG_HEAP_MB = 4;
/** RLIMIT_DATA of a reader process in KB: covers buffers outside the heap. At half of it Node does not start. */
export const READER_DATA_LIMIT_KB = 1_048_576;
/** Processor seconds one reader process may use in its life: the end of one whose parent died in mid-file. */
export const READER_CPU_LIMIT_S = 600;
/** Longest answer taken from a reader process, in bytes: the text, its passages and register with their quotes. */
export const MAX_REPLY_BYTES = 128 * 1024 * 1024;
/** Files a reader process serves before a fresh one takes its place; a start costs as much as some 40 short files. */
export const FILES_PER_PROCESS = 500;
/** Resident size beyond which a reader process is replaced after its file, in bytes. */
export const RECYCLE_RSS_BYTES = 300 * 1024 * 1024;
/** Reader processes of a pool; the tool is made for servers with two cores. */
export const DEFAULT_POOL_SIZE = 2;
/** Most pages of a PDF; a page tree that claims more is a lie or no directive. */
export const MAX_PDF_PAGES = 5_000;
