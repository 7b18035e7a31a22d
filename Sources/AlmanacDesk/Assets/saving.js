/** Saving a form, and what can come of it: a refusal, a version of somebody else, a step back, a mended mistake. */

import { settle } from "./conflict.js";
import { make, say } from "./dom.js";
import { storedValue } from "./entered.js";
import { withConsent } from "./identity.js";
import { ask, entryQuery, tell } from "./server.js";
import { word } from "./words.js";

/** Saves what differs from the file, or says why not. */
export async function save(form) {
  const { values: changed, body, isEmpty } = form.entered.changes();
  if (isEmpty) return form.tell(word("nothingToSave"));
  if (form.isSaving) return undefined;
  for (const field of form.fields.values()) {
    const problem = form.entered.isChanged(field.key) ? field.problem() : null;
    if (!problem) continue;
    field.show(null, [problem]);
    field.focus();
    return form.tell(`${word("notSaved")} ${problem.message}`);
  }
  form.isSaving = true;
  form.state.textContent = word("saving");
  form.keepNow();
  try {
    const values = await withConsent(form, changed);
    if (!values) return form.tell(word("notSaved"));
    const digest = form.openedOn ?? form.entered.entry.digest;
    const { entry } = await tell("save", {
      ...form.reference,
      digest,
      values,
      ...(body === undefined ? {} : { body }),
    });
    form.openedOn = undefined;
    form.adopt(entry, values, body);
    form.banners.replaceChildren();
    form.tell(word("saved", entry.file));
    form.keepNow();
    form.desk.reached();
  } catch (refusal) {
    form.isSaving = false;
    if (refusal.code === "conflict" && refusal.answer.theirs) {
      // Taken up again after a reload, the form does not know the version that it was opened on.
      const { theirs, differing } = refusal.answer;
      form.state.textContent = word("unsaved");
      await meet(form, theirs, form.openedOn ? differing : form.entered.disputed(theirs));
    } else refuse(form, refusal);
  } finally {
    form.isSaving = false;
  }
  return undefined;
}

/** Says why something was not done, at the field that is to blame where there is one. */
function refuse(form, refusal) {
  form.state.textContent = word("notSaved");
  form.desk.trouble(refusal);
  if (refusal.isLost) return;
  const field = form.fields.get(refusal.field);
  if (field) {
    field.show(null, [{ severity: "error", message: refusal.message, help: refusal.help }]);
    field.focus();
    return;
  }
  const text = make("p", {}, make("strong", {}, refusal.message), " ", refusal.help ?? "");
  form.banners.replaceChildren(make("div", { class: "banner error", role: "alert" }, text));
}

/** Somebody else changed the entry: what nobody touched here is taken, the rest is for the editor to choose. */
export async function meet(form, theirs, differing) {
  const mine = form.entered.changes();
  const disputed = differing.filter((key) => (key === "body" ? mine.body !== undefined : key in mine.values));
  const sides = disputed.map((key) =>
    key === "body"
      ? { key, label: word("body"), mine: mine.body, theirs: theirs.body }
      : { key, label: form.fields.get(key).stated.label, mine: mine.values[key], theirs: storedValue(theirs, key) },
  );
  const chosen = sides.length ? await settle(sides, theirs.file) : new Set();
  if (!chosen) {
    form.state.textContent = word("notSaved");
    return;
  }
  form.openedOn = undefined;
  form.entered.take(theirs, chosen);
  form.show();
  if (form.entered.changes().isEmpty) {
    form.keepNow();
    form.tell(word("theirsTaken"));
  } else await save(form);
}

/** What was taken back, by its title where it has one. */
export function undoneText({ title, file, removed }) {
  return word(removed ? "undoneRemoved" : "undone", title ? word("quoted", title) : file);
}

/** Takes the last change of the desk back, whichever entry it was in. */
export async function undo(form) {
  try {
    const { undone } = await tell("undo", {});
    if (!undone) return form.tell(word("nothingToUndo"));
    const { entry } = undone;
    const text = undoneText(undone);
    const isThis = entry?.kind === form.reference.kind && entry?.id === form.reference.id;
    // A picture belongs to no entry, and what was new is gone: the form stays while its own entry is there.
    if (isThis || !entry) {
      form.adopt(await ask(`entry?${entryQuery(form.reference)}`));
      form.tell(text);
    } else {
      say(text);
      form.desk.go(`entry?${entryQuery(entry)}`);
    }
  } catch (refusal) {
    if (refusal.status === 404) form.desk.go("overview");
    else refuse(form, refusal);
  }
  return undefined;
}

/** Mends a finding in the file and shows what it says then. */
export async function repair(form, finding) {
  try {
    const { file } = await tell("repair", { repair: finding.repair });
    form.adopt(await ask(`entry?${entryQuery(form.reference)}`));
    form.fields.get(finding.field)?.focus();
    form.tell(word("repaired", file));
  } catch (refusal) {
    refuse(form, refusal);
  }
}
