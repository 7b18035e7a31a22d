/** Shows the days that a repetition gives, and leaves days out or takes them in again by choosing them. */

import { make, say } from "./dom.js";
import { dayInWords, legend, months } from "./month.js";
import { language, word } from "./words.js";

const PATTERNS = [
  /(\d{4})-(\d{2})-(\d{2})/gu,
  /(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})/gu,
  /(\d{1,2})\.?\s+(\p{L}{3,})\.?\s+(\d{4})/gu,
];
/** How the months begin in both languages, in their order. */
const MONTHS = [/^jan/u, /^feb/u, /^m[aä]r/u, /^apr/u, /^ma[iy]/u, /^jun/u, /^jul/u, /^aug/u, /^sep/u, /^o[ck]t/u, /^nov/u, /^de[cz]/u];

/** The days in a value as typed; those in other words are understood by the server alone and stand below their field. */
export function daysIn(value) {
  const text = JSON.stringify(value ?? "");
  const iso = [...text.matchAll(PATTERNS[0])].map((found) => found[0]);
  const german = [...text.matchAll(PATTERNS[1])].map(
    ([, day, month, year]) => `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`,
  );
  const named = [...text.matchAll(PATTERNS[2])].map(([, day, name, year]) => {
    const month = MONTHS.findIndex((beginning) => beginning.test(name.toLowerCase())) + 1;
    return month ? `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}` : null;
  });
  return [...new Set([...iso, ...german, ...named.filter(Boolean)])];
}

/** A day as an editor of this language would type it. */
function typed(day) {
  const [year, month, date] = day.split("-").map(Number);
  const name = new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
  return language() === "de" ? `${date}.${month}.${year}` : `${date} ${name} ${year}`;
}

/**
 * Puts the calendar below the field of the repetition.
 *
 * @param {Map<string, object>} fields of the form.
 * @param {(field: object) => void} changed
 */
export function showDays(fields, changed) {
  const repeat = fields.get("repeat");
  const except = fields.get("except");
  if (!repeat) return;
  const place = make("div", { class: "days" });
  repeat.element.append(place);
  let dates = [];

  function draw() {
    const off = daysIn(except?.get());
    const cancelled = new Set(daysIn(fields.get("cancelled")?.get()));
    const on = dates.map((one) => one.day).filter((day) => !off.includes(day));
    if (!repeat.get() || !dates.length) return place.replaceChildren();
    const days = [
      ...on.map((day) => ({ day, state: cancelled.has(day) ? "cancelled" : "on" })),
      ...off.map((day) => ({ day, state: "off" })),
    ];
    const summary = make("p", { class: "small" }, word("dayCount", on.length), except ? ` ${word("dayHelp")}` : "");
    return place.replaceChildren(summary, months(days, except ? toggle : null), legend(days));
  }

  function toggle(day) {
    const values = [except.get()].flat().filter((value) => value !== null);
    const isOff = daysIn(values).includes(day);
    const next = isOff ? values.filter((value) => !daysIn(value).includes(day)) : [...values, typed(day)];
    except.set(next.length ? next : null);
    except.element.closest("details")?.setAttribute("open", "");
    say(word(isOff ? "dayBack" : "dayLeftOut", dayInWords(day)));
    draw();
    place.querySelector(`[data-day="${day}"]`)?.focus();
    except.understand();
    repeat.understand();
    changed(except);
  }

  repeat.understood = (found) => {
    dates = found.dates ?? [];
    draw();
  };
}
