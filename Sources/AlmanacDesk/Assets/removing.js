/** Deleting an entry: asked once, with what leads to it and what subscribers would miss. */

import { button, dialog, make, say } from "./dom.js";
import { save } from "./saving.js";
import { entryQuery, tell } from "./server.js";
import { drop } from "./shelter.js";
import { word } from "./words.js";

/** What comes of a change elsewhere, as parts of a dialog. */
export function consequences({ broken, count, missed }) {
  const list = (findings) =>
    make(
      "ul",
      { class: "list lines" },
      findings.map(({ entry, message, file }) =>
        make(
          "li",
          {},
          entry
            ? make("a", { href: `#/entry?${entryQuery(entry)}`, target: "_blank" }, entry.title)
            : make("code", {}, file),
          `: ${message}`,
        ),
      ),
    );
  return [
    ...(missed.length ? [make("h3", {}, word("wouldMiss")), list(missed.map((one) => ({ message: one.message, entry: null, file: word("published") })))] : []),
    ...(broken.length ? [make("h3", {}, word("wouldBreak", count)), list(broken)] : []),
    count > broken.length ? make("p", { class: "small" }, word("andMore", count - broken.length)) : null,
    broken.length || missed.length ? null : make("p", {}, word("nothingLeads")),
  ].filter(Boolean);
}

export async function askToRemove(form) {
  const { reference, heading, desk } = form;
  let found;
  form.tell(word("looking"));
  try {
    found = await tell("consequences", { ...reference, remove: true });
  } catch (refusal) {
    desk.trouble(refusal);
    return form.tell(`${refusal.message} ${refusal.help ?? ""}`);
  }
  form.tell("");
  const isExpected = found.missed.some(({ code }) => code.endsWith("603"));
  const cancelled = (form.fields.get("status")?.stated.choices ?? []).find((choice) =>
    (choice.spellings ?? []).includes("cancelled"),
  );
  dialog(
    word("deleteTitle", heading.textContent),
    (close) => [
      ...consequences(found),
      isExpected ? make("p", { class: "note" }, word("cancelInstead")) : null,
      found.missed.length ? make("p", {}, word("mustForget")) : null,
      make("p", {}, word("deleteUndo")),
      make(
        "div",
        { class: "row" },
        isExpected && cancelled
          ? button(
              word("cancelEvent"),
              () => {
                close();
                form.fields.get("status").set(cancelled.value);
                save(form);
              },
              { class: "main" },
            )
          : null,
        button(word("deleteNow"), () => remove(form, close)),
        button(word("cancel"), close),
      ),
    ].filter(Boolean),
  );
  return undefined;
}

async function remove(form, close) {
  const { reference, heading, desk } = form;
  const title = heading.textContent;
  close();
  try {
    form.isSaving = true;
    await tell("remove", { ...reference, digest: form.entered.entry.digest });
    form.isOver = true;
    drop(form.shelf);
    desk.go("overview");
    say(word("deleted", title));
  } catch (refusal) {
    form.isSaving = false;
    desk.trouble(refusal);
    form.tell(`${refusal.message} ${refusal.help ?? ""}`);
  }
}
