import type { DocumentHeader, HeaderScans } from '../../knowledge/model/official-document.ts';
import type { Passage } from '../../knowledge/model/passage.ts';
import type { Register, Warning } from '../../knowledge/model/register.ts';

/** Everything read from one file's text; bookkeeping (id, hash, owner…) is added by the caller. */
export interface ParsedDocument {
  readonly header: DocumentHeader;
  readonly passages: readonly Passage[];
  readonly register: Register;
  readonly headerScans: HeaderScans;
  readonly warnings: readonly Warning[];
}
