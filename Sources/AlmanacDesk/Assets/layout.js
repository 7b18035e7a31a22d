/** Where everything of a form stands, and what `check` finds, below its field. */

import { button, make } from "./dom.js";
import { correctionButton } from "./field.js";
import { askToRemove } from "./removing.js";
import { repair, undo } from "./saving.js";
import { word } from "./words.js";

/** What the form shows by itself: the state of the original stands above the text. */
const SILENT = new Set(["translated_from"]);

/** The parts of the page, in their order. */
export function layOut(form) {
  // The id is what calendars know an entry by: it is there for who looks for it, and in nobody's way.
  const isShown = ({ stated }) =>
    stated.required || (stated.key !== "id" && (stated.main || form.entered.stored(stated.key) !== null));
  const all = [...form.fields.values()].filter(({ key }) => !SILENT.has(key));
  const own = all.filter(({ stated }) => !stated.edition);
  // Where there is a text it comes before everything but its title and the sentence for lists.
  const isHead = ({ key }) => form.body && (key === "title" || key === "summary");
  const elements = (fields) => fields.map((field) => field.element);
  const shown = elements(own.filter((field) => isShown(field) && !isHead(field)));
  const head = elements(own.filter(isHead));
  const folded = elements(own.filter((field) => !isShown(field) && !isHead(field)));
  const element = make(
    "form",
    { "aria-label": word("entryForm"), novalidate: true },
    head.length ? group(head) : null,
    textField(form),
    group(shown),
    editions(all.filter(({ stated }) => stated.edition)),
    folded.length ? fold(word("moreFields", folded.length), folded) : null,
    saveRow(form),
  );
  element.addEventListener("submit", (event) => {
    event.preventDefault();
    form.save();
  });
  // Enter in a line would save by accident; in a text area it is a line.
  element.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches("input")) event.preventDefault();
  });
  const top = make("div", { class: "head" }, form.heading, form.about);
  return [top, form.banners, form.languages, form.body ? null : form.bodyAnswer, element].filter(Boolean);
}

const group = (elements) => make("div", { class: "group" }, elements);
const fold = (title, elements) => make("details", { class: "more" }, make("summary", {}, title), group(elements));

/** The words of an entry in each other language, folded until they are wanted. */
function editions(fields) {
  const names = [...new Set(fields.map(({ stated }) => stated.edition))];
  return names.map((name) => {
    const own = fields.filter(({ stated }) => stated.edition === name);
    const filled = own.filter((field) => field.get() !== null).length;
    return fold(word("inEdition", name, filled), own.map((field) => field.element));
  });
}

function textField(form) {
  form.bodyAnswer = make("div", { class: "understood" });
  showFindings(form);
  if (!form.body) return null;
  const label = make("label", { for: form.body.control.id }, word("body"));
  return make("div", { class: "field", "data-key": "body" }, label, form.body.element, form.bodyAnswer);
}

function saveRow(form) {
  const key = make("kbd", { "aria-hidden": "true" }, `${word("ctrl")}+S`);
  const send = make("button", { type: "submit", class: "main", "aria-keyshortcuts": "Control+S" }, word("save"), key);
  return make(
    "div",
    { class: "save" },
    send,
    button(word("undo"), () => undo(form)),
    form.reference.kind === "site" ? null : button(word("delete"), () => askToRemove(form)),
    form.state,
  );
}

/** What `check` finds about the entry, each below its field. */
export function showFindings(form) {
  const own = form.entered.entry.findings ?? [];
  // Of several findings of one field the first is shown, so it has to come last.
  for (const finding of [...own].reverse()) {
    const field = form.fields.get(finding.field);
    field?.show(null, [finding]);
    if (finding.severity === "error") field?.element.closest("details")?.setAttribute("open", "");
  }
  // What is not there stands on no line, so no finding leads to its field.
  for (const field of form.fields.values()) {
    const problem = field.stated.required && field.get() === null ? field.problem() : null;
    if (problem) field.show(null, [problem]);
  }
  // What the form says above the text about the original is not said twice.
  const others = own.filter((finding) => !form.fields.has(finding.field) && !(form.entered.entry.translation && finding.code === "W794"));
  form.bodyAnswer?.replaceChildren(
    ...others.map((finding) =>
      make(
        "p",
        { class: `understood ${finding.severity}` },
        finding.message,
        make("span", { class: "remedy" }, finding.help ?? ""),
        finding.repair ? button(word("repair"), () => repair(form, finding)) : null,
        form.body ? correctionButton(finding, form.body, () => form.changed(null)) : null,
      ),
    ),
  );
}
