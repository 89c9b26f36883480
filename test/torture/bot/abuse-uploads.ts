import { existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { makeDocx, paragraph } from '../../helpers/make-docx.ts';
import { LAN, settle } from '../../helpers/telegram-bench.ts';
import { KHE_DONG, openUploadBench, toSent } from '../../helpers/telegram-uploads.ts';
import { communePlan } from '../../helpers/water-plans.ts';
import type { Figure } from '../figures.ts';

const MEGABYTE = 1024 * 1024;
/** More than Telegram lets a bot have. */
const TOO_BIG = 21 * MEGABYTE;
/** Names that climb, also written so that a disk or a program may read them as climbing. */
const NAMES = [
  '../../../../tmp/thoat.txt',
  '..\\..\\thoat.txt',
  '/etc/cron.d/x.txt',
  'a\0b;"\'\n.txt',
  '....txt',
  '%2e%2e%2fthoat.txt',
  '..∕..∕thoat.txt',
  'con.txt',
  `${'rất dài '.repeat(60)}.txt`,
  '.txt',
];
const A_DAY = 30;
/** Of the flood, how many are of one day's share; the others must be refused. */
const FLOOD = 20;

/** Names that climb, parts of files that climb, archives, files too big, floods: nothing leaves its place. Reliability A8. */
export async function abuseUploads(): Promise<Figure[]> {
  const share = { questions: 99, drafts: 99, uploads: A_DAY };
  const bench = await openUploadBench([], { quotas: { person: share, agency: share } });
  const { emulator } = bench;
  const listTop = () =>
    // SQLite's own files come and go.
    readdirSync(bench.dataDirectory).filter((name) => !/\.sqlite-/.test(name) && name !== 'uploads');
  const before = listTop().toSorted().join();
  const send = async (name: string, content: Uint8Array, told: string | null, sizeBytes?: number) => {
    const count = emulator.sentTo(LAN.id).length;
    emulator.receiveFiles(LAN, [{ name, content }], sizeBytes === undefined ? {} : { sizeBytes });
    await settle(bench);
    const replies = emulator.sentTo(LAN.id).slice(count);
    return told === null ? replies.length > 0 : replies.some(({ text }) => text.includes(told));
  };
  try {
    const isTold: boolean[] = [];
    for (const [i, name] of NAMES.entries())
      isTold.push(await send(name, toSent(name, [...communePlan, `Lần ${i}.`]).content, null));
    isTold.push(await send('goi.zip', Buffer.from('PK\u0003\u0004'), 'Chưa nhận loại tệp này'));
    isTold.push(await send('to.pdf', Buffer.from('%PDF'), '20 MB', TOO_BIG));
    const slip = makeDocx(communePlan.map((line) => paragraph(line)).join(''), {
      extra: { '../../../../thoat.txt': 'ra ngoài' },
    });
    isTold.push(await send('goi.docx', slip, null));
    // Told small, in truth too big.
    isTold.push(await send('to.pdf', Buffer.alloc(TOO_BIG), '20 MB', 5));
    const sent = isTold.length;
    let refused = 0;
    for (let i = 0; i < FLOOD; i++)
      if (await send('a.txt', toSent('a.txt', [...communePlan, `Lụt ${i}.`]).content, `${A_DAY} tệp`))
        refused++;
    const root = join(bench.dataDirectory, 'uploads');
    const outside = bench
      .listUploads()
      .filter((path) => path.slice(root.length + 1).split(sep).length !== 3 || !path.startsWith(root + sep));
    const climbed = ['..', '../..', '../../..'].filter((up) =>
      existsSync(join(bench.dataDirectory, up, 'thoat.txt')),
    );
    const others = (await bench.store.listDocuments({ agency: KHE_DONG, person: null })).length;
    return [
      { what: 'A8 abuses', value: sent + FLOOD, atLeast: NAMES.length + FLOOD },
      { what: 'A8 not told as they should be', value: isTold.filter((is) => !is).length, atMost: 0 },
      { what: 'A8 of a flood refused', value: refused, atLeast: sent + FLOOD - A_DAY },
      { what: 'A8 files outside their folder', value: outside.length + climbed.length, atMost: 0 },
      {
        what: 'A8 changes beside the folder',
        value: listTop().toSorted().join() === before ? 0 : 1,
        atMost: 0,
      },
      { what: 'A8 documents seen by another agency', value: others, atMost: 0 },
    ];
  } finally {
    await bench.close();
  }
}
