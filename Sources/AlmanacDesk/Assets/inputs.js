/**
 * The plain ones among the editors of a value: one input each.
 *
 * Every editor is `{element, get, set, control}`: `get` answers what was entered (a text, a list or an object; `null` where
 * nothing was), `set` shows a value, and `control` takes the focus and is what the label names.
 */

import { make } from "./dom.js";
import { word } from "./words.js";

/** One line of text, as it was typed. */
export function lineInput(field, changed) {
  const control = make("input", {
    type: "text",
    autocomplete: "off",
    spellcheck: field.kind === "text" ? "true" : "false",
    inputmode: field.kind === "number" ? "numeric" : false,
    on: { input: changed },
  });
  return oneLine(control);
}

/** The editor whose value is one line in a control. */
function oneLine(control) {
  return {
    element: control,
    control,
    get: () => control.value.trim() || null,
    set: (value) => {
      control.value = inOneLine(value);
    },
  };
}

/** A sentence or two: they wrap as one types, and stay one line of the file. */
export function longInput(field, changed) {
  const control = make("textarea", { class: "sentence", rows: "2", spellcheck: "true", on: { input: joined } });
  control.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault();
  });
  function joined() {
    if (control.value.includes("\n")) {
      const at = control.selectionEnd;
      control.value = control.value.replaceAll("\n", " ");
      control.setSelectionRange(at, at);
    }
    changed();
  }
  return oneLine(control);
}

/** Two numbers in one line: „48,77, 9,18“ would be four, so they are written with points and a comma between. */
export function pairInput(field, changed) {
  const line = lineInput(field, changed);
  const get = () => {
    // A comma between digits is a decimal one, but where points are.
    const text = line.control.value.trim();
    const isPointed = /^-?\d+\.\d+\s*,\s*-?\d+\.\d+$/u.test(text);
    const parts = text.split(isPointed ? /\s*,\s*/u : /\s*;\s*|,\s+|\s+/u).filter(Boolean);
    return parts.length === 2 ? parts.map((part) => part.replace(",", ".")) : text || null;
  };
  return { ...line, get };
}

/** One of some words. A word that the file spells in another way stays as it is until another one is chosen. */
export function choiceInput(field, changed) {
  const control = make("select", { on: { change: changed } });
  function fill(present) {
    const options = [make("option", { value: "" }, word("notSaid"))];
    let isKnown = !present;
    for (const choice of field.choices ?? []) {
      const same =
        present &&
        [choice.value, ...(choice.spellings ?? [])].some((one) => one.toLowerCase() === present.toLowerCase());
      options.push(make("option", { value: same ? present : choice.value, selected: Boolean(same) }, choice.name));
      isKnown ||= Boolean(same);
    }
    if (!isKnown) options.push(make("option", { value: present, selected: true }, present));
    control.replaceChildren(...options);
    control.value = present ?? "";
  }
  fill(null);
  return { element: control, control, get: () => control.value || null, set: (value) => fill(inOneLine(value)) };
}

/** A value of any shape as a line; a file may say in a list what the form has one line for. */
export function inOneLine(value) {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(inOneLine).join(", ");
  return typeof value === "object" ? Object.values(value).map(inOneLine).join(", ") : String(value);
}
