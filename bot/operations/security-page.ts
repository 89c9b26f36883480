import { classPolicy, findEndpointPlace } from '../../knowledge/model/class-policy.ts';
import { securityFiles, securityWording as wording } from '../../prompts/security-wording.ts';
import type { Configuration } from '../configuration.ts';
import { roles } from '../office/person.ts';
import { PROGRAM_VERSION } from '../program-version.ts';
import { listCommands } from '../telegram/command-menu.ts';
import { DATABASE_FILES, KEPT_FILES } from './data-files.ts';
import { METRICS_HOST } from './metrics/serve-metrics.ts';

const DEFAULT_PORTS: Readonly<Record<string, string>> = {
  'https:': '443',
  'http:': '80',
  'socks5:': '1080',
  'postgres:': '5432',
  'postgresql:': '5432',
};

/**
 * What the security department asks of an installation, in Markdown: made from the configuration and from the tables the
 * program itself goes by, without any secret.
 */
export function formatSecurityPage(
  configuration: Configuration,
  dataDirectory: string,
  today: string,
): string {
  return `${[
    wording.title,
    wording.made(today.split('-').toReversed().join('/'), PROGRAM_VERSION),
    wording.hosts,
    formatHosts(configuration),
    wording.nothingElse,
    wording.files(dataDirectory),
    formatFiles(configuration.CHAT_RETENTION_DAYS),
    wording.backups(configuration.BACKUP_KEY !== undefined),
    wording.classes,
    formatClasses(),
    wording.shown(configuration.TELEGRAM_SHOW_INTERNAL),
    wording.roles,
    formatRoles(),
    wording.rolesNote,
  ].join('\n\n')}\n`;
}

function toRow(...cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Host and port alone: an address may hold a name and password. */
function toHost(address: string): string {
  const { hostname, port, protocol } = new URL(address);
  return `${hostname}:${port === '' ? (DEFAULT_PORTS[protocol] ?? '?') : port}`;
}

function formatHosts(configuration: Configuration): string {
  const rows = [...listTelegram(configuration), ...listModels(configuration)];
  if (configuration.DATABASE_URL !== undefined)
    rows.push(toRow(wording.out, toHost(configuration.DATABASE_URL), wording.database));
  return rows.length === 0 ? wording.none : [wording.hostsHead, ...rows].join('\n');
}

function listTelegram(configuration: Configuration): string[] {
  const { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT, TELEGRAM_PROXY: proxy } = configuration;
  if (token === undefined) return [];
  const host = toHost(TELEGRAM_API_ROOT);
  const way =
    proxy === undefined
      ? toRow(wording.out, host, wording.telegram)
      : toRow(wording.out, toHost(proxy), wording.proxied(host));
  const port = `127.0.0.1:${configuration.TELEGRAM_WEBHOOK_PORT}`;
  const { TELEGRAM_WEBHOOK_URL: url, METRICS_PORT } = configuration;
  const webhook = url === undefined ? [] : [toRow(wording.in, port, wording.webhook)];
  const metrics =
    METRICS_PORT === undefined ? [] : [toRow(wording.in, `${METRICS_HOST}:${METRICS_PORT}`, wording.metrics)];
  return [way, ...webhook, ...metrics];
}

function listModels({
  CHAT_MODEL,
  EMBEDDING_MODEL,
  OPENAI_BASE_URL,
  TRUSTED_ENDPOINTS,
}: Configuration): string[] {
  const names = [CHAT_MODEL, EMBEDDING_MODEL].filter((name) => name !== undefined);
  if (names.length === 0) return [];
  const place = findEndpointPlace(new URL(OPENAI_BASE_URL), TRUSTED_ENDPOINTS);
  return [toRow(wording.out, toHost(OPENAI_BASE_URL), wording.models(names.join(', '), place))];
}

function formatFiles(days: number): string {
  const names = [...DATABASE_FILES, ...KEPT_FILES];
  return [wording.filesHead, ...names.map((name) => toRow(name, ...securityFiles[name](days)))].join('\n');
}

function formatClasses(): string {
  const { sharing } = wording;
  const classes = ['public', 'internal', 'personal', 'secret'] as const;
  const rows = classes.map((each) => {
    const { loopback, trusted, outside } = classPolicy[each];
    return toRow(wording.class[each], sharing[loopback], sharing[trusted], sharing[outside]);
  });
  return [wording.classesHead, ...rows].join('\n');
}

function formatRoles(): string {
  const rows = roles.map((role) =>
    toRow(
      wording.role[role],
      listCommands(role)
        .map(({ command }) => `/${command}`)
        .join(' '),
    ),
  );
  return [wording.rolesHead, ...rows].join('\n');
}
