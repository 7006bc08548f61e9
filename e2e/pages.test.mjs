// Every main page of a filled house: nothing for axe to complain of in light or dark, nothing wider than a phone,
// and a review desk that the keyboard can work.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";

import { desk, payRun, payouts, world } from "./selectors.mjs";
import { actAs } from "./support/acting.mjs";
import { openBrowser, person } from "./support/browser.mjs";
import { openHouse } from "./support/house.mjs";
import { approvesAndDownloads, enters, happens, pass } from "./support/money.mjs";
import { referAs } from "./support/referring.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser, house;

before(async () => {
  house = await openHouse({}, "demo");
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await house?.close();
});

test("the form ticks a rule that what was typed keeps, and none that it breaks", async () => {
  const { page, leave } = await person(browser);
  await actAs(page, house, "Ben");
  await page.goto(`${house.url}/refer`);
  const ticked = (words) => page.locator(".rule--ok", { hasText: words }).count();
  const mail = /The e-mail is the person’s work address/;
  for (const [address, ticks] of [["jane@acme-freight.com", 1], ["jane@yahoo.de", 0], ["jane@gmail.com", 0]]) {
    await page.getByLabel("Work e-mail").fill(address);
    await page.getByLabel("Work e-mail").blur();
    assert.equal(await ticked(mail), ticks, address);
  }
  // The page ticks only what it knows enough of; a country that is not served bears a mark of the server's.
  const watched = await page.locator("[data-rule]").evaluateAll((rules) => rules.map((rule) => rule.dataset.rule));
  assert.deepEqual(watched.filter((name) => name !== "country").sort(), ["email", "linkedin", "website"]);
  await page.evaluate(() => {
    document.querySelector("[data-rules]").insertAdjacentHTML(
      "beforeend", '<p id="of-countries" data-rule="country"><span class="rule__said"></span></p>');
    document.querySelector('#country option[value="DE"]').setAttribute("data-not-served", "");
  });
  for (const [country, ticks] of [["FR", true], ["DE", false]]) {
    await page.locator("#country").selectOption(country);
    assert.equal(await page.locator("#of-countries").evaluate((rule) => rule.matches(".rule--ok")), ticks, country);
  }
  await leave();
});

test("what visitors see is accessible and fits a phone", async () => {
  await looksAt(null, async (page, looks) => {
    for (const path of ["/", "/terms/1", "/join", "/sign-in", "/nowhere", "/mail", "/styleguide"]) await looks(path);
    await sendEmpty(page, "/join");
    await looks();
  });
});

test("what partners see is accessible and fits a phone", async () => {
  await looksAt("Ben", async (page, looks) => {
    await looks("/portal");
    const verdicts = await rowsOf(page);
    await looks(verdicts.Refused);
    await looks(verdicts.Validated);
    await looks("/portal/profile");
    await looks("/refer");
    await sendEmpty(page, "/refer");
    await looks();
  });
});

test("what staff see is accessible and fits a phone", async () => {
  await looksAt("Olivia", async (page, looks) => {
    const rooms = ["", "/referrals", "/accounts", "/accounts/duplicates", "/accounts/decisions", "/partners", "/terms"];
    const more = ["/terms/1", "/staff", "/assignment", "/assignment/rules/new"];
    for (const room of [...rooms, ...more]) await looks(`/console${room}`);
    await page.goto(`${house.url}/console/accounts`);
    await looks(await firstTo(page, "/console/accounts/0"));
    await looks(desk.path);
    await looks(await firstRow(page));
    await looks(`${desk.path}?show=refused`);
    await looks(await firstRow(page));
  });
  await looksAt("Clara", async (page, looks) => {
    await looks("/console/leads");
    await looks(await firstRow(page));
  });
});

test("the desk is worked with v, r, n and ?, and never while one types", async () => {
  const max = await person(browser);
  const { page } = max;
  await actAs(page, house, "Max");
  await page.goto(house.url + desk.path);
  await page.goto(house.url + (await firstRow(page)));
  await page.keyboard.press("?");
  await page.getByText(desk.close).waitFor();
  await page.keyboard.press("Escape");
  await page.getByText(desk.close).waitFor({ state: "hidden" });
  const first = page.url();
  await page.keyboard.press("n");
  await page.waitForURL((url) => url.href !== first);
  await page.keyboard.press("p");
  await page.waitForURL(first);
  await page.keyboard.press("r");
  await page.getByRole("button", { name: desk.refuse }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.name), "code");
  await page.getByLabel(/^In your words/).fill("never");
  await page.keyboard.press("v");
  assert.equal(await page.getByLabel(/^In your words/).inputValue(), "neverv");
  await page.keyboard.press("Escape");
  await page.keyboard.press("v");
  assert.equal(await page.evaluate(() => document.activeElement.name), "reason");
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.searchParams.get("done") === "decided");
  assert.deepEqual(max.errors, []);
  await max.leave();
});

test("a lead and the account that it may be stand side by side, and one above the other on a phone", async () => {
  const max = await person(browser);
  const { page } = max;
  await actAs(page, house, "Ben");
  await referAs(page, house, ALIKE);
  await actAs(page, house, "Max");
  await page.goto(house.url + desk.path);
  await page.getByRole("link", { name: ALIKE.company }).first().click();
  const table = page.getByRole("table").filter({ has: page.getByRole("columnheader", { name: desk.theirs }) }).first();
  const row = table.getByRole("row").filter({ hasText: desk.differs }).first();
  const boxes = async () => {
    const [, ours, theirs] = await row.locator("td").all();
    return [await ours.boundingBox(), await theirs.boundingBox()];
  };
  await page.setViewportSize({ width: 1280, height: 800 });
  const [ours, theirs] = await boxes();
  assert.equal(ours.y, theirs.y);
  assert.ok(ours.x + ours.width <= theirs.x, `${JSON.stringify(ours)} beside ${JSON.stringify(theirs)}`);
  await page.setViewportSize({ width: 360, height: 740 });
  const [above, below] = await boxes();
  assert.equal(above.x, below.x);
  assert.ok(above.y + above.height <= below.y, `${JSON.stringify(above)} above ${JSON.stringify(below)}`);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
  assert.deepEqual(max.errors, []);
  await max.leave();
});

test("rows are walked with j and k, and Enter opens one", async () => {
  const max = await person(browser);
  const { page } = max;
  await actAs(page, house, "Max");
  await page.goto(`${house.url}${desk.path}?show=refused`);
  const rows = await page.locator("[data-row]").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  const here = () => page.evaluate(() => document.activeElement.getAttribute("href"));
  await page.keyboard.press("j");
  assert.equal(await here(), rows[0]);
  await page.keyboard.press("j");
  await page.keyboard.press("k");
  assert.equal(await here(), rows[0]);
  await page.keyboard.press("Enter");
  await page.waitForURL(house.url + rows[0]);
  assert.deepEqual(max.errors, []);
  await max.leave();
});

test("what partners and staff see of money is accessible and fits a phone", async () => {
  const { earning } = await looksAt("Anna", earnsAndLooks);
  const { run } = await looksAt("Fiona", async (page, looks) => {
    for (const room of ["", "/billing", "/rewards", "/payouts"]) await looks(`/console${room}`);
    await looks(earning.replace("/portal/earnings", "/console/rewards"));
    await page.goto(`${house.url}/console/billing`);
    await looks(await firstTo(page, "/console/billing/"));
    await page.goto(house.url + payouts.path);
    await page.getByRole("button", { name: payouts.prepare }).click();
    await page.getByText(payRun.own).waitFor();
    await looks();
    return { run: page.url().slice(house.url.length) };
  });
  await looksAt("Olivia", async (page, looks) => {
    await looks("/console");
    await page.goto(house.url + run);
    await approvesAndDownloads(page);
    await happens(page, house, world.executes);
    await looks(world.path);
    await looks(run);
    await page.goto(house.url + payouts.path);
    await looks(await firstTo(page, "/console/payouts/reports/"));
  });
  await looksAt("Anna", async (page, looks) => {
    await page.goto(`${house.url}/portal/bank`);
    await looks(await firstTo(page, "/portal/payouts/"));
  });
});

const LEAD = {
  firstName: "Jane",
  lastName: "Doe",
  email: "jane.doe@international-freight.com",
  company: "Internationale Gesellschaft für Spedition und Logistik mbH Hamburg",
  website: "https://www.international-freight.com",
  linkedin: "https://www.linkedin.com/company/international-freight",
};

/// Called like an account of the demo, elsewhere.
const ALIKE = {
  firstName: "Jane",
  lastName: "Doe",
  email: "jane.doe@kestrel-insurance.de",
  company: "Kestrel Insurance GmbH",
  website: "https://www.kestrel-insurance.de",
  linkedin: "https://www.linkedin.com/company/kestrel-insurance",
};

/// A partner's pages of money on the way from nothing to an earned reward with an account to send it to.
async function earnsAndLooks(page, looks) {
  for (const path of ["/portal/earnings", "/portal/bank", world.path]) await looks(path);
  await referAs(page, house, LEAD);
  await happens(page, house, world.pays(LEAD.company));
  await pass(page, house, 31);
  await happens(page, house, world.pays(LEAD.company));
  await looks("/portal");
  await looks("/portal/earnings");
  const earning = await firstRow(page);
  await looks("/portal/bank");
  await enters(page, "Anna Keller", "DE02 1203 0000 0000 2020 5");
  await looks();
  await enters(page, "Anna Keller", "DE02 1203 0000 0000 2020 51");
  await looks();
  await pass(page, house, 31);
  await looks(earning);
  return { earning };
}

/// Walks as somebody and looks at each page: `looks(path)`, or `looks()` at the one that is open. Every complaint
/// of the walk is told at its end.
async function looksAt(name, walk) {
  const visitor = await person(browser, { reducedMotion: "reduce" });
  const { page } = visitor;
  const found = [];
  if (name) await actAs(page, house, name);
  const seen = await walk(page, async (path) => {
    if (path) await page.goto(house.url + path);
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      for (const one of await complaints(page)) found.push(`${new URL(page.url()).pathname} in ${colorScheme}: ${one}`);
    }
    await page.setViewportSize({ width: 360, height: 740 });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 360) found.push(`${new URL(page.url()).pathname} is ${width} px wide on a phone of 360`);
    await page.setViewportSize({ width: 1280, height: 800 });
  });
  assert.deepEqual(found, []);
  await visitor.leave();
  return seen;
}

async function complaints(page) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => window.axe.run({ resultTypes: ["violations"] }));
  // The styleguide shows every landmark twice, once in each scheme.
  const told = violations.filter(({ id }) => id !== "landmark-unique" || !page.url().endsWith("/styleguide"));
  return told.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
}

/// Sends a page's form as it is, past the browser's own checks.
async function sendEmpty(page, path) {
  await page.goto(house.url + path);
  await page.locator("main form.fields").evaluate((form) => form.submit());
  await page.locator("#wrongs").waitFor();
}

const firstRow = (page) => page.locator("main table a").first().getAttribute("href");

/// Where the first link of the page under an address leads.
const firstTo = (page, under) => page.locator(`main a[href^='${under}']`).first().getAttribute("href");

/// Where the first row of each state leads.
async function rowsOf(page) {
  const rows = await page.locator("main tbody tr").evaluateAll((all) =>
    all.map((row) => [row.querySelector(".pill").textContent.trim(), row.querySelector("a").getAttribute("href")]));
  return Object.fromEntries(rows.reverse());
}
