/** A field that offers what fits while one types, by the pattern "combobox" of the ARIA authoring practices. */

import { freshId, make, say } from "./dom.js";
import { word } from "./words.js";

const SHOWN = 12;

/** Without capitals and marks, so that „koln“ finds „Köln“. */
export const folded = (text) => text.toLocaleLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ß", "ss");

/** Those that begin with what was typed come before those that only have it somewhere. */
export function fitting(options, typed) {
  const wanted = folded(typed.trim());
  if (!wanted) return options;
  const ranked = options.map((option) => [rank(option, wanted), option]).filter(([place]) => place < 3);
  return ranked.sort(([one], [other]) => one - other).map(([, option]) => option);
}

function rank(option, wanted) {
  const name = folded(option.name);
  if (name.startsWith(wanted)) return 0;
  if (name.split(/[\s\-–,:/]+/u).some((part) => part.startsWith(wanted))) return 1;
  return name.includes(wanted) || folded(`${option.value ?? ""} ${option.detail ?? ""}`).includes(wanted) ? 2 : 3;
}

/**
 * Makes an input a combobox.
 *
 * @param {HTMLInputElement} input has a label.
 * @param {(typed: string) => (Array|Promise<Array>)} find answers `{value, name, detail}`.
 * @param {(option: {value: string, name: string}) => void} choose
 * @param {{first?: boolean}} [ways] `first`: Enter takes the first one without an arrow key.
 * @returns {HTMLElement} the input with its list.
 */
export function combobox(input, find, choose, ways = {}) {
  const list = make("ul", { role: "listbox", id: freshId("list"), "aria-label": word("suggestions"), hidden: true });
  let options = [];
  let active = -1;
  let asked = 0;
  for (const [name, value] of Object.entries({
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": list.id,
    autocomplete: "off",
    spellcheck: "false",
  }))
    input.setAttribute(name, value);

  function close() {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function mark(index) {
    active = index;
    for (const [place, entry] of [...list.children].entries())
      entry.setAttribute("aria-selected", String(place === index));
    const entry = list.children[index];
    if (entry) {
      input.setAttribute("aria-activedescendant", entry.id);
      entry.scrollIntoView({ block: "nearest" });
    } else input.removeAttribute("aria-activedescendant");
  }

  async function open() {
    asked += 1;
    const turn = asked;
    const found = await find(input.value);
    if (turn !== asked || document.activeElement !== input) return;
    options = found.slice(0, SHOWN);
    list.replaceChildren(
      ...options.map((option, index) =>
        make(
          "li",
          {
            role: "option",
            id: `${list.id}-${index}`,
            "aria-selected": "false",
            on: {
              // The input keeps the focus: losing it would close the list before the click arrives.
              mousedown: (event) => event.preventDefault(),
              click: () => take(index),
            },
          },
          make("span", {}, option.name),
          option.detail ? make("small", {}, option.detail) : null,
        ),
      ),
    );
    if (!options.length) return close();
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    mark(ways.first && input.value.trim() ? 0 : -1);
    if (found.length > SHOWN) say(word("moreSuggestions", found.length - SHOWN));
  }

  function take(index) {
    const option = options[index];
    close();
    if (option) choose(option);
  }

  input.addEventListener("input", open);
  input.addEventListener("blur", close);
  input.addEventListener("click", () => list.hidden && open());
  input.addEventListener("keydown", (event) => {
    const isOpen = !list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!isOpen) return void open();
      const step = event.key === "ArrowDown" ? 1 : -1;
      mark((active + step + options.length + (active < 0 && step < 0 ? 1 : 0)) % options.length);
    } else if (event.key === "Enter" && isOpen && active >= 0) {
      event.preventDefault();
      event.stopPropagation();
      take(active);
    } else if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === "Tab") close();
  });
  return make("div", { class: "combobox" }, input, list);
}
