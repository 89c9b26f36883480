import { describe, expect, it } from 'vitest';
import type { SourceSpan } from '../../../../bot/assistant/compose-answer.ts';
import type { ComposedSection } from '../../../../bot/assistant/draft/draft.ts';
import { head, write } from '../../../../bot/assistant/draft/paragraphs.ts';
import { voiceSections } from '../../../../bot/assistant/draft/voice-draft.ts';
import type { ChatModel } from '../../../../bot/assistant/language-model/chat-model.ts';
import type { EndpointPlace } from '../../../../knowledge/model/class-policy.ts';
import type { DocumentClass } from '../../../../knowledge/model/official-document.ts';
import { draftWording } from '../../../../prompts/draft-wording.ts';
import { buildDocument } from '../../../helpers/build-document.ts';

const AGENCY = 'Ủy ban nhân dân xã Suối Đá';

function spanOf(documentClass: DocumentClass, quote: string): SourceSpan {
  const document = buildDocument({ id: `vb-${documentClass}`, class: documentClass });
  return { document, quote, locator: 'I', page: null, scan: null, confirmedBy: null };
}

function item(documentClass: DocumentClass, text: string) {
  return write('item', text, [spanOf(documentClass, text)], [AGENCY]);
}

const TASKS: ComposedSection = {
  heading: draftWording.headings.tasks,
  paragraphs: [
    head('Truyền thông'),
    item('public', 'Thực hiện việc lắp đặt, liên hệ ông Thào Văn Zor, ĐT: 0912.345.678.'),
    item('public', `Hằng tuần ${AGENCY} kiểm tra bể chứa.`),
    head('Danh sách nội bộ'),
    item('internal', 'Rà soát danh sách nội bộ.'),
    item('personal', 'Giúp hộ bà Quimbly.'),
    item('secret', 'Bảo vệ kho Tarnwick.'),
    write('item', 'Lời soạn sẵn của chương trình.'),
    write('item', 'Bố trí nhân lực.', [spanOf('public', 'Bố trí kinh phí 12 triệu đồng.')]),
    write('item', 'Bố trí 99 triệu đồng.', [spanOf('public', 'Bố trí kinh phí.')]),
  ],
};

/** What a server of that place is shown of the section, and the section as its model words it. */
async function showTo(place: EndpointPlace) {
  const shown: string[] = [];
  const model: ChatModel = {
    ...{ id: 'recording', place },
    async ask({ input: { pieces }, schema }) {
      shown.push(...pieces.map(({ id, text }) => `${id} ${text}`));
      const paragraphs = pieces.map(({ id, text }) => ({
        ids: [id],
        text: text.replace('Thực hiện', 'Triển khai'),
      }));
      return schema.parse({ paragraphs: paragraphs.filter(({ ids }) => ids[0] === 'd1'), leads: [] });
    },
  };
  const { sections, voice, warnings } = await voiceSections([TASKS], AGENCY, { model });
  const texts = sections.flatMap(({ paragraphs }) => paragraphs.map(({ statement }) => statement.text));
  return { shown: shown.join('\n'), voice, warnings, texts };
}

describe('what a chat server is shown of a draft', () => {
  it('outside the agency: what public documents say, masked, and nothing of what the agency is at', async () => {
    const { shown, warnings } = await showTo('outside');
    expect(shown).toContain('h1 Truyền thông');
    expect(shown).toContain('[SĐT-1]');
    expect(shown).not.toMatch(/345\.678|Suối Đá|nội bộ|Quimbly|Tarnwick/u);
    expect(warnings).toEqual([]);
  });

  it('trusted: internal text too, masked', async () => {
    const { shown } = await showTo('trusted');
    expect(shown).toMatch(/Suối Đá[\s\S]*h3 Danh sách nội bộ\nd3 Rà soát danh sách nội bộ/u);
    expect(shown).not.toMatch(/345\.678|Quimbly|Tarnwick/u);
  });

  it('on this machine: all but the secret', async () => {
    const { shown } = await showTo('loopback');
    expect(shown).toMatch(/345\.678[\s\S]*Quimbly/u);
    expect(shown).not.toContain('Tarnwick');
  });

  it('never: wording of our own, and what does not pass the gate', async () => {
    const { shown } = await showTo('loopback');
    expect(shown).not.toMatch(/Lời soạn sẵn|99 triệu/u);
    expect(shown).toContain('Bố trí nhân lực');
  });

  it('comes back with what was masked put in again', async () => {
    const { voice, texts } = await showTo('outside');
    expect(voice).toBe('model');
    expect(texts).toContain('Triển khai việc lắp đặt, liên hệ ông Thào Văn Zor, ĐT: 0912.345.678.');
    expect(texts).toHaveLength(TASKS.paragraphs.length);
  });
});
