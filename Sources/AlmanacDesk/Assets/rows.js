/** The editors of values that have several lines or parts: lists, entries with fields of their own, names with values. */

import { button, freshId, make, say } from "./dom.js";
import { word } from "./words.js";

/** A list of values, one below the other. Enter in the last one begins another. */
export function listInput(field, changed, makeItem) {
  const items = [];
  const body = make("div", { class: "values" });
  const add = button(word("addValue"), () => append(null).control.focus());

  function append(value) {
    const item = makeItem();
    item.set(value);
    const label = `${field.label} ${items.length + 1}`;
    if (item.control.matches("input, textarea, select")) item.control.setAttribute("aria-label", label);
    item.control.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.defaultPrevented || !item.control.matches("input")) return;
      event.preventDefault();
      if (item === items.at(-1) && item.get() !== null) append(null).control.focus();
    });
    item.row = make(
      "div",
      { class: "row" },
      make("div", { class: "grow" }, item.element),
      make(
        "button",
        {
          type: "button",
          "aria-label": word("remove", label),
          on: { click: () => remove(item) },
        },
        "×",
      ),
    );
    items.push(item);
    body.append(item.row);
    update();
    return item;
  }

  function remove(item) {
    items.splice(items.indexOf(item), 1);
    item.row.remove();
    if (!items.length) append(null);
    update();
    items.at(-1).control.focus();
    say(word("removedValue"));
    changed();
  }

  /** A single empty line has nothing to remove, and one stop less for the keyboard. */
  function update() {
    const isEmpty = items.length === 1 && items[0].get() === null;
    for (const item of items) item.row.lastChild.hidden = isEmpty;
  }

  body.addEventListener("input", update);
  append(null);
  return {
    element: make("div", { class: "values" }, body, make("div", { class: "row" }, add)),
    get control() {
      return items[0].control;
    },
    get: () => {
      const values = items.map((item) => item.get()).filter((value) => value !== null);
      return values.length > 1 ? values : (values[0] ?? null);
    },
    set: (value) => {
      items.length = 0;
      body.replaceChildren();
      const values = Array.isArray(value) ? value : value === null || value === undefined ? [] : [value];
      for (const one of values.length ? values : [null]) append(one);
    },
  };
}

/** Fields below a field. What the form has no field for stays as it is. */
export function partsInput(field, changed, editorOf) {
  const editors = (field.parts ?? []).map((part) => [part.key, part, editorOf(part, changed)]);
  let others = {};
  const element = make(
    "div",
    { class: "entry", role: "group", "aria-label": field.label },
    editors.map(([, part, editor]) => labelled(part, editor)),
  );
  return {
    element,
    get control() {
      return editors[0]?.[2].control ?? element;
    },
    get: () => {
      const value = { ...others };
      for (const [key, , editor] of editors) {
        const entered = editor.get();
        if (entered !== null) value[key] = entered;
      }
      return Object.keys(value).length ? value : null;
    },
    set: (value) => {
      const parts = value && typeof value === "object" && !Array.isArray(value) ? value : {};
      const known = new Set(editors.map(([key]) => key));
      others = Object.fromEntries(Object.entries(parts).filter(([key]) => !known.has(key)));
      for (const [key, , editor] of editors) editor.set(parts[key] ?? null);
    },
  };
}

/** A small field inside another one: a label over its editor. */
export function labelled(part, editor) {
  const control = editor.control;
  const label = make("label", {}, part.label);
  if (control.matches?.("input, select, textarea") && !control.hasAttribute("aria-label")) {
    control.id ||= freshId("part");
    label.htmlFor = control.id;
    if (part.example && control.matches("input, textarea")) control.placeholder = part.example;
  }
  return make("div", { class: "field" }, label, editor.element);
}

/**
 * A value that is a line of text, or parts where a line says too little.
 *
 * @param {{apart: function, together: function}} [ways] how a line is taken apart, and parts become a line.
 */
export function textOrParts(field, changed, line, parts, ways = {}) {
  let isLong = false;
  const turn = button("", () => {
    // Going back to one line would lose the other parts, so it is offered only while they are empty.
    const value = (isLong ? parts : line).get();
    show(!isLong, isLong ? oneOf(value) : asParts(value));
    (isLong ? parts : line).control.focus();
    changed();
  });
  const first = field.parts?.[0]?.key;
  const textKey = field.textKey ?? first;
  const apart = ways.apart ?? ((text) => ({ [textKey]: text }));
  const together =
    ways.together ?? ((value) => (Object.keys(value).some((key) => key !== textKey) ? null : (value[textKey] ?? null)));
  const oneOf = (value) => (value && typeof value === "object" ? together(value) : value);
  const asParts = (value) => (value && typeof value !== "object" ? apart(value) : value);
  const element = make("div", { class: "values" }, line.element, parts.element, make("div", { class: "row" }, turn));

  function show(long, value) {
    isLong = long;
    line.element.hidden = long;
    parts.element.hidden = !long;
    (long ? parts : line).set(value);
    turn.textContent = word(long ? "inOneLine" : "inDetail");
    update();
  }

  function update() {
    const value = isLong ? parts.get() : null;
    turn.hidden = Boolean(value && together(value) === null);
  }

  element.addEventListener("input", update);
  show(false, null);
  return {
    element,
    get control() {
      return (isLong ? parts : line).control;
    },
    get: () => (isLong ? parts : line).get(),
    set: (value) => show(Boolean(value && typeof value === "object" && !Array.isArray(value)), value),
  };
}

/** Names and values that no table knows, such as the targets of a report. */
export function pairsInput(field, changed) {
  const body = make("div", { class: "values" });
  const rows = [];

  function append(key, value) {
    const inputs = [
      ["name", key],
      ["value", value],
    ].map(([name, text]) =>
      make("input", {
        type: "text",
        value: text,
        autocomplete: "off",
        "aria-label": `${field.label}: ${word(`pair_${name}`)}`,
        on: { input: changed },
      }),
    );
    const row = make(
      "div",
      { class: "row" },
      inputs.map((input) => make("div", { class: "grow" }, input)),
      button(
        "×",
        () => {
          rows.splice(
            rows.findIndex((one) => one[0] === inputs[0]),
            1,
          );
          row.remove();
          changed();
          add.focus();
        },
        { "aria-label": word("remove", key || field.label) },
      ),
    );
    rows.push(inputs);
    body.append(row);
    return inputs[0];
  }

  const add = button(word("addValue"), () => append("", "").focus());
  return {
    element: make("div", { class: "values" }, body, make("div", { class: "row" }, add)),
    control: add,
    /** What cannot be written: nothing that stands in the form may be left out in silence. */
    problem: () => {
      const names = rows.map(([key]) => key.value.trim());
      if (rows.some(([key, value]) => !key.value.trim() && value.value.trim())) return word("pairWithoutName");
      const twice = names.find((name, index) => name && names.indexOf(name) !== index);
      return twice ? word("pairTwice", twice) : null;
    },
    get: () => {
      const pairs = rows.map(([key, value]) => [key.value.trim(), value.value.trim()]).filter(([key]) => key);
      return pairs.length ? Object.fromEntries(pairs) : null;
    },
    set: (value) => {
      rows.length = 0;
      body.replaceChildren();
      for (const [key, text] of Object.entries(value && typeof value === "object" ? value : {})) append(key, text);
    },
  };
}
