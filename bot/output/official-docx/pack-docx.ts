import { Document, type IPropertiesOptions, Packer } from 'docx';
import { ID_PROPERTY } from '../../../ingest/read/embedded-id.ts';
import { writeZip } from '../../../ingest/read/write-zip.ts';
import { readZipParts } from '../../../ingest/read/zip-parts.ts';
import { formRules } from './form-rules.ts';

const CORE_PROPERTIES = 'docProps/core.xml';
const CONTENT_TYPES = '[Content_Types].xml';
/** What the library adds unasked: the time on the clock, and a person called "Un-named". */
const UNASKED =
  /<(dc:creator|cp:lastModifiedBy|dcterms:created|dcterms:modified|cp:revision)\b[^>]*>[^<]*<\/\1>/g;

/**
 * A Word file with our id in it. It tells of no time and no author, so that the same contents give the same bytes.
 *
 * @param id null: the file is never to be recognised
 */
export async function packDocx(contents: IPropertiesOptions, id: string | null): Promise<Uint8Array> {
  const file = new Document({
    ...contents,
    styles: { default: { document: { run: { font: formRules.font, language: { value: 'vi-VN' } } } } },
    customProperties: id === null ? [] : [{ name: ID_PROPERTY, value: id }],
  });
  const packed = await readZipParts(await Packer.toBuffer(file), /^word\/document\.xml$/, /./);
  const parts = new Map(packed.contents);
  parts.set(CORE_PROPERTIES, Buffer.from(withoutUnasked(parts.get(CORE_PROPERTIES))));
  return writeZip([...parts].toSorted(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1)));
}

const withoutUnasked = (part: Buffer | undefined) => (part?.toString('utf8') ?? '').replace(UNASKED, '');

// Programs that look at the first bytes alone expect the types there.
const rank = (name: string) => (name === CONTENT_TYPES ? 0 : 1);
