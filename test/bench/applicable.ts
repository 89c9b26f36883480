import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAssistant } from '../../bot/terminal/open-assistant.ts';
import type { OfficialDocument } from '../../knowledge/model/official-document.ts';
import { openSqliteStore } from '../../knowledge/store/sqlite-store.ts';
import { OPERATOR, type Store } from '../../knowledge/store/store.ts';
import { buildDocument, buildPassages } from '../helpers/build-document.ts';

const DEFAULT_SIZE = 100_000;
const ROUNDS = 15;

const MATTERS = [
  'công tác bảo vệ, chăm sóc trẻ em',
  'phòng, chống đuối nước',
  'chuyển đổi số',
  'phòng cháy, chữa cháy rừng',
  'vệ sinh an toàn thực phẩm',
  'giảm nghèo bền vững',
  'xây dựng nông thôn mới',
  'cải cách hành chính',
];
const FIELDS = ['Giáo dục và Đào tạo', 'Y tế', 'Nội vụ', 'Tài chính', 'Xây dựng', 'Tư pháp'];
const CENTRAL = ['Thủ tướng Chính phủ', 'Chính phủ', 'Bộ Y tế', 'Bộ Giáo dục và Đào tạo', 'Bộ Nội vụ'];
const PROVINCES = 40;
const COMMUNES = 60;
const YEARS = 8;
const LEVELS = [
  'central',
  ...Array.from({ length: 9 }, () => 'province'),
  ...Array.from({ length: 15 }, () => 'department'),
  ...Array.from({ length: 25 }, () => 'commune'),
];

interface Issuer {
  readonly issuer: string;
  readonly issuerLevel: OfficialDocument['issuerLevel'];
  readonly place: string | null;
  readonly symbol: string;
}

/** Of fifty documents one is central, nine a province's, fifteen a department's, half a commune's. */
function issuerOf(i: number): Issuer {
  const province = `tỉnh Lam Khê ${(i * 7) % PROVINCES}`;
  switch (LEVELS[i % LEVELS.length]) {
    case 'central':
      return {
        issuer: CENTRAL[Math.floor(i / LEVELS.length) % CENTRAL.length] ?? '',
        issuerLevel: 'central',
        place: null,
        symbol: 'QĐ-TTg',
      };
    case 'province':
      return {
        issuer: `Ủy ban nhân dân ${province}`,
        issuerLevel: 'province',
        place: province,
        symbol: 'KH-UBND',
      };
    case 'department': {
      const field = FIELDS[(i * 3) % FIELDS.length] ?? '';
      return {
        issuer: `Sở ${field} ${province}`,
        issuerLevel: 'department',
        place: province,
        symbol: 'KH-S',
      };
    }
    default: {
      const commune = `xã Đồi Sim ${(i * 13) % COMMUNES}`;
      const place = `${commune}, ${province}`;
      return { issuer: `Ủy ban nhân dân ${commune}`, issuerLevel: 'commune', place, symbol: 'KH-UBND' };
    }
  }
}

function writeDocument(i: number): OfficialDocument {
  const year = 2019 + ((Math.imul(i, 2_654_435_761) >>> 8) % YEARS);
  const matter = MATTERS[Math.floor(i / 7) % MATTERS.length] ?? '';
  const { symbol, ...issuer } = issuerOf(i);
  const superior = `Ủy ban nhân dân tỉnh Lam Khê ${(i * 7) % PROVINCES}`;
  const quote = `Thực hiện Kế hoạch số ${(i % 900) + 1}/KH-UBND ngày 05/01/${year} của ${superior}`;
  return buildDocument({
    id: `vb-${String(i).padStart(12, '0')}`,
    ...issuer,
    issuerSystem: 'state',
    number: `${i}/${symbol}`,
    issuedOn: { year, month: 1 + (i % 12), day: 1 + (i % 28) },
    subject: `Thực hiện ${matter} đợt ${1 + (i % 40)} năm ${year}`,
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    references: [
      {
        relation: 'implements',
        type: 'Kế hoạch',
        number: `${(i % 900) + 1}/KH-UBND`,
        issuedOn: { year, month: 1, day: 5 },
        issuer: superior,
        subject: null,
        documentId: null,
        isPartial: false,
        actsFrom: null,
        quote,
        locator: 'đoạn 1',
        page: null,
        passage: 0,
        start: 0,
        end: quote.length,
        scan: null,
        confirmedBy: null,
      },
    ],
  });
}

/** `applicable` over a store of a country's documents: goal under 200 ms at 100,000; the peer reads every head once. */
export async function benchApplicable(sizes: readonly number[]): Promise<void> {
  for (const size of sizes.length === 0 ? [DEFAULT_SIZE] : sizes) {
    const directory = await mkdtemp(join(tmpdir(), 'tham-muu-bench-'));
    const dataDirectory = join(directory, 'data');
    await fill(dataDirectory, size);
    const { assistant, store } = await openAssistant({ dataDirectory });
    console.log(
      `applicable: ${size} documents of ${PROVINCES} provinces, ${YEARS} years, Node ${process.version}`,
    );
    const rows: Record<string, object> = {};
    for (const [name, request] of Object.entries(REQUESTS)) {
      let lines = 0;
      const times = await time(async () => {
        const finding = await assistant.findApplicable(OPERATOR, request);
        if (finding.kind !== 'found') throw new Error(`${request.agency}: ${finding.kind}`);
        lines = finding.lines.length;
      });
      rows[name] = { lines, ...times };
    }
    rows['peer: read every head'] = { lines: size, ...(await time(() => readAllHeads(store))) };
    console.table(rows);
    await store.close();
    await rm(directory, { recursive: true, force: true });
  }
}

const REQUESTS = {
  'commune, a topic': { agency: 'UBND xã Đồi Sim 25, tỉnh Lam Khê 15', topic: 'trẻ em', asOf: '2026-05-04' },
  'school, a topic': {
    agency: 'Trường tiểu học Đồi Sim 25, xã Đồi Sim 25, tỉnh Lam Khê 15',
    topic: 'đuối nước',
    asOf: '2026-05-04',
  },
  'commune, every matter': { agency: 'UBND xã Đồi Sim 25, tỉnh Lam Khê 15', topic: null, asOf: '2026-05-04' },
  'department, every matter': { agency: 'Sở Y tế tỉnh Lam Khê 15', topic: null, asOf: '2024-05-04' },
} as const;

async function readAllHeads(store: Store): Promise<void> {
  const issuers = await store.listIssuers(OPERATOR, 'held');
  await store.listHeads(
    OPERATOR,
    issuers.map(({ key }) => key),
  );
}

async function time(run: () => Promise<void>) {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const begin = performance.now();
    await run();
    times.push(performance.now() - begin);
  }
  const [first = 0] = times;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(share * (times.length - 1))]?.toFixed(0);
  return { firstMs: first.toFixed(0), p50: at(0.5), max: at(1) };
}

async function fill(dataDirectory: string, size: number): Promise<void> {
  const store = await openSqliteStore({ dataDirectory, mode: 'read-write' });
  for (let i = 0; i < size; i++) {
    const document = writeDocument(i);
    const lines = [
      document.references[0]?.quote ?? '',
      `Tổ chức ${MATTERS[i % MATTERS.length]} trên địa bàn.`,
    ];
    await store.saveDocument(document, buildPassages(lines));
  }
  await store.compact();
  await store.close();
}
