/** Makes elements of a page, and says what happened to those who see it and to those who hear it. */

/**
 * An element with its attributes and children. Text is always text, so nothing that was typed can become markup.
 *
 * @param {string} name
 * @param {Object<string, *>} [attributes] `on` has listeners by event; `false`, `null` and `undefined` are left out.
 * @param {...(Node|string|null|undefined|Array)} children
 */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (key === "on") for (const [type, listener] of Object.entries(value)) element.addEventListener(type, listener);
    else if (key === "value") element.value = value;
    else element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

/** A button that submits nothing by itself. */
export function button(text, act, attributes = {}) {
  return make("button", { type: "button", on: { click: act }, ...attributes }, text);
}

let lastId = 0;
/** An id that no other element of this page has. */
export function freshId(stem) {
  lastId += 1;
  return `${stem}-${lastId}`;
}

/** A text with `code` in backticks, as the tables of fields write it. */
export function prose(text) {
  return String(text)
    .split("`")
    .map((part, index) => (index % 2 ? make("code", {}, part) : part));
}

const SAID_FOR = 8000;
let silence = 0;

/** Says something in the status line, which screen readers read out when they are done with what they say. */
export function say(text) {
  const line = document.getElementById("status");
  if (!line) return;
  line.textContent = text;
  clearTimeout(silence);
  silence = setTimeout(() => line.replaceChildren(), SAID_FOR);
}

/** Takes the reader to a heading or a field, so that the keyboard goes on from there. */
export function focusOn(element) {
  if (!element) return;
  if (!element.matches("a[href], button, input, select, textarea, summary, [tabindex]"))
    element.setAttribute("tabindex", "-1");
  element.focus();
}

/** Runs something when nothing has asked for it for a while. */
export function later(milliseconds, act) {
  let timer = 0;
  const ask = (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => act(...values), milliseconds);
  };
  ask.cancel = () => clearTimeout(timer);
  return ask;
}

/**
 * A dialog over the page. It closes with Escape, and the focus goes back to where it was.
 *
 * @param {string} title
 * @param {(close: () => void) => Array} fill makes what stands in it.
 */
export function dialog(title, fill, attributes = {}) {
  const heading = make("h2", { id: freshId("dialog") }, title);
  const before = document.activeElement;
  const box = make("dialog", { "aria-labelledby": heading.id, ...attributes }, heading);
  const close = () => box.close();
  box.addEventListener("close", () => {
    box.remove();
    if (before && before.isConnected) before.focus();
  });
  box.append(...fill(close));
  document.body.append(box);
  box.showModal();
  return box;
}
