/** A field of a form: its word, its help, its editor, and below it how the value was understood or what is wrong. */

import { button, freshId, later, make, prose, say } from "./dom.js";
import { editorFor } from "./editors.js";
import { tell } from "./server.js";
import { word } from "./words.js";

const PAUSE = 150;

/** Two values are the same when they say the same, whatever order their parts have. */
export function same(one, other) {
  return canonical(one) === canonical(other);
}

function canonical(value) {
  if (Array.isArray(value)) return value.length === 1 ? canonical(value[0]) : `[${value.map(canonical).join()}]`;
  if (value && typeof value === "object")
    return `{${Object.keys(value)
      .sort()
      .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`)
      .join()}}`;
  return JSON.stringify(value === "" || value === undefined ? null : value);
}

/**
 * @param {object} stated as the server describes it.
 * @param {object} around what the form knows: lists, the entry, all values.
 * @param {(field: object) => void} changed
 */
export function formField(stated, around, changed) {
  const editor = editorFor(stated, () => touched(), around);
  const help = make("p", { class: "help", id: freshId("help") }, prose(stated.help ?? ""));
  const answer = make("p", { class: "understood", id: freshId("understood"), "aria-live": "polite" });
  const isOne = editor.control.matches("input, select, textarea") && !editor.control.hasAttribute("aria-label");
  const title = [stated.label, stated.required ? make("small", {}, ` ${word("required")}`) : null];
  const element = isOne ? make("div", { class: "field" }) : make("fieldset", { class: "field" });
  if (isOne) {
    editor.control.id ||= freshId("field");
    element.append(make("label", { for: editor.control.id }, title));
  } else element.append(make("legend", {}, title));
  const untouchable = make("p", { class: "note", hidden: true }, word("untouchable"));
  let kept;
  element.dataset.key = stated.key;
  element.append(help, editor.element, untouchable, answer);
  describe(editor.control, `${help.id} ${answer.id}`);
  if (stated.example && editor.control.matches("input[type=text], textarea"))
    editor.control.placeholder = word("forExample", stated.example);
  // Whoever comes by keyboard replaces what stands there by typing, as in every form of the system.
  if (stated.kind === "date") editor.control.addEventListener("focus", () => editor.control.select());

  let asked = 0;
  const understand = later(PAUSE, async () => {
    asked += 1;
    const turn = asked;
    const own = problem();
    if (own) {
      show(null, [own]);
      return field.understood?.({ dates: [] });
    }
    if (editor.get() === null) {
      show(null, []);
      return field.understood?.({ dates: [] });
    }
    try {
      const found = await tell("understand", {
        kind: around.reference.kind,
        field: stated.key,
        values: around.values(),
      });
      if (turn !== asked) return undefined;
      show(found.text, found.findings);
      return field.understood?.(found);
    } catch (refusal) {
      // Saving says what is wrong with the server; a line below each field would say it thirty times.
      return show(refusal.isLost ? null : refusal.message, []);
    }
  });

  /** What can be said without asking: what is missing, and what cannot be written. */
  function problem() {
    const text = editor.problem?.() ?? (stated.required && editor.get() === null ? word("isMissing", stated.label) : null);
    return text ? { severity: "error", message: text } : null;
  }

  /** Puts in what is most likely meant. */
  const corrected = {
    get: () => editor.get(),
    set: (value) => {
      editor.set(value);
      understand();
    },
  };

  function touched() {
    understand();
    changed(field);
  }

  function show(text, findings) {
    const [finding] = findings;
    const isWrong = finding?.severity === "error";
    answer.className = `understood ${finding ? finding.severity : text ? "good" : ""}`;
    answer.replaceChildren();
    if (finding) answer.append(finding.message, finding.help ? make("span", { class: "remedy" }, finding.help) : "");
    else if (text) answer.append(text);
    const correction = finding ? correctionButton(finding, corrected, () => changed(field)) : null;
    if (correction) answer.append(" ", correction);
    if (finding?.repair && around.repair) {
      answer.append(
        " ",
        button(word("repair"), () => around.repair(finding)),
      );
    }
    if (editor.control.matches("input, select, textarea")) {
      if (isWrong) editor.control.setAttribute("aria-invalid", "true");
      else editor.control.removeAttribute("aria-invalid");
    }
  }

  const field = {
    key: stated.key,
    stated,
    element,
    editor,
    show,
    understand,
    problem,
    get: () => (untouchable.hidden ? editor.get() : kept),
    set: (value) => {
      editor.set(value);
      // A shape that the editor cannot show in full would lose something with the first letter typed.
      kept = same(editor.get(), value) ? undefined : value;
      const isWhole = kept === undefined || typeof value === "string";
      editor.element.hidden = !isWhole;
      untouchable.hidden = isWhole;
    },
    focus: () => {
      element.closest("details")?.setAttribute("open", "");
      editor.control.focus();
      element.scrollIntoView({ block: "center" });
    },
  };
  return field;
}

/** The button that puts the meant name in the place of the written one; null where none is offered, or it stands nowhere. */
export function correctionButton({ correction }, editor, changed) {
  if (!correction) return null;
  const { written, meant } = correction;
  const replaced = (value) => {
    if (Array.isArray(value)) return value.map(replaced);
    if (value && typeof value === "object")
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, replaced(one)]));
    // What stands there twice is for the editor to find.
    return typeof value === "string" && value.split(written).length === 2 ? value.replace(written, () => meant) : value;
  };
  const before = editor.get();
  if (same(before, replaced(before))) return null;
  return button(word("takeMeant", meant), () => {
    editor.set(replaced(editor.get()));
    changed();
    say(word("meantTaken", meant));
  });
}

function describe(control, ids) {
  if (control.matches("input, select, textarea, button")) control.setAttribute("aria-describedby", ids);
}
