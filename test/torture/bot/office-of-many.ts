import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAssistant } from '../../../bot/assistant/create-assistant.ts';
import { createOpenAiChatModel } from '../../../bot/assistant/language-model/openai-chat-model.ts';
import { openOffice } from '../../../bot/office/office.ts';
import { examineFile } from '../../../ingest/examine-file.ts';
import { ingestFiles } from '../../../ingest/ingest-files.ts';
import { createHashingEmbedder } from '../../../knowledge/search/hashing-embedder.ts';
import { createPassageSearch } from '../../../knowledge/search/search-passages.ts';
import { openSqliteStore } from '../../../knowledge/store/sqlite-store.ts';
import { officeHead } from '../../helpers/ask-texts.ts';
import { type ChatServer, startChatServer } from '../../helpers/chat-server.ts';
import { createFakeAssistant } from '../../helpers/telegram-assistant.ts';
import { type Bench, createDataDirectory, openBench } from '../../helpers/telegram-bench.ts';
import type { Member } from '../../helpers/telegram-world.ts';

/** A person of an agency that nobody else is of, and what only its document says. */
export interface Neighbour {
  readonly member: Member;
  readonly commune: string;
  readonly canary: string;
}

/** A bot of many agencies, each with a document of its own, and a model that says all that it sees. */
export interface OfficeOfMany extends Bench {
  readonly neighbours: readonly Neighbour[];
  readonly model: ChatServer;
  close(): Promise<void>;
}

const SYLLABLES = ['Nà', 'Pá', 'Khe', 'Suối', 'Bản', 'Lũng', 'Tà', 'Mường'];
const ENDS = ['Lìn', 'Vạt', 'Sàng', 'Hốc', 'Nhòn', 'Xiêng', 'Dộc', 'Kéo'];

/** Opens one. */
export async function openOfficeOfMany(count: number): Promise<OfficeOfMany> {
  const directory = createDataDirectory();
  const store = await openSqliteStore({ dataDirectory: directory.path });
  const office = openOffice(directory.path);
  const neighbours = Array.from({ length: count }, (_, i) => toNeighbour(i));
  for (const each of neighbours) {
    const folder = join(directory.path, 'texts', String(each.member.id));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'ke-hoach.txt'), writePlan(each).join('\n'));
    const how = { store, examine: examineFile, documentClass: null, concurrency: 1, owner: toAgency(each) };
    for await (const { problem } of ingestFiles([folder], how)) if (problem !== null) throw problem;
    const person = `telegram:${each.member.id}`;
    office.people.admit({ person, name: each.member.name, agency: toAgency(each), post: null, by: person });
    office.people.choose({ person, agency: toAgency(each) });
  }
  const model = await startChatServer();
  model.mode = 'obedient';
  const baseUrl = `http://127.0.0.1:${model.port}/v1`;
  const chatModel = createOpenAiChatModel({ model: 'gia', baseUrl, apiKey: null, trustedEndpoints: [] });
  const search = createPassageSearch({ store, embedder: createHashingEmbedder() });
  const real = createAssistant({ store, search, isSamples: false, chatModel });
  const assistant = Object.assign(createFakeAssistant(), real);
  const people = { allowedUserIds: [], today: () => '2031-03-01', showsInternal: true };
  const bench = await openBench({ dataDirectory: directory.path, office, assistant, ...people });
  const close = async () => {
    await bench.close();
    await model.close();
    await store.close();
    directory.remove();
  };
  return { ...bench, neighbours, model, close };
}

function toNeighbour(i: number): Neighbour {
  const end = ENDS[Math.floor(i / SYLLABLES.length) % ENDS.length];
  const member = { id: 1_000 + i, name: `Người ${i}` };
  return {
    member,
    commune: `${SYLLABLES[i % SYLLABLES.length]} ${end}`,
    canary: `thuộc khu KX${7_000 + i * 13}`,
  };
}

function toAgency({ commune }: Neighbour): string {
  return `Ủy ban nhân dân xã ${commune}, tỉnh Lam Châu`;
}

function writePlan({ commune, canary, member }: Neighbour): string[] {
  const number = `${member.id - 900}/KH-UBND`;
  return [
    ...officeHead(commune, number, '12 tháng 02 năm 2031', ['KẾ HOẠCH', 'Cấp nước sạch nông thôn năm 2031']),
    'I. CHỈ TIÊU',
    `1. Ít nhất ${50 + (member.id % 40)},7% hộ dân ${canary} được dùng nước sạch.`,
    'II. NHIỆM VỤ',
    `1. Công chức địa chính kiểm tra bể chứa ${canary} trước ngày 20 tháng 11 năm 2031.`,
    'TM. ỦY BAN NHÂN DÂN',
  ];
}
