// The harness itself: Chromium starts, opens a page on the loopback, runs its script and sees nothing else.

import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { after, before, test } from "node:test";

import { openBrowser, person } from "./support/browser.mjs";

const PAGE = `<!doctype html><title>Here</title><link rel=icon href=data:,>
<label>Name <input></label><button onclick="document.title = document.querySelector('input').value">Say</button>`;

let browser, server, url;

before(async () => {
  server = createServer((_, answer) => answer.setHeader("content-type", "text/html").end(PAGE));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `http://127.0.0.1:${server.address().port}/`;
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  server.close();
});

test("a person fills a field by its label and the page answers", async () => {
  const anna = await person(browser);
  await anna.page.goto(url);
  await anna.page.getByLabel("Name").fill("Anna");
  await anna.page.getByRole("button", { name: "Say" }).click();
  assert.equal(await anna.page.title(), "Anna");
  assert.deepEqual(anna.errors, []);
  await anna.leave();
});

test("what a page complains of is heard", async () => {
  const ben = await person(browser);
  await ben.page.goto(url);
  await ben.page.evaluate(() => console.error("lost"));
  assert.deepEqual(ben.errors, ["lost"]);
  await ben.leave();
});
