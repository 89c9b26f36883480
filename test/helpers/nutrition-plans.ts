import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AssistantOptions, createAssistant } from '../../bot/assistant/create-assistant.ts';
import { examineFile } from '../../ingest/examine-file.ts';
import { ingestFiles } from '../../ingest/ingest-files.ts';
import { createHashingEmbedder } from '../../knowledge/search/hashing-embedder.ts';
import { createPassageSearch } from '../../knowledge/search/search-passages.ts';
import { openSqliteStore } from '../../knowledge/store/sqlite-store.ts';

interface Plan {
  readonly superior: string;
  readonly issuer: string;
  readonly number: string;
  readonly place: string;
  readonly day: string;
  readonly year: number;
  readonly basis: string;
  readonly stunted: string;
  readonly underweight: string;
  readonly rural: string;
  readonly lead: string;
  readonly reportBy: string;
  readonly reportTo: string;
  readonly signer: readonly [capacity: string, title: string, name: string];
}

const PLANS: readonly Plan[] = [
  {
    superior: '',
    issuer: 'ỦY BAN NHÂN DÂN TỈNH LAM CHÂU',
    number: '45/KH-UBND',
    place: 'Lam Châu',
    day: '12 tháng 3 năm 2031',
    year: 2031,
    basis: 'Thực hiện Quyết định số 77/QĐ-TTg ngày 05 tháng 01 năm 2031 của Thủ tướng Chính phủ',
    stunted: '14%',
    underweight: '9%',
    rural: '16%',
    lead: 'Sở Y tế',
    reportBy: '25/6/2031',
    reportTo: 'Sở Y tế',
    signer: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Trần Hoài Thu'],
  },
  {
    superior: '',
    issuer: 'ỦY BAN NHÂN DÂN TỈNH LAM CHÂU',
    number: '38/KH-UBND',
    place: 'Lam Châu',
    day: '20 tháng 02 năm 2030',
    year: 2030,
    basis: 'Thực hiện Quyết định số 61/QĐ-TTg ngày 08 tháng 01 năm 2030 của Thủ tướng Chính phủ',
    stunted: '15%',
    underweight: '10%',
    rural: '17%',
    lead: 'Sở Y tế',
    reportBy: '20/6/2030',
    reportTo: 'Sở Y tế',
    signer: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Lê Đình Khoát'],
  },
  {
    superior: 'ỦY BAN NHÂN DÂN TỈNH LAM CHÂU',
    issuer: 'ỦY BAN NHÂN DÂN HUYỆN BẾN TRÚC',
    number: '27/KH-UBND',
    place: 'Bến Trúc',
    day: '02 tháng 4 năm 2031',
    year: 2031,
    basis: 'Thực hiện Kế hoạch số 45/KH-UBND ngày 12 tháng 3 năm 2031 của UBND tỉnh Lam Châu',
    stunted: '13%',
    underweight: '8%',
    rural: '15%',
    lead: 'Phòng Y tế',
    reportBy: '18/6/2031',
    reportTo: 'Phòng Y tế',
    signer: ['', 'CHỦ TỊCH', 'Phạm Quốc Trạch'],
  },
  {
    superior: 'ỦY BAN NHÂN DÂN HUYỆN BẾN TRÚC',
    issuer: 'ỦY BAN NHÂN DÂN XÃ SUỐI NGÀN',
    number: '11/KH-UBND',
    place: 'Suối Ngàn',
    day: '21 tháng 4 năm 2031',
    year: 2031,
    basis: 'Thực hiện Kế hoạch số 27/KH-UBND ngày 02 tháng 4 năm 2031 của UBND huyện Bến Trúc',
    stunted: '12%',
    underweight: '7%',
    rural: '14%',
    lead: 'Trạm Y tế',
    reportBy: '10/6/2031',
    reportTo: 'UBND huyện Bến Trúc',
    signer: ['', 'CHỦ TỊCH', 'Vàng Thị Sáo'],
  },
];

function toLines(plan: Plan): string[] {
  const [capacity, title, name] = plan.signer;
  return [
    `${plan.superior === '' ? plan.issuer : plan.superior}\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM`,
    `${plan.superior === '' ? '' : plan.issuer}\t\tĐộc lập - Tự do - Hạnh phúc`,
    `Số: ${plan.number}\t\t${plan.place}, ngày ${plan.day}`,
    '',
    'KẾ HOẠCH',
    `Phòng, chống suy dinh dưỡng trẻ em năm ${plan.year}`,
    '',
    `${plan.basis}, Ủy ban nhân dân ban hành kế hoạch như sau:`,
    '',
    'I. MỤC TIÊU',
    `1. Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể thấp còi giảm xuống dưới ${plan.stunted}.`,
    `2. Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể nhẹ cân giảm xuống dưới ${plan.underweight}.`,
    `3. Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể thấp còi ở nông thôn giảm xuống dưới ${plan.rural}.`,
    '',
    'II. TỔ CHỨC THỰC HIỆN',
    `1. ${plan.lead} chủ trì cân đo trẻ em và hướng dẫn bữa ăn cho bà mẹ.`,
    `2. Các đơn vị báo cáo kết quả 6 tháng đầu năm về ${plan.reportTo} trước ngày ${plan.reportBy}.`,
    '',
    'Nơi nhận:\t\tTM. ỦY BAN NHÂN DÂN',
    `- Như trên;\t\t${capacity === '' ? title : capacity}`,
    `- Hội Liên hiệp Phụ nữ;\t\t${capacity === '' ? '' : title}`,
    '- Lưu: VT.',
    `\t\t${name}`,
  ];
}

/** A store of plans of invented places on one matter, of two years and three levels, with the assistant over it. */
export async function openNutritionPlans() {
  const folder = mkdtempSync(join(tmpdir(), 'nutrition-'));
  mkdirSync(join(folder, 'files'));
  PLANS.forEach((plan, i) => {
    writeFileSync(join(folder, 'files', `${i}.txt`), toLines(plan).join('\n'));
  });
  const store = await openSqliteStore({ dataDirectory: folder });
  const options = { store, examine: examineFile, documentClass: null, owner: null, concurrency: 1 };
  for await (const { problem } of ingestFiles([join(folder, 'files')], options)) {
    if (problem !== null) throw problem;
  }
  const search = createPassageSearch({ store, embedder: createHashingEmbedder() });
  const known: AssistantOptions = { store, search, isSamples: false };
  return {
    store,
    assistant: createAssistant(known),
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}
