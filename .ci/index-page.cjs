// The page of all series in a headless Chromium, from disk: axe-core finds no
// violation, the console stays silent, nothing is fetched from elsewhere, and
// every link leads to a file.
const { existsSync } = require('node:fs');
const { resolve } = require('node:path');
const { fileURLToPath, pathToFileURL } = require('node:url');
const puppeteer = require('puppeteer-core');

const page = pathToFileURL(resolve(process.argv[2])).href;

async function check() {
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const faults = [];
  try {
    for (const [width, scheme] of [[1280, 'light'], [360, 'light'], [1280, 'dark']]) {
      const tab = await browser.newPage();
      tab.on('console', (message) => faults.push(`console: ${message.text()}`));
      tab.on('pageerror', (error) => faults.push(`error: ${error.message}`));
      tab.on('request', (request) => {
        if (!/^(file|data):/.test(request.url())) faults.push(`fetched: ${request.url()}`);
      });
      tab.on('requestfailed', (request) => faults.push(`not there: ${request.url()}`));
      await tab.setViewport({ width, height: 800 });
      await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await tab.goto(page, { waitUntil: 'networkidle0' });
      await tab.addScriptTag({ path: require.resolve('axe-core') });
      const result = await tab.evaluate(() => axe.run());
      for (const violation of result.violations) {
        faults.push(`${width} px, ${scheme}: ${violation.id}: ${violation.help} (${violation.nodes[0].html})`);
      }
      const wide = await tab.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      if (wide) faults.push(`${width} px: the page is wider than the window`);
      const links = await tab.$$eval('a[href]', (all) => all.map((link) => link.href));
      for (const link of links.filter((one) => one.startsWith('file:'))) {
        if (!existsSync(fileURLToPath(link.split('#')[0]))) faults.push(`leads nowhere: ${link}`);
      }
      console.log(`${width} px, ${scheme}: ${result.passes.length} rules hold, ${links.length} links`);
      await tab.close();
    }
  } finally {
    await browser.close();
  }
  return faults;
}

check().then((faults) => {
  for (const fault of faults) console.error(fault);
  process.exit(faults.length > 0 ? 1 : 0);
});
