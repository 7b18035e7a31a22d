/** The form of an entry: its fields and its text, followed by the preview. */

import { button, focusOn, later, make, say } from "./dom.js";
import { Entered } from "./entered.js";
import { formField } from "./field.js";
import { layOut, showFindings } from "./layout.js";
import { showDays } from "./repetition.js";
import { meet, repair, save } from "./saving.js";
import { ask, entryQuery, tell } from "./server.js";
import { drop, keep, kept } from "./shelter.js";
import { bodyEditor } from "./text.js";
import { bodyLanguage, showLanguages } from "./translation.js";
import { moment, word } from "./words.js";

const KEEPING = 250;
const TRIAL = 200;
/** What tells when an event is: each changes what the repetition gives. */
const TIMES = new Set(["start", "time", "end", "duration", "dates", "except", "also", "cancelled", "timezone"]);

/** Reads an entry and shows its form; the keyboard goes to a field, or to the offer of a translation. `desk` is what the page knows: kinds, the frame, where to go. */
export async function openForm(main, reference, { field, edition }, desk) {
  const [entry, { lists }] = await Promise.all([ask(`entry?${entryQuery(reference)}`), ask("lists")]);
  const form = new EntryForm(entry, lists, desk);
  main.replaceChildren(...form.parts());
  form.restore();
  form.begin(field, edition);
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
    this.languages = make("div", { class: "values" });
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
      language: bodyLanguage(entry) ?? this.desk.site.language,
      kindName: this.desk.kindName,
      values: () => this.entered.values(),
      repair: (finding) => repair(this, finding),
      trouble: this.desk.trouble,
      pictureAddress: (source) => `/picture/${pathOf(source).split("/").map(encodeURIComponent).join("/")}`,
    };
  }

  // What stands on the page

  parts() {
    return layOut(this);
  }

  /** Shows what is known of the entry besides its values. */
  show() {
    const { entry, file, state } = this.entered.entry;
    this.heading.textContent = entry.title || this.desk.kindName(entry.kind);
    document.title = `${this.heading.textContent} – ${word("desk")}`;
    const about = [this.desk.kindName(entry.kind), state].filter(Boolean).join(" · ");
    this.about.replaceChildren(about, " · ", make("code", {}, file));
    showLanguages(this);
    this.showFindings();
  }

  /** What `check` finds about the entry, each below its field. */
  showFindings() {
    showFindings(this);
  }

  begin(wanted, edition) {
    for (const key of ["start", "repeat", "date"]) if (this.entered.stored(key)) this.fields.get(key)?.understand();
    this.desk.frame(this.entered.entry.address);
    this.tryNow();
    const offer = edition ? this.languages.querySelector(`[data-edition="${CSS.escape(edition)}"]`) : null;
    if (offer) offer.focus();
    else if (wanted === "body" && this.body) this.body.control.focus();
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
    // What was judged by the former start, such as an end before it, is judged anew.
    if (field && TIMES.has(field.key))
      for (const key of [...TIMES, "repeat"])
        if (key !== field.key && this.fields.get(key)?.get()) this.fields.get(key).understand();
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
