// The first road a partner takes: join, confirm the e-mail, refer companies, read the verdicts.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { join, mail, verdict } from "./selectors.mjs";
import { openBrowser, person } from "./support/browser.mjs";
import { openHouse } from "./support/house.mjs";
import { openMail } from "./support/mail.mjs";
import { referAs } from "./support/referring.mjs";

const JANE = {
  firstName: "Jane",
  lastName: "Doe",
  email: "jane.doe@acme-freight.com",
  company: "Acme Freight GmbH",
  website: "https://www.acme-freight.com",
  linkedin: "https://www.linkedin.com/company/acme-freight",
};

let browser, house;

before(async () => {
  house = await openHouse();
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await house?.close();
});

test("a partner joins, confirms, and reads a validated and a refused verdict with every reason", async () => {
  const anna = await person(browser);
  const { page } = anna;
  await joinAs(page);
  await openMail(page, house, mail.confirm);
  await page.getByRole("link", { name: mail.confirmLink, exact: true }).click();
  await page.getByRole("button", { name: join.confirm }).click();
  await referAs(page, house, JANE);
  await page.getByRole("heading", { name: verdict.validated, exact: true }).waitFor();
  await page.getByText(verdict.receipt).first().waitFor();
  const rosa = { ...JANE, firstName: "Rosa", email: "rosa@gmail.com", linkedin: "linkedin.com/in/rosa" };
  await referAs(page, house, { ...rosa, jobTitle: "Freelancer" });
  await page.getByRole("heading", { name: verdict.refused, exact: true }).waitFor();
  const codes = await page.locator(".reason .code").allTextContents();
  assert.deepEqual(codes, ["EMAIL_FREEMAIL", "LINKEDIN_WRONG_KIND", "FL_TITLE_EXPLICIT"]);
  assert.deepEqual(anna.errors, []);
  await anna.leave();
});

async function joinAs(page) {
  await page.goto(house.url + join.path);
  await page.getByLabel(join.name).fill("Anna Example");
  await page.getByLabel(join.email).fill("anna@anna-partners.com");
  await page.getByLabel(join.website).fill("https://anna-partners.com");
  await page.getByLabel(join.country).selectOption("DE");
  await page.getByLabel(join.account).check();
  await page.getByLabel(join.terms).check();
  await page.getByRole("button", { name: join.send }).click();
  await page.getByRole("heading", { name: join.sent }).waitFor();
}
