/** The editor of an entry's picture: the file, what it shows, who made it, and the point that stays visible. */

import { button, freshId, make } from "./dom.js";
import { focusPicker } from "./focus.js";
import { choiceInput, lineInput } from "./inputs.js";
import { askForPicture, takePictures } from "./upload.js";
import { word } from "./words.js";

/** What is asked of every picture; the rest is folded. */
const FIRST = new Set(["src", "alt", "caption", "credit"]);

/** Like the editors of other fields; a picture without more than its file is a text. */
export function pictureInput(field, changed, around) {
  let value = null;
  const element = make("div", { class: "drop" });
  const editors = new Map();
  takePictures(element, ask);
  const choose = button(word("choosePicture"), () => ask(null));

  function ask(file) {
    askForPicture(around.reference, file, (answer) => {
      set({ ...(typeof value === "object" ? value : {}), ...answer.value }, answer.address);
      changed();
      choose.focus();
    });
  }

  function set(next, address) {
    value = next;
    editors.clear();
    element.replaceChildren();
    const source = typeof value === "string" ? value : value?.src;
    if (source) {
      const shown = address ?? around.pictureAddress?.(source);
      const percent = [...String(value?.focus ?? "").matchAll(/(\d+)\s*%/gu)].map((found) => Number(found[1]));
      if (shown) {
        element.append(
          focusPicker(shown, percent.length === 2 ? percent : null, ([across, down]) =>
            put("focus", `${across}% ${down}%`),
          ),
        );
        element.querySelector("img").addEventListener("error", (event) => event.target.closest("fieldset").remove());
      }
    } else element.append(make("p", { class: "small" }, word("dropPicture")));
    const all = field.parts ?? [];
    const rest = all.filter((part) => !FIRST.has(part.key)).map(partField);
    element.append(...all.filter((part) => FIRST.has(part.key)).map(partField));
    if (rest.length) {
      const more = make("summary", {}, word("moreFields", rest.length));
      element.append(make("details", { class: "more" }, more, make("div", { class: "group" }, rest)));
    }
    element.append(make("div", { class: "row" }, choose));
    choose.textContent = word(source ? "otherPicture" : "choosePicture");
  }

  function partField(part) {
    const present = typeof value === "string" ? (part.key === "src" ? value : null) : (value?.[part.key] ?? null);
    const told = () => put(part.key, editor.get() ?? "");
    const editor = part.choices ? choiceInput(part, told) : lineInput(part, told);
    editor.set(present);
    // Parts of a part are nothing that a line could say.
    if (present && typeof present === "object") editor.control.disabled = true;
    editor.control.id = freshId("part");
    editors.set(part.key, editor);
    return make("div", { class: "field" }, make("label", { for: editor.control.id }, part.label), editor.element);
  }

  function put(key, text) {
    const parts = typeof value === "string" ? { src: value } : { ...(value ?? {}) };
    if (text) parts[key] = text;
    else delete parts[key];
    const names = Object.keys(parts);
    value = !names.length ? null : names.length === 1 && names[0] === "src" ? parts.src : parts;
    const editor = editors.get(key);
    if (editor && (editor.get() ?? "") !== text) editor.set(text);
    changed();
  }

  set(null);
  return {
    element,
    get control() {
      return editors.get("alt")?.control ?? choose;
    },
    get: () => value,
    set: (next) => set(next),
  };
}
