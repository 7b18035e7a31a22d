/** Several entries of a list, chosen by their names; what no list has can be typed where the field takes it. */

import { button, make, say } from "./dom.js";
import { combobox, fitting } from "./combobox.js";
import { word } from "./words.js";

/**
 * @param {object} field `choices` are `{value, name}`; `isFree` lets through what is not among them.
 * @param {() => void} changed
 * @param {(typed: string) => Promise<Array>} [search] finds what is too much for a list.
 */
export function chipInput(field, changed, search) {
  let values = [];
  const list = make("ul", { class: "chips" });
  const control = make("input", { type: "text" });
  const choices = [...(field.choices ?? [])];
  const labelOf = (value) => choices.find((choice) => choice.value === value)?.name ?? value;

  const isLeft = (choice) => !values.includes(choice.value);
  const fitted = (typed) => fitting(choices.filter(isLeft), typed);
  const find = async (typed) => {
    if (!search) return fitted(typed);
    const found = (await search(typed)).filter(isLeft);
    // What was found once has a name from then on.
    choices.push(...found.filter((one) => !choices.some((choice) => choice.value === one.value)));
    return found;
  };
  const box = combobox(control, find, (option) => add(option.value), { first: true });

  function add(value) {
    const text = value.trim();
    if (text && !values.includes(text)) {
      values.push(text);
      say(word("added", labelOf(text)));
    }
    control.value = "";
    draw();
    changed();
  }

  /** What was typed and not chosen: the name of an entry, or a free name, or the id of one that is missing. */
  function takeTyped() {
    const typed = control.value.trim();
    if (!typed) return;
    const named = choices.find((choice) =>
      [choice.name, choice.value].some((one) => one.toLowerCase() === typed.toLowerCase()),
    );
    const near = named ?? (field.isFree ? undefined : fitted(typed)[0]);
    add(near?.value ?? typed);
  }

  control.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && control.value.trim()) {
      event.preventDefault();
      takeTyped();
    } else if (event.key === "Backspace" && !control.value && values.length) {
      say(word("removed", labelOf(values.pop())));
      draw();
      changed();
    }
  });
  control.addEventListener("blur", takeTyped);

  function draw() {
    list.replaceChildren(
      ...values.map((value) =>
        make(
          "li",
          {},
          labelOf(value),
          button(
            "×",
            () => {
              values = values.filter((one) => one !== value);
              say(word("removed", labelOf(value)));
              draw();
              changed();
              control.focus();
            },
            { "aria-label": word("remove", labelOf(value)) },
          ),
        ),
      ),
    );
    list.hidden = !values.length;
  }

  draw();
  return {
    element: make("div", { class: "values" }, list, box),
    control,
    get: () => (values.length > 1 ? [...values] : (values[0] ?? null)),
    set: (value) => {
      values = (Array.isArray(value) ? value : value ? [value] : []).map(String);
      draw();
    },
  };
}

/** A line that offers what is there, and takes whatever is typed. */
export function referenceLine(field, changed, line, search) {
  const offered = search ?? ((typed) => fitting(field.choices ?? [], typed));
  const box = combobox(line.control, offered, (option) => {
    line.control.value = option.value;
    changed();
  });
  return { ...line, element: box };
}
