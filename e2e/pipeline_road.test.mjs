// Bringing the pipeline in: a person says which column is which, and sees without asking how far the file came.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { columns, imports } from "./selectors.mjs";
import { actAs } from "./support/acting.mjs";
import { openBrowser, person } from "./support/browser.mjs";
import { openHouse } from "./support/house.mjs";

let browser, house;

before(async () => {
  house = await openHouse({}, "demo");
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await house?.close();
});

async function uploads(page, path, name, text) {
  await page.goto(house.url + path);
  await page.getByLabel(imports.file).setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
  await page.getByRole("button", { name: imports.send, exact: true }).click();
}

test("a file of many accounts tells how far it came, and that it is done, by itself", async () => {
  const { page, errors, leave } = await person(browser);
  await actAs(page, house, "Max");
  const row = (_, number) => `B-${number},Zo${number} Haulage ${number % 7}ax GmbH,zo${number}-haulage.com`;
  const rows = Array.from({ length: 6_000 }, row).join("\n");
  await uploads(page, imports.accounts, "many.csv", `id,name,website\n${rows}\n`);
  await page.getByRole("progressbar").waitFor();
  // Nobody presses anything from here on.
  await page.getByText(imports.done, { exact: true }).waitFor({ timeout: 60_000 });
  await page.getByText("6000", { exact: true }).waitFor();
  assert.deepEqual(errors, []);
  await leave();
});

test("a file whose columns nobody knows is understood once a person has said which is which", async () => {
  const { page, errors, leave } = await person(browser);
  await actAs(page, house, "Max");
  const file = "Wer;Mail privat;Firma (Kunde);Tel.\nJane Doe;jane@zanderlin.com;Zanderlin;\n";
  await uploads(page, imports.contacts, "people.csv", file);
  await page.getByRole("heading", { name: columns.title }).waitFor();
  for (const [header, holds] of [["Wer", "Full name"], ["Mail privat", "E-mail"], ["Firma (Kunde)", "Company"]]) {
    await page.getByLabel(columns.of(header)).selectOption({ label: holds });
  }
  await page.getByRole("button", { name: columns.send, exact: true }).click();
  await page.getByText(imports.done, { exact: true }).waitFor({ timeout: 30_000 });
  await page.goto(house.url + imports.contacts);
  await page.getByText("jane@zanderlin.com").waitFor();
  assert.deepEqual(errors, []);
  await leave();
});
