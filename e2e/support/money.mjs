// The pretend world of a demo house, and what people do with money in it.

import { bank, payRun, world } from "../selectors.mjs";

/// Presses a button of the pretend world.
export async function happens(page, house, button) {
  await page.goto(house.url + world.path);
  await page.getByRole("button", { name: button }).first().click();
  await page.getByRole("status").waitFor();
}

/// Lets days pass.
export async function pass(page, house, days) {
  await page.goto(house.url + world.path);
  await page.getByLabel(world.days).fill(String(days));
  await page.getByRole("button", { name: world.forward }).click();
  await page.getByText(world.passed).waitFor({ timeout: 20_000 });
}

/// Sends bank details from the page that asks for them.
export async function enters(page, payee, iban) {
  await page.getByLabel(bank.payee).fill(payee);
  await page.getByLabel(bank.iban, { exact: true }).fill(iban);
  await page.getByRole("button", { name: bank.save }).click();
}

/// Approves the run that is open and downloads its file; answers the download.
export async function approvesAndDownloads(page) {
  await page.getByRole("button", { name: payRun.approve }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: payRun.download }).click(),
  ]);
  return file;
}
