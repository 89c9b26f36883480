import { commandNames, findCommand, helpText } from './command-list.ts';

// The start-up path stays light: nothing is imported here that `--help` does not need.
const [name, ...rest] = process.argv.slice(2);

if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
  console.log(helpText);
  process.exitCode = name === undefined ? 2 : 0;
} else {
  const command = findCommand(name);
  if (command === undefined) {
    console.error(`Không có lệnh "${name}". Các lệnh: ${commandNames.join(', ')}.`);
    process.exitCode = 2;
  } else {
    const { runCommand } = await import('./run-command.ts');
    process.exitCode = await runCommand(command, rest);
  }
}
