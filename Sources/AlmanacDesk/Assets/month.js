/** A small calendar of one or several months that shows the days of what repeats. */

import { make } from "./dom.js";
import { language, word } from "./words.js";

/** A day as `2031-05-06` in Coordinated Universal Time, so that no clock change moves it. */
const dayOf = (text) => new Date(`${text.slice(0, 10)}T00:00:00Z`);
const spelled = (date) => date.toISOString().slice(0, 10);

function format(options) {
  return new Intl.DateTimeFormat(language(), { timeZone: "UTC", ...options });
}

/** A day in words: „Dienstag, 6. Mai 2031“. */
export function dayInWords(day) {
  return format({ weekday: "long", day: "numeric", month: "long", year: "numeric" }).format(dayOf(day));
}

/**
 * The months in which the days lie, as tables.
 *
 * @param {Array<{day: string, state: string}>} days `state` is `on`, `off` (left out) or `cancelled`.
 * @param {?(day: string) => void} choose is told of a day that was chosen; without it the days are no buttons.
 */
export function months(days, choose) {
  const known = new Map(days.map((one) => [one.day, one.state]));
  const names = [...new Set(days.map((one) => one.day.slice(0, 7)))].sort();
  const shown = names.slice(0, 12);
  const tables = shown.map((name) => month(name, known, choose));
  const more =
    names.length > shown.length ? make("p", { class: "note" }, word("moreMonths", names.length - shown.length)) : null;
  return make("div", { class: "months" }, tables, more);
}

/** What the looks of the days mean, in words. */
export function legend(days) {
  const states = ["on", "off", "cancelled"].filter((state) => days.some((one) => one.state === state));
  return make(
    "ul",
    { class: "legend" },
    states.map((state) => {
      const sample = days.find((one) => one.state === state).day;
      const look = make("span", { class: `sample ${state}`, "aria-hidden": "true" }, String(Number(sample.slice(8))));
      return make("li", {}, look, ` ${word(MEANINGS[state])}`);
    }),
  );
}

/** The word of each state of a day. */
const MEANINGS = { on: "dayOn", off: "dayOff", cancelled: "dayCancelled" };

function month(name, known, choose) {
  const first = dayOf(`${name}-01`);
  const title = format({ month: "long", year: "numeric" }).format(first);
  const head = Array.from({ length: 7 }, (_, index) => {
    const weekday = new Date(Date.UTC(2024, 0, 1 + index));
    return make(
      "th",
      { scope: "col", abbr: format({ weekday: "long" }).format(weekday) },
      format({ weekday: "short" }).format(weekday),
    );
  });
  const rows = [];
  const start = new Date(first);
  start.setUTCDate(1 - ((first.getUTCDay() + 6) % 7));
  for (const day = start; ; ) {
    const cells = [];
    for (let index = 0; index < 7; index += 1) {
      cells.push(day.getUTCMonth() === first.getUTCMonth() ? cell(spelled(day), known, choose) : make("td"));
      day.setUTCDate(day.getUTCDate() + 1);
    }
    rows.push(make("tr", {}, cells));
    if (day.getUTCMonth() !== first.getUTCMonth()) break;
  }
  return make(
    "table",
    { class: "month" },
    make("caption", {}, title),
    make("thead", {}, make("tr", {}, head)),
    make("tbody", {}, rows),
  );
}

function cell(day, known, choose) {
  const state = known.get(day);
  const number = String(Number(day.slice(8)));
  if (!state) return make("td", {}, number);
  // Said, not only shown: colour and a line through a number are nothing to hear.
  const meaning = word(MEANINGS[state]);
  const text = [number, make("span", { class: "unseen" }, ` ${meaning}`)];
  if (!choose) return make("td", { class: state }, text);
  const label = `${dayInWords(day)}, ${meaning}`;
  return make(
    "td",
    { class: state },
    make(
      "button",
      { type: "button", "data-day": day, "aria-label": label, title: label, on: { click: () => choose(day) } },
      number,
    ),
  );
}
