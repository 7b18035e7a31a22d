/** The form of an entry: its fields and its text, followed by the preview. */

import { button, focusOn, later, make, say } from "./dom.js";
import { Entered } from "./entered.js";
import { formField } from "./field.js";
import { showDays } from "./repetition.js";
import { meet, repair, save, undo } from "./saving.js";
import { ask, entryQuery, tell } from "./server.js";
import { drop, keep, kept } from "./shelter.js";
import { bodyEditor } from "./text.js";
import { moment, word } from "./words.js";

const KEEPING = 250;
const TRIAL = 200;
/** What tells when an event is: each changes what the repetition gives. */
const TIMES = new Set(["start", "time", "end", "duration", "dates", "except", "also", "cancelled", "timezone"]);

/** Reads an entry and shows its form. `desk` is what the page knows: kinds, the frame, where to go. */
export async function openForm(main, reference, wanted, desk) {
  const [entry, { lists }] = await Promise.all([ask(`entry?${entryQuery(reference)}`), ask("lists")]);
  const form = new EntryForm(entry, lists, desk);
  main.replaceChildren(...form.parts());
  form.restore();
  form.begin(wanted);
  return form;
}

class EntryForm {
  constructor(entry, lists, desk) {
    this.desk = desk;
    this.reference = { kind: entry.entry.kind, id: entry.entry.id };
    this.shelf = `${this.reference.kind}:${this.reference.id}`;
    this.isSaving = false;
    this.isOver = false;
    this.keepSoon = later(KEEPING, () => this.keepNow());
    this.tryNext = later(TRIAL, () => this.tryNow());
    this.leaving = () => this.keepNow();
    window.addEventListener("pagehide", this.leaving);
    document.addEventListener("visibilitychange", this.leaving);
    this.heading = make("h1", { tabindex: "-1" });
    this.about = make("p", { class: "small" });
    this.banners = make("div", { class: "values" });
    this.state = make("output", { "aria-live": "polite" });
    const around = this.around(entry, lists);
    this.fields = new Map(
      entry.fields.map((stated) => [stated.key, formField(stated, around, (field) => this.changed(field))]),
    );
    this.body = typeof entry.body === "string" ? bodyEditor(() => this.changed(null), around) : null;
    this.entered = new Entered(entry, this.fields, this.body);
    showDays(this.fields, (field) => this.changed(field));
    this.show();
  }

  /** What the editors of values know of the entry that they are in. */
  around(entry, lists) {
    const folder = entry.file.replace(/^content\//u, "").replace(/[^/]*$/u, "");
    const pathOf = (source) => (source.startsWith("media/") ? source : folder + source);
    return {
      reference: this.reference,
      lists,
      language: this.desk.site.language,
      kindName: this.desk.kindName,
      values: () => this.entered.values(),
      repair: (finding) => repair(this, finding),
      trouble: this.desk.trouble,
      pictureAddress: (source) => `/picture/${pathOf(source).split("/").map(encodeURIComponent).join("/")}`,
    };
  }

  // What stands on the page

  parts() {
    // The id is what calendars know an entry by: it is there for who looks for it, and in nobody's way.
    const isShown = ({ stated }) =>
      stated.required || (stated.key !== "id" && (stated.main || this.entered.stored(stated.key) !== null));
    const all = [...this.fields.values()];
    // Where there is a text it comes before everything but its title and the sentence for lists.
    const isHead = ({ key }) => this.body && (key === "title" || key === "summary");
    const shown = all.filter((field) => isShown(field) && !isHead(field)).map((field) => field.element);
    const head = all.filter(isHead).map((field) => field.element);
    const folded = all.filter((field) => !isShown(field) && !isHead(field)).map((field) => field.element);
    const more = make("summary", {}, word("moreFields", folded.length));
    const form = make(
      "form",
      { "aria-label": word("entryForm"), novalidate: true },
      head.length ? make("div", { class: "group" }, head) : null,
      this.textField(),
      make("div", { class: "group" }, shown),
      folded.length ? make("details", { class: "more" }, more, make("div", { class: "group" }, folded)) : null,
      this.saveRow(),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.save();
    });
    // Enter in a line would save by accident; in a text area it is a line.
    form.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && event.target.matches("input")) event.preventDefault();
    });
    const top = make("div", { class: "head" }, this.heading, this.about);
    return this.body ? [top, this.banners, form] : [top, this.banners, this.bodyAnswer, form];
  }

  textField() {
    this.bodyAnswer = make("div", { class: "understood" });
    this.showFindings();
    if (!this.body) return null;
    const label = make("label", { for: this.body.control.id }, word("body"));
    return make("div", { class: "field", "data-key": "body" }, label, this.body.element, this.bodyAnswer);
  }

  saveRow() {
    const key = make("kbd", { "aria-hidden": "true" }, `${word("ctrl")}+S`);
    const send = make("button", { type: "submit", class: "main", "aria-keyshortcuts": "Control+S" }, word("save"), key);
    return make(
      "div",
      { class: "save" },
      send,
      button(word("undo"), () => undo(this)),
      this.state,
    );
  }

  /** Shows what is known of the entry besides its values. */
  show() {
    const { entry, file, state } = this.entered.entry;
    this.heading.textContent = entry.title || this.desk.kindName(entry.kind);
    document.title = `${this.heading.textContent} – ${word("desk")}`;
    const about = [this.desk.kindName(entry.kind), state].filter(Boolean).join(" · ");
    this.about.replaceChildren(about, " · ", make("code", {}, file));
    this.showFindings();
  }

  /** What `check` finds about the entry, each below its field. */
  showFindings() {
    const own = this.entered.entry.findings ?? [];
    // Of several findings of one field the first is shown, so it has to come last.
    for (const finding of [...own].reverse()) {
      const field = this.fields.get(finding.field);
      field?.show(null, [finding]);
      if (finding.severity === "error") field?.element.closest("details")?.setAttribute("open", "");
    }
    const others = own.filter((finding) => !this.fields.has(finding.field));
    this.bodyAnswer?.replaceChildren(
      ...others.map((finding) =>
        make(
          "p",
          { class: `understood ${finding.severity}` },
          finding.message,
          make("span", { class: "remedy" }, finding.help ?? ""),
          finding.repair ? button(word("repair"), () => repair(this, finding)) : null,
        ),
      ),
    );
  }

  begin(wanted) {
    for (const key of ["start", "repeat", "date"]) if (this.entered.stored(key)) this.fields.get(key)?.understand();
    this.desk.frame(this.entered.entry.address);
    this.tryNow();
    if (wanted === "body" && this.body) this.body.control.focus();
    else if (this.fields.has(wanted)) this.fields.get(wanted).focus();
    else focusOn(this.heading);
  }

  /** Says something in the form and in the status line. */
  tell(text) {
    this.state.textContent = text;
    say(text);
  }

  // What happens

  changed(field) {
    const repeat = this.fields.get("repeat");
    if (field && TIMES.has(field.key) && repeat?.get()) repeat.understand();
    this.state.textContent = this.entered.changes().isEmpty ? "" : word("unsaved");
    this.keepSoon();
    this.tryNext();
  }

  save() {
    return save(this);
  }

  adopt(next, values, body) {
    if (next.entry.id !== this.reference.id) this.rename(next.entry.id);
    this.entered.adopt(next, values, body);
    this.show();
    this.tryNext();
  }

  /** Who changes the id of an entry goes on with the entry of that id. */
  rename(id) {
    drop(this.shelf);
    this.reference.id = id;
    this.shelf = `${this.reference.kind}:${id}`;
    history.replaceState(null, "", `#/entry?${entryQuery(this.reference)}`);
  }

  /** The site differs from what it was: perhaps this entry does. */
  async siteChanged() {
    if (this.isSaving || this.isOver) return;
    try {
      const next = await ask(`entry?${entryQuery(this.reference)}`);
      if (next.digest === this.entered.entry.digest || this.isSaving || this.isOver) return;
      const disputed = this.entered.disputed(next);
      if (disputed.length) this.warn(word("changedElsewhere"), () => meet(this, next, disputed));
      else {
        const isEmpty = this.entered.changes().isEmpty;
        this.adopt(next);
        say(word(isEmpty ? "readAnew" : "readAnewBeside"));
      }
    } catch (refusal) {
      if (refusal.status === 404) this.warn(word("entryGone"), null);
    }
  }

  warn(text, compare) {
    const act = () => {
      this.banners.replaceChildren();
      compare();
    };
    const row = compare ? make("div", { class: "row" }, button(word("compare"), act)) : null;
    this.banners.replaceChildren(
      make("div", { class: "banner error", role: "alert", id: "changed-elsewhere" }, make("p", {}, text), row),
    );
  }

  // What survives

  keepNow() {
    if (this.isOver) return;
    const { values, body, isEmpty } = this.entered.changes();
    if (isEmpty) return void drop(this.shelf);
    const digest = this.openedOn ?? this.entered.entry.digest;
    const isKept = keep(this.shelf, { title: this.heading.textContent, digest, values, body });
    if (!isKept) this.state.textContent = word("notKept");
  }

  /** Puts back what an earlier page of this form was left with; it is saved by the version that it was typed over. */
  restore() {
    const left = kept(this.shelf);
    if (!left) return;
    this.entered.put(left);
    if (this.entered.changes().isEmpty) return void drop(this.shelf);
    const isOther = left.digest !== this.entered.entry.digest;
    if (isOther) this.openedOn = left.digest;
    this.state.textContent = word("unsaved");
    const text = word("restored", moment(left.at)) + (isOther ? ` ${word("restoredOther")}` : "");
    const goOn = () => {
      banner.remove();
      focusOn(this.heading);
    };
    const giveUp = () => {
      goOn();
      this.openedOn = undefined;
      this.entered.showStored();
      this.changed(null);
      this.keepNow();
      say(word("entriesGivenUp"));
    };
    const row = make("div", { class: "row" }, button(word("keepEntries"), goOn), button(word("giveUpEntries"), giveUp));
    const banner = make("div", { class: "banner", role: "status", id: "restored" }, make("p", {}, text), row);
    this.banners.append(banner);
  }

  close() {
    this.keepNow();
    this.isOver = true;
    this.keepSoon.cancel();
    this.tryNext.cancel();
    window.removeEventListener("pagehide", this.leaving);
    document.removeEventListener("visibilitychange", this.leaving);
  }

  // The preview

  /** Shows what was entered in the preview; while one answer is awaited, only the newest of the next is asked for. */
  async tryNow() {
    if (this.isOver) return;
    if (this.isTrying) {
      this.hasMore = true;
      return;
    }
    this.isTrying = true;
    const { values, body } = this.entered.changes();
    try {
      const { address } = await tell("trial", { ...this.reference, values, ...(body === undefined ? {} : { body }) });
      if (!this.isOver) this.desk.frame(address ?? this.entered.entry.address);
    } catch (refusal) {
      this.desk.trouble(refusal);
    }
    this.isTrying = false;
    if (this.hasMore) {
      this.hasMore = false;
      this.tryNow();
    }
  }
}
