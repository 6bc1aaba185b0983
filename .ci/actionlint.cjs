// actionlint over workflow files. The names of runners change faster than its
// list of them, and are left to GitHub.
const { readFileSync } = require('node:fs');
const { createLinter } = require('actionlint');

createLinter().then((lint) => {
  const found = process.argv
    .slice(2)
    .flatMap((file) => lint(readFileSync(file, 'utf8'), file))
    .filter((one) => one.kind !== 'runner-label');
  for (const one of found) console.error(`${one.file}:${one.line}: ${one.message}`);
  process.exit(found.length > 0 ? 1 : 0);
});
