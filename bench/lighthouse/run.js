// Audits pages as a mid-range phone; one JSON object per page on standard output.
//   node run.js CHROMIUM < {"cookies": {...}, "pages": {"home": {"address", "loggedIn"}, ...}}
import { readFileSync } from "node:fs";

import * as chromeLauncher from "chrome-launcher";
import lighthouse from "lighthouse";
import puppeteer from "puppeteer-core";

const { cookies, pages } = JSON.parse(readFileSync(0, "utf8"));
const chrome = await chromeLauncher.launch({
  chromePath: process.argv[2],
  chromeFlags: [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
  ],
});
try {
  const browser = await puppeteer.connect({ browserURL: `http://127.0.0.1:${chrome.port}` });
  for (const [name, { address, loggedIn }] of Object.entries(pages)) {
    const [tab] = await browser.pages();
    const session = await tab.createCDPSession();
    await session.send("Network.clearBrowserCache"); // each page as the first one of a visit
    await session.detach();
    await browser.deleteCookie(...(await browser.cookies()));
    if (loggedIn) {
      const { hostname: domain } = new URL(address);
      await browser.setCookie(
        ...Object.entries(cookies).map(([name, value]) => ({ name, value, domain, path: "/" })),
      );
    }
    const flags = {
      port: chrome.port,
      disableStorageReset: true, // it would log the student out
      output: "json",
      logLevel: "error",
      onlyCategories: ["performance", "accessibility", "best-practices", "seo"],
    };
    const { lhr } = await lighthouse(address, flags);
    const scores = Object.fromEntries(
      Object.entries(lhr.categories).map(([category, { score }]) => [category, Math.round(score * 100)]),
    );
    const bytes = lhr.audits["network-requests"].details.items
      .reduce((sum, { transferSize = 0 }) => sum + transferSize, 0);
    const failed = Object.values(lhr.audits)
      .filter(({ score, scoreDisplayMode }) => score !== null && score < 0.9 && scoreDisplayMode !== "informative")
      .map(({ id, displayValue }) => (displayValue ? `${id} (${displayValue})` : id));
    const paint = Math.round(lhr.audits["largest-contentful-paint"].numericValue);
    console.log(JSON.stringify({ name, url: lhr.finalDisplayedUrl, scores, bytes, paint, failed }));
  }
  await browser.disconnect();
} finally {
  await chrome.kill();
}
