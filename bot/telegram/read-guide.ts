import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bold, joinStyled, plain, type StyledText } from './styled-text.ts';

const GUIDE_FILE = fileURLToPath(new URL('../HUONG-DAN.md', import.meta.url));

/** A part of the guide for officials, as Telegram shows it. */
export interface GuideSection {
  readonly title: string;
  readonly text: StyledText;
}

/** The guide that comes with the program, section by section. */
export function readGuide(): GuideSection[] {
  return parseGuide(readFileSync(GUIDE_FILE, 'utf8'));
}

/** The sections of a guide: "## " begins one; "**" stands around what is bold, "- " before items. */
export function parseGuide(markdown: string): GuideSection[] {
  return markdown
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const end = section.indexOf('\n');
      const title = section.slice(0, end).trim();
      const body = section.slice(end).trim().replaceAll(/^- /gm, '• ');
      const pieces = body.split('**').map((piece, i) => (i % 2 === 1 ? bold(piece) : plain(piece)));
      return { title, text: joinStyled([bold(title), joinStyled(pieces)], '\n\n') };
    });
}
