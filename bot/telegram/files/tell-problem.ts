import type { AssistantError } from '../../../knowledge/model/errors.ts';
import { errorMessages } from '../../../prompts/error-messages.ts';
import { fileTexts } from '../../../prompts/telegram-file-texts.ts';
import { MAX_DOWNLOAD_BYTES } from './download-file.ts';

const BYTES_IN_MEGABYTE = 1024 * 1024;

/** Why a file that was sent is not taken, and what to do about it. */
export function tellProblem({ code }: AssistantError): string {
  switch (code) {
    case 'DOCUMENT_UNSUPPORTED':
      return fileTexts.unsupported;
    case 'DOCUMENT_TOO_BIG':
      return fileTexts.tooBig(MAX_DOWNLOAD_BYTES / BYTES_IN_MEGABYTE);
    case 'DOCUMENT_UNREADABLE':
      return fileTexts.notDownloaded;
    case 'DOCUMENT_SECRET':
    case 'DOCUMENT_MAYBE_SECRET':
      return fileTexts.secret;
    case 'STORE_BUSY':
      return fileTexts.busy;
    case 'WORK_TIMEOUT':
    case 'WORK_DIED':
      return errorMessages[code];
    default:
      return fileTexts.refused(errorMessages[code]);
  }
}
