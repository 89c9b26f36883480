import { scanMarkup } from './markup-events.ts';

/** The custom property of a .docx that our id stands in; Word and LibreOffice keep it when they save. */
export const ID_PROPERTY = 'ThamMuuId';
/** The part of a .docx that holds custom properties. */
export const CUSTOM_PROPERTIES_PART = 'docProps/custom.xml';

/**
 * The id that we embedded in a document of our own.
 *
 * @param xml of its custom properties
 * @returns null where there is none
 */
export function findEmbeddedId(xml: string): string | null {
  let isOurs = false;
  let id = '';
  scanMarkup(xml, 'xml', {
    open: (name, attributes) => {
      if (/(?:^|:)property$/.test(name)) isOurs = attributes.get('name') === ID_PROPERTY;
    },
    close: (name) => {
      if (/(?:^|:)property$/.test(name)) isOurs = false;
    },
    text: (data) => {
      if (isOurs) id += data;
    },
  });
  return id.trim() === '' ? null : id.trim();
}
