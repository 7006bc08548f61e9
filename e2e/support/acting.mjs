// Being somebody of a demo house.

import { demo } from "../selectors.mjs";

/// Signs in as the person whose label starts with a name.
export async function actAs(page, house, name) {
  await page.goto(house.url);
  await page.getByText(demo.open).click();
  const choice = page.getByLabel(demo.person);
  const label = (await choice.locator("option").allTextContents()).find((one) => one.startsWith(name));
  await choice.selectOption({ label });
  await page.getByRole("button", { name: demo.go }).click();
  await page.getByText(demo.open).filter({ hasText: name }).waitFor();
}
