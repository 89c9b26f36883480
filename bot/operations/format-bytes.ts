const KILOBYTE = 1024;
const UNITS = ['byte', 'KB', 'MB', 'GB', 'TB'];

/** A size as people say it: "1,5 GB". */
export function formatBytes(bytes: number): string {
  const power =
    bytes < KILOBYTE ? 0 : Math.min(Math.floor(Math.log(bytes) / Math.log(KILOBYTE)), UNITS.length - 1);
  const amount = (bytes / KILOBYTE ** power).toFixed(power > 1 ? 1 : 0);
  return `${amount.replace('.', ',').replace(/,0$/, '')} ${UNITS[power]}`;
}
