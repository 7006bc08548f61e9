// Comfort only: every page works without this file. Words come from the page (data attributes), never from here.
"use strict";

/** The rules on the refer page: each tick is a guess about what was typed; the server alone decides. */
function watchRules(list) {
  const form = document.querySelector("form[data-refer]");
  if (!form) return;
  const freemail = new Set(list.dataset.freemail.split(" "));
  const slips = new Set(list.dataset.slips.split(" "));
  const typed = (name) => (form.elements[name]?.value ?? "").trim();
  const has = (name) => form.elements[name]?.checked ?? false;
  const domain = (url) => /^(?:https?:\/\/)?(?:www\.)?([^\s/?#:@]+\.[^\s/?#:@.]{2,})/i.exec(url)?.[1].toLowerCase();
  const guesses = {
    email: () => {
      const host = /^[^\s@]+@([^\s@]+\.[^\s@.]{2,})$/.exec(typed("email"))?.[1].toLowerCase();
      const mistyped = slips.has(host) || slips.has(host?.slice(host.lastIndexOf(".")));
      return guess(typed("email"), host && !freemail.has(host) && !mistyped);
    },
    website: () => guess(typed("website") || has("no_website"), domain(typed("website")) && !has("no_website")),
    linkedin: () => guess(
      typed("linkedin") || has("no_linkedin"),
      /^(https?:\/\/)?([a-z]{2,3}\.)?linkedin\.com\/(company|school|showcase)\/[^/?#]+/i.test(typed("linkedin")) && !has("no_linkedin"),
    ),
    country: () => guess(typed("country"), !form.elements.country.selectedOptions[0]?.hasAttribute("data-not-served")),
  };
  const settled = new Set();
  const show = () => {
    for (const rule of list.querySelectorAll("[data-rule]")) {
      // A doubt while someone is still typing is a nuisance: it shows once they have left the form's field.
      let state = guesses[rule.dataset.rule]?.() ?? "";
      // What the server sent back as wrong is not right as long as it stands there unchanged.
      const field = form.elements[rule.dataset.rule];
      const refused = field?.getAttribute?.("aria-invalid") && field.value === field.defaultValue;
      if (state === "ok" && refused) state = "doubt";
      if (state === "doubt" && !settled.has(rule.dataset.rule)) state = "";
      rule.classList.toggle("rule--ok", state === "ok");
      rule.classList.toggle("rule--doubt", state === "doubt");
      const said = rule.querySelector(".rule__said");
      const words = state ? list.dataset[state] : "";
      if (said.textContent !== words) said.textContent = words;
    }
  };
  const fieldOf = { no_website: "website", no_linkedin: "linkedin" };
  form.addEventListener("input", show);
  form.addEventListener("focusout", (event) => { settled.add(fieldOf[event.target.name] ?? event.target.name); show(); });
  for (const field of form.elements) if (field.value) settled.add(fieldOf[field.name] ?? field.name);
  show();
}

function guess(touched, right) {
  if (!touched) return "";
  return right ? "ok" : "doubt";
}

/** What the calculator says while one types: a share of the months, in whole minor units, never in floating point. */
function watchCalculator(form) {
  const output = form.querySelector("output");
  const share = Number(form.dataset.share);
  form.querySelector("button").hidden = true;
  form.addEventListener("input", () => {
    const currency = form.elements.currency.value;
    const language = document.documentElement.lang;
    const format = new Intl.NumberFormat(language, { style: "currency", currency });
    const digits = format.resolvedOptions().maximumFractionDigits;
    const typed = plainAmount(form.elements.price.value, language);
    if (!typed) return;
    const minor = Number(typed[1]) * 10 ** digits + Number((typed[2] ?? "").padEnd(digits, "0").slice(0, digits) || 0);
    const yearly = form.elements.every.value === "year";
    const counted = Number(yearly ? form.dataset.yearMonths : form.dataset.months);
    const months = yearly ? 12 : 1;
    const reward = Math.floor((2 * minor * counted * share + months * 100) / (2 * months * 100));
    output.textContent = format.format(reward / 10 ** digits);
  });
}

/** Whole part and fraction of what was typed, with the language's own marks or the other decimal mark. */
function plainAmount(text, language) {
  const parts = new Intl.NumberFormat(language).formatToParts(1234567.5);
  const [group, decimal] = ["group", "decimal"].map((type) => parts.find((part) => part.type === type).value);
  const typed = text.replace(/[\s'’]/gu, "");
  const groups = typed.split(decimal)[0].split(group);
  const grouped = groups.length > 1 && /^\d{1,3}$/.test(groups[0]) && groups.slice(1).every((one) => one.length === 3);
  return /^(\d{1,9})(?:\.(\d*))?$/.exec((grouped ? typed.replaceAll(group, "") : typed).replaceAll(",", "."));
}

/** How many characters are left, said only when it begins to matter. */
function countCharacters(line) {
  const input = document.getElementById(line.dataset.count);
  const max = Number(line.dataset.max);
  const show = () => {
    const left = max - input.value.length;
    line.hidden = left > max / 4;
    line.textContent = line.hidden ? "" : line.dataset.said.replace("#", left);
    line.classList.toggle("field__count--near", left < max / 10);
  };
  input.addEventListener("input", show);
  show();
}

/** A file that would be refused is not sent first: a connection that is cut while sending shows no words. */
function weighFile(input) {
  input.addEventListener("change", () => {
    const isTooLarge = [...input.files].some((file) => file.size > Number(input.dataset.most));
    input.setCustomValidity(isTooLarge ? input.dataset.tooLarge : "");
    input.reportValidity();
  });
}

/** A form is sent once. The button stays in the form's data because it is marked, not disabled, before sending. */
function sendOnce(event) {
  const form = event.target;
  if (form.method !== "post") return;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = "yes";
  const button = event.submitter;
  if (!button) return;
  button.setAttribute("aria-busy", "true");
  if (button.dataset.busy) button.textContent = button.dataset.busy;
}

/** Coming back with the browser's Back button finds the form as it was: make it sendable again. */
function wakeForms(event) {
  if (!event.persisted) return;
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
  for (const button of document.querySelectorAll("[aria-busy]")) button.removeAttribute("aria-busy");
}

function takeFix(event) {
  const input = document.getElementById(event.currentTarget.dataset.fix);
  event.preventDefault();
  input.value = event.currentTarget.dataset.with;
  input.closest(".field").classList.remove("field--wrong");
  input.removeAttribute("aria-invalid");
  document.getElementById(`${input.id}-error`)?.remove();
  event.currentTarget.remove();
  input.dispatchEvent(new Event("input", { bubbles: true }));
  input.focus();
}

/** Copies what stands beside the button; where the browser lets no page do that, it is selected instead. */
function offerCopy(button) {
  const source = document.getElementById(button.dataset.copy);
  const label = button.textContent;
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(source.textContent.trim());
      button.textContent = button.dataset.copied;
      setTimeout(() => { button.textContent = label; }, 2000);
    } catch {
      getSelection().selectAllChildren(source);
    }
  });
}

/** A page that waits for an answer looks every few seconds whether it stands as it did, and is read anew if not. */
function watchAnswer(waiting) {
  const look = async () => {
    if (document.hidden) return;
    const answer = await fetch(location.pathname).catch(() => null);
    if (!answer?.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const stands = page.querySelector("[data-stands]")?.dataset.stands;
    if (stands && stands !== waiting.dataset.stands) location.replace(location.pathname);
  };
  setInterval(look, Number(waiting.dataset.again) * 1000);
}

/** The part of a page that tells how far a work came is read anew every second; the whole page when it moved on. */
function watchProgress(live) {
  const look = async () => {
    if (document.hidden) return;
    const answer = await fetch(location.pathname).catch(() => null);
    if (!answer?.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const now = page.querySelector("[data-live]");
    if (now?.dataset.live !== live.dataset.live) { location.replace(location.pathname); return; }
    live.replaceChildren(...now.childNodes);
  };
  setInterval(look, 1000);
}

/** Keys of the console: any control with data-key; never while typing, never with a modifier. */
function pressKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
  const control = document.querySelector(`[data-key~="${CSS.escape(event.key)}"]`);
  if (!control) { moveInRows(event); return; }
  event.preventDefault();
  control.click();
  const menu = control.matches("summary") && control.parentElement;
  const first = menu && menu.open && menu.querySelector("input:not([type=hidden]), select, textarea");
  (first || control).focus();
}

/** In a list of rows, j goes down and k up; Enter opens the row as it opens any link. */
function moveInRows(event) {
  const step = { j: 1, k: -1 }[event.key];
  const rows = [...document.querySelectorAll("[data-row]")];
  if (!step || !rows.length) return;
  event.preventDefault();
  const here = rows.indexOf(document.activeElement);
  const there = here < 0 ? 0 : Math.min(Math.max(here + step, 0), rows.length - 1);
  rows[there].focus();
}

/** Menus close when one clicks elsewhere or presses Escape, as people expect of a menu. */
function closeMenus(event) {
  if (event.type === "keydown" && event.key !== "Escape") return;
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (event.type === "click" && menu.contains(event.target)) continue;
    menu.open = false;
    if (event.type === "keydown") menu.querySelector("summary").focus();
  }
}

document.querySelectorAll("[data-rules]").forEach(watchRules);
document.querySelectorAll("form[data-share]").forEach(watchCalculator);
document.querySelectorAll("[data-count]").forEach(countCharacters);
document.querySelectorAll("[data-most]").forEach(weighFile);
document.querySelectorAll("[data-again]").forEach(watchAnswer);
document.querySelectorAll("[data-live]").forEach(watchProgress);
document.querySelectorAll("[data-copy]").forEach(offerCopy);
document.querySelectorAll("[data-fix]").forEach((button) => button.addEventListener("click", takeFix));
if (document.querySelector("[data-keys]")) document.addEventListener("keydown", pressKey);
document.addEventListener("submit", sendOnce);
document.addEventListener("click", closeMenus);
document.addEventListener("keydown", closeMenus);
addEventListener("pageshow", wakeForms);
const room = document.querySelector(".side [aria-current]");
if (room) room.closest(".side").scrollLeft = room.offsetLeft - 24;
document.getElementById("wrongs")?.focus();
