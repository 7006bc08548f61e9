// Handing in a lead on the refer page.

import { refer } from "../selectors.mjs";

/// Fills the form with a lead of a German company and sends it.
export async function referAs(page, house, lead) {
  await page.goto(house.url + refer.path);
  await page.getByLabel(refer.firstName).fill(lead.firstName);
  await page.getByLabel(refer.lastName).fill(lead.lastName);
  await page.getByLabel(refer.email).fill(lead.email);
  await page.getByLabel(refer.company, { exact: true }).fill(lead.company);
  await page.getByLabel(refer.website, { exact: true }).fill(lead.website);
  await page.getByLabel(refer.linkedin, { exact: true }).fill(lead.linkedin);
  await page.getByLabel(refer.country).selectOption("DE");
  if (lead.jobTitle) {
    await page.getByText(refer.more).click();
    await page.getByLabel(refer.jobTitle).fill(lead.jobTitle);
  }
  await page.getByRole("button", { name: refer.send }).click();
}
