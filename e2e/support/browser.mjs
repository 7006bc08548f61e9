// One Chromium, and a fresh browser (own cookies, own storage) for each person in a test.

import { chromium } from "playwright-core";

const QUIET = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/// Opens Chromium on an empty profile, which Playwright makes and removes. Without a sandbox, since CI is root.
export async function openBrowser() {
  return chromium.launch({
    executablePath: process.env.LEADWIRE_CHROMIUM ?? "/usr/bin/chromium",
    headless: true,
    args: ["--no-sandbox", ...QUIET],
  });
}

/// A person at a browser of their own. `errors` holds what the page complained of in its console.
export async function person(browser, { locale = "en-GB", timezoneId = "Europe/London", ...more } = {}) {
  const context = await browser.newContext({ locale, timezoneId, ...more });
  context.setDefaultTimeout(5_000);
  const page = await context.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  return { page, errors, leave: () => context.close() };
}
