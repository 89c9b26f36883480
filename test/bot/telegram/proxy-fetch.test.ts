import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type Bench, LAN, openBench } from '../../helpers/telegram-bench.ts';
import { TelegramEmulator } from '../../helpers/telegram-emulator.ts';

let bench: Bench;
let proxy: Server;
const sockets = new Set<Socket>();
afterEach(async () => {
  await bench.close();
  for (const socket of sockets) socket.destroy();
  proxy.close();
});

async function listen(server: Server): Promise<number> {
  proxy = server;
  server.on('connection', (socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address() as AddressInfo;
  return address.port;
}

function join(client: Socket, port: number, host: string): void {
  const target = connect(port, host, () => client.pipe(target).pipe(client));
  sockets.add(target);
  for (const [one, other] of [
    [client, target],
    [target, client],
  ] as const)
    one.on('error', () => other.destroy());
}

/** Answers one question through a proxy. @returns how many connections it passed on */
async function askThrough(toProxy: (port: number) => string, server: Server, passed: () => number) {
  const port = await listen(server);
  const emulator = await TelegramEmulator.open();
  bench = await openBench({ emulator, proxy: toProxy(port) });
  emulator.receive(LAN, 'Hạn báo cáo?');
  await emulator.until(() => emulator.sentMessages.length === 1);
  return passed();
}

describe('openProxiedFetch', () => {
  it('calls Telegram through an HTTP proxy', async () => {
    let count = 0;
    const server = createHttpServer().on('connect', (request, socket: Socket) => {
      count++;
      const { hostname, port } = new URL(`http://${request.url}`);
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      join(socket, Number(port), hostname);
    });
    expect(
      await askThrough(
        (port) => `http://127.0.0.1:${port}`,
        server,
        () => count,
      ),
    ).toBeGreaterThan(0);
  });

  it('calls Telegram through a SOCKS5 proxy', async () => {
    let count = 0;
    // https://www.rfc-editor.org/rfc/rfc1928: greeting, then CONNECT to an IPv4 address or a name.
    const server = createServer((client) => {
      client.once('data', () => {
        client.write(Buffer.from([5, 0]));
        client.once('data', (request) => {
          count++;
          const nameEnd = request[3] === 3 ? 5 + (request[4] ?? 0) : 8;
          const host =
            request[3] === 3 ? request.toString('utf8', 5, nameEnd) : request.subarray(4, 8).join('.');
          client.write(Buffer.from([5, 0, 0, 1, 127, 0, 0, 1, 0, 0]));
          join(client, request.readUInt16BE(nameEnd), host);
        });
      });
    });
    expect(
      await askThrough(
        (port) => `socks5://127.0.0.1:${port}`,
        server,
        () => count,
      ),
    ).toBeGreaterThan(0);
  });
});
