// The mails of a house in development: each with its links at /mail.

import { setTimeout as pause } from "node:timers/promises";

import { mail } from "../selectors.mjs";

const WAIT_MS = 10_000;

/// Waits for a mail by its subject, opens it, and leaves the browser on it.
export async function openMail(page, house, subject) {
  const deadline = Date.now() + WAIT_MS;
  for (;;) {
    await page.goto(new URL(mail.path, house.url).href);
    const found = page.getByRole("link", { name: subject }).first();
    if (await found.count()) return found.click();
    if (Date.now() > deadline) throw new Error(`no mail ${subject} came within ${WAIT_MS} ms`);
    await pause(100);
  }
}
