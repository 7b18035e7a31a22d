/** The form of an entry: its fields and its text, followed by the preview, saved as the smallest change of its file. */

import { settle } from "./conflict.js";
import { button, focusOn, later, make, say } from "./dom.js";
import { formField, same } from "./field.js";
import { showDays } from "./repetition.js";
import { ask, entryQuery, tell } from "./server.js";
import { drop, keep, kept } from "./shelter.js";
import { bodyEditor } from "./text.js";
import { moment, word } from "./words.js";

const KEEPING = 250;
const TRIAL = 200;
/** What tells when an event is: each changes what the repetition gives. */
const TIMES = new Set(["start", "time", "end", "duration", "dates", "except", "also", "cancelled", "timezone"]);

/** Reads an entry and shows its form. `desk` is what the page knows: lists, kinds, the frame, where to go. */
export async function openForm(main, reference, wanted, desk) {
  const query = entryQuery(reference);
  const [entry, { lists }] = await Promise.all([ask(`entry?${query}`), ask("lists")]);
  const form = new EntryForm(main, entry, lists, desk);
  form.restore();
  form.begin(wanted);
  return form;
}

class EntryForm {
  constructor(main, entry, lists, desk) {
    Object.assign(this, { main, entry, desk, fields: new Map(), isSaving: false, isOver: false });
    this.reference = { kind: entry.entry.kind, id: entry.entry.id };
    this.shelf = `${this.reference.kind}:${this.reference.id}`;
    const folder = entry.file.replace(/^content\//u, "").replace(/[^/]*$/u, "");
    this.around = {
      reference: this.reference, lists, language: desk.site.language, kindName: desk.kindName, values: () => this.values(),
      repair: (finding) => this.repair(finding),
      pictureAddress: (source) => `/picture/${(source.startsWith("media/") ? source : folder + source).split("/").map(encodeURIComponent).join("/")}`,
    };
    this.keepSoon = later(KEEPING, () => this.keepNow());
    this.tryNext = later(TRIAL, () => this.tryNow());
    this.leave = () => document.visibilityState === "hidden" && this.keepNow();
    document.addEventListener("visibilitychange", this.leave);
    window.addEventListener("pagehide", this.leaving = () => this.keepNow());
    this.build();
  }

  // What stands on the page

  build() {
    const { entry } = this;
    for (const stated of entry.fields) this.fields.set(stated.key, formField(stated, this.around, (field) => this.changed(field)));
    for (const stated of entry.fields) this.fields.get(stated.key).set(stated.value ?? null);
    this.baseline = new Map([...this.fields].map(([key, field]) => [key, field.get()]));
    const isShown = (stated) => stated.main || stated.required || (stated.value !== null && stated.value !== undefined);
    const shown = entry.fields.filter(isShown).map((stated) => this.fields.get(stated.key).element);
    const folded = entry.fields.filter((stated) => !isShown(stated)).map((stated) => this.fields.get(stated.key).element);
    this.heading = make("h1", { tabindex: "-1" });
    this.about = make("p", { class: "small" });
    this.banners = make("div", { class: "values" });
    this.state = make("output", { "aria-live": "polite" });
    this.body = typeof entry.body === "string" ? bodyEditor(() => this.changed(null), this.around) : null;
    this.body?.set(entry.body);
    const save = make("button", { type: "submit", class: "main", "aria-keyshortcuts": "Control+S" }, word("save"), make("kbd", { "aria-hidden": "true" }, `${word("ctrl")}+S`));
    this.form = make("form", { "aria-label": word("entryForm"), novalidate: true, on: { submit: (event) => { event.preventDefault(); this.save(); } } },
      make("div", { class: "group" }, shown),
      this.body ? make("div", { class: "field" }, make("label", { for: this.body.control.id }, word("body")), this.body.element, this.bodyAnswer = make("div", { class: "understood" })) : null,
      folded.length ? make("details", { class: "more" }, make("summary", {}, word("moreFields", folded.length)), make("div", { class: "group" }, folded)) : null,
      make("div", { class: "save" }, save, button(word("undo"), () => this.undo()), this.state));
    // Enter in a line would save by accident; in a text area it is a line.
    this.form.addEventListener("keydown", (event) => event.key === "Enter" && event.target.matches("input") && event.preventDefault());
    this.main.replaceChildren(make("div", { class: "head" }, this.heading, this.about), this.banners, this.form);
    showDays(this.fields, (field) => this.changed(field));
    this.title();
  }

  title() {
    const { entry } = this;
    this.heading.textContent = entry.entry.title || this.desk.kindName(entry.entry.kind);
    document.title = `${this.heading.textContent} – ${word("desk")}`;
    this.about.replaceChildren([this.desk.kindName(entry.entry.kind), entry.state].filter(Boolean).join(" · "), " · ", make("code", {}, entry.file));
  }

  begin(wanted) {
    this.desk.frame(this.entry.address);
    this.showFindings();
    for (const key of ["start", "repeat", "date"]) if (this.baseline.get(key)) this.fields.get(key)?.understand();
    this.tryNow();
    if (wanted === "body" && this.body) this.body.control.focus();
    else if (this.fields.has(wanted)) this.fields.get(wanted).focus();
    else focusOn(this.heading);
  }

  /** What `check` finds about the entry, each below its field. */
  showFindings() {
    const own = this.entry.findings ?? [];
    for (const finding of [...own].reverse()) if (finding.field !== "body") this.fields.get(finding.field)?.show(null, [finding]);
    this.bodyAnswer?.replaceChildren(...own.filter((finding) => finding.field === "body" || !this.fields.has(finding.field)).map((finding) => make(
      "p", { class: finding.severity }, finding.message, make("span", { class: "remedy" }, finding.help ?? ""),
      finding.repair ? button(word("repair"), () => this.repair(finding)) : null)));
  }

  // What was entered

  values() {
    return Object.fromEntries([...this.fields].map(([key, field]) => [key, this.isChanged(key) ? field.get() : this.stored(key)]).filter(([, value]) => value !== null));
  }

  stored(key) {
    return this.entry.fields.find((stated) => stated.key === key)?.value ?? null;
  }

  isChanged(key) {
    return !same(this.fields.get(key).get(), this.baseline.get(key));
  }

  changes() {
    const values = Object.fromEntries([...this.fields.keys()].filter((key) => this.isChanged(key)).map((key) => [key, this.fields.get(key).get()]));
    const body = this.body && this.body.get() !== this.entry.body ? this.body.get() : undefined;
    return { values, body, isEmpty: !Object.keys(values).length && body === undefined };
  }

  changed(field) {
    if (field && TIMES.has(field.key) && this.fields.get("repeat")?.get()) this.fields.get("repeat").understand();
    this.state.textContent = this.changes().isEmpty ? "" : word("unsaved");
    this.keepSoon();
    this.tryNext();
  }

  // What survives

  keepNow() {
    if (this.isOver) return;
    const { values, body, isEmpty } = this.changes();
    if (isEmpty) return drop(this.shelf);
    const isKept = keep(this.shelf, { title: this.heading.textContent, digest: this.entry.digest, values, body });
    if (!isKept) this.state.textContent = word("notKept");
  }

  /** Puts back what an earlier page of this form was left with; saving still goes by the version that it was opened on. */
  restore() {
    const left = kept(this.shelf);
    if (!left) return;
    for (const [key, value] of Object.entries(left.values ?? {})) this.fields.get(key)?.set(value);
    if (left.body !== undefined && this.body) this.body.set(left.body);
    if (this.changes().isEmpty) return void drop(this.shelf);
    const isOther = left.digest !== this.entry.digest;
    this.state.textContent = word("unsaved");
    if (isOther) this.openedOn = left.digest;
    const banner = make("div", { class: "banner", role: "status", id: "restored" }, make("p", {}, word("restored", moment(left.at)), isOther ? ` ${word("restoredOther")}` : ""),
      make("div", { class: "row" }, button(word("keepEntries"), () => { banner.remove(); focusOn(this.heading); }), button(word("giveUpEntries"), () => {
        banner.remove();
        this.openedOn = undefined;
        for (const key of this.fields.keys()) this.fields.get(key).set(this.stored(key));
        this.body?.set(this.entry.body);
        drop(this.shelf);
        this.changed(null);
        say(word("entriesGivenUp"));
        focusOn(this.heading);
      })));
    this.banners.append(banner);
  }

  close() {
    this.keepNow();
    this.isOver = true;
    this.keepSoon.cancel();
    this.tryNext.cancel();
    document.removeEventListener("visibilitychange", this.leave);
    window.removeEventListener("pagehide", this.leaving);
  }

  // The preview

  async tryNow() {
    if (this.isOver) return;
    if (this.isTrying) {
      this.hasMore = true;
      return;
    }
    this.isTrying = true;
    const { values, body } = this.changes();
    try {
      const { address } = await tell("trial", { ...this.reference, values, ...(body === undefined ? {} : { body }) });
      if (!this.isOver) this.desk.frame(address ?? this.entry.address);
    } catch (refusal) {
      this.desk.trouble(refusal);
    }
    this.isTrying = false;
    if (this.hasMore) {
      this.hasMore = false;
      this.tryNow();
    }
  }

  // Saving

  async save() {
    const { values, body, isEmpty } = this.changes();
    if (isEmpty) return say(this.state.textContent = word("nothingToSave"));
    if (this.isSaving) return undefined;
    this.isSaving = true;
    this.state.textContent = word("saving");
    this.keepNow();
    try {
      const sent = { ...this.reference, digest: this.openedOn ?? this.entry.digest, values, ...(body === undefined ? {} : { body }) };
      const { entry } = await tell("save", sent);
      this.openedOn = undefined;
      this.adopt(entry, values, body);
      this.banners.replaceChildren();
      say(this.state.textContent = word("saved", entry.file));
      this.keepNow();
      this.desk.reached();
    } catch (refusal) {
      if (refusal.code === "conflict" && refusal.answer.theirs) await this.meet(refusal.answer.theirs, refusal.answer.differing);
      else this.refused(refusal);
    } finally {
      this.isSaving = false;
    }
    return undefined;
  }

  refused(refusal) {
    this.state.textContent = word("notSaved");
    this.desk.trouble(refusal);
    if (refusal.isLost) return;
    const field = this.fields.get(refusal.field);
    if (field) {
      field.show(null, [{ severity: "error", message: refusal.message, help: refusal.help }]);
      field.focus();
    } else this.banners.replaceChildren(make("div", { class: "banner error", role: "alert" }, make("p", {}, make("strong", {}, refusal.message), " ", refusal.help ?? "")));
  }

  /** Somebody else changed the entry: what nobody here touched is taken, the rest is for the editor to choose. */
  async meet(theirs, differing) {
    const mine = this.changes();
    const disputed = differing.filter((key) => (key === "body" ? mine.body !== undefined : key in mine.values));
    const chosen = disputed.length ? await settle(disputed.map((key) => ({
      key, label: key === "body" ? word("body") : this.fields.get(key).stated.label,
      mine: key === "body" ? mine.body : mine.values[key],
      theirs: key === "body" ? theirs.body : theirs.fields.find((stated) => stated.key === key)?.value ?? null,
    })), theirs.file) : new Set();
    if (!chosen) {
      this.state.textContent = word("notSaved");
      return;
    }
    this.openedOn = undefined;
    for (const key of chosen) if (key !== "body") this.fields.get(key).set(theirs.fields.find((stated) => stated.key === key)?.value ?? null);
    this.adopt(theirs, Object.fromEntries([...chosen].filter((key) => key !== "body").map((key) => [key, this.fields.get(key).get()])), undefined, chosen.has("body"));
    if (this.changes().isEmpty) {
      this.keepNow();
      say(this.state.textContent = word("theirsTaken"));
      return;
    }
    this.isSaving = false;
    await this.save();
  }

  /** Takes what is on the disk now; what was typed since, and is not in `sent`, stays. */
  adopt(next, sent = {}, body = undefined, takesBody = false) {
    const before = this.entry;
    const old = new Map(before.fields.map((stated) => [stated.key, stated.value ?? null]));
    const isTyping = this.body && this.body.get() !== before.body && this.body.get() !== body;
    const dirty = new Set([...this.fields.keys()].filter((key) => this.isChanged(key)));
    this.entry = next;
    for (const stated of next.fields) {
      const field = this.fields.get(stated.key);
      if (!field) continue;
      const isSent = stated.key in sent && same(field.get(), sent[stated.key]);
      if (isSent) this.baseline.set(stated.key, field.get());
      else if (!dirty.has(stated.key) && !same(stated.value ?? null, old.get(stated.key))) {
        field.set(stated.value ?? null);
        this.baseline.set(stated.key, field.get());
      }
    }
    if (this.body && (takesBody || !isTyping) && this.body.get() !== next.body) this.body.set(next.body);
    this.title();
    this.showFindings();
    this.tryNext();
  }

  /** The site differs from what it was: perhaps this entry does. */
  async siteChanged() {
    if (this.isSaving || this.isOver) return;
    try {
      const next = await ask(`entry?${entryQuery(this.reference)}`);
      if (next.digest === this.entry.digest || this.isSaving || this.isOver) return;
      const { values, body, isEmpty } = this.changes();
      const differs = Object.keys(values).filter((key) => !same(next.fields.find((stated) => stated.key === key)?.value ?? null, this.stored(key)));
      if (body !== undefined && next.body !== this.entry.body) differs.push("body");
      if (!differs.length) {
        this.adopt(next);
        return void say(word(isEmpty ? "readAnew" : "readAnewBeside"));
      }
      this.banners.replaceChildren(make("div", { class: "banner error", role: "alert", id: "changed-elsewhere" }, make("p", {}, word("changedElsewhere")),
        make("div", { class: "row" }, button(word("compare"), () => { this.banners.replaceChildren(); this.meet(next, differs); }))));
    } catch (refusal) {
      if (refusal.status === 404) this.banners.replaceChildren(make("div", { class: "banner error", role: "alert" }, make("p", {}, word("entryGone"))));
    }
  }

  async undo() {
    try {
      const { undone } = await tell("undo", {});
      if (!undone) return say(this.state.textContent = word("nothingToUndo"));
      const isThis = undone.entry?.kind === this.reference.kind && undone.entry?.id === this.reference.id;
      if (!isThis) {
        say(word("undone", undone.file));
        return this.desk.go(undone.entry ? `entry?${entryQuery(undone.entry)}` : "overview");
      }
      this.adopt(await ask(`entry?${entryQuery(this.reference)}`));
      say(this.state.textContent = word("undone", undone.file));
    } catch (refusal) {
      if (refusal.status === 404) this.desk.go("overview");
      else this.refused(refusal);
    }
    return undefined;
  }

  async repair(finding) {
    try {
      const { file } = await tell("repair", { repair: finding.repair });
      this.adopt(await ask(`entry?${entryQuery(this.reference)}`));
      this.fields.get(finding.field)?.focus();
      say(this.state.textContent = word("repaired", file));
    } catch (refusal) {
      this.refused(refusal);
    }
  }
}
