// The second half of the road, in a demo house: a company pays, the partner is asked for an account, two people
// pay by bank file, the bank answers, and the partner's statement says settled.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { bank, payRun, payouts, verdict, world } from "./selectors.mjs";
import { actAs } from "./support/acting.mjs";
import { openBrowser, person } from "./support/browser.mjs";
import { openHouse } from "./support/house.mjs";
import { openMail } from "./support/mail.mjs";
import { approvesAndDownloads, enters, happens, pass } from "./support/money.mjs";
import { referAs } from "./support/referring.mjs";

let browser, house;

before(async () => {
  house = await openHouse({}, "demo");
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await house?.close();
});

const LEAD = {
  firstName: "Jane",
  lastName: "Doe",
  email: "jane.doe@acme-freight.com",
  company: "Acme Freight GmbH",
  website: "https://www.acme-freight.com",
  linkedin: "https://www.linkedin.com/company/acme-freight",
};

test("a referral is paid from the lead's two months to the partner's settled statement", async () => {
  const visitor = await person(browser);
  const { page } = visitor;
  await actAs(page, house, "Anna Keller");
  await referAs(page, house, LEAD);
  await page.getByRole("heading", { name: verdict.validated, exact: true }).waitFor();

  await happens(page, house, world.pays(LEAD.company));
  await openMail(page, house, world.won(LEAD.company));
  await pass(page, house, 31);
  await happens(page, house, world.pays(LEAD.company));

  await openMail(page, house, bank.asked);
  await page.getByRole("link", { name: bank.open, exact: true }).click();
  await enters(page, "Anna Keller", "DE02 1203 0000 0000 2020 51");
  await page.getByText("2051").first().waitFor();
  await pass(page, house, 31);

  await actAs(page, house, "Fiona Finance");
  await page.goto(house.url + payouts.path);
  await page.getByRole("button", { name: payouts.prepare }).click();
  await page.getByText(payRun.own).waitFor();
  const run = page.url();

  await actAs(page, house, "Olivia Owner");
  await page.goto(run);
  const file = await approvesAndDownloads(page);
  assert.match(file.suggestedFilename(), /\.xml$/);

  await happens(page, house, world.accepts);
  await happens(page, house, world.executes);
  await openMail(page, house, bank.settled);
  await actAs(page, house, "Anna Keller");
  await page.goto(house.url + "/portal/earnings");
  await page.getByText("€99.50").or(page.getByText("€199.00")).first().waitFor();
  await openMail(page, house, bank.settled);
  await page.getByRole("link", { name: bank.statement }).click();
  await page.getByText(bank.paid, { exact: true }).first().waitFor();
  await page.getByText("€199.00").first().waitFor();
  assert.deepEqual(visitor.errors, []);
  await visitor.leave();
});
