/** The editor's desk: opens the session, reads the address, and shows the place that it names. */

import { openCheck } from "./check.js";
import { focusOn, make, say } from "./dom.js";
import { openForm } from "./form.js";
import { openNew } from "./fresh.js";
import { openOverview } from "./overview.js";
import { openPublish } from "./publish.js";
import { ask, enter, entryQuery, watch } from "./server.js";
import { Shell } from "./shell.js";
import { shelterFor } from "./shelter.js";
import { speak, word } from "./words.js";

class Desk {
  constructor(site) {
    this.site = site;
    this.shell = new Shell(site);
    this.form = null;
    this.turn = 0;
    window.addEventListener("hashchange", () => this.open());
    document.addEventListener("keydown", (event) => {
      if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      if (!document.querySelector("dialog[open]")) this.form?.save();
    });
  }

  kindName = (kind) => this.site.kinds.find((one) => one.kind === kind)?.name ?? word(`kind_${kind}`);
  frame = (address) => this.shell.frame(address);
  count = (errors, warnings) => this.shell.count(errors, warnings);
  reached = () => this.shell.reached();

  trouble = (refusal) => {
    if (refusal.isLost) this.shell.lost(refusal);
    else if (!(refusal.status >= 400)) throw refusal;
  };

  go(route) {
    if (location.hash === `#/${route}`) this.open();
    else location.hash = `#/${route}`;
  }

  /** Shows the place that the address names. */
  async open() {
    this.turn += 1;
    const turn = this.turn;
    this.form?.close();
    this.form = null;
    const [name, query] = location.hash.replace(/^#\/?/u, "").split(/\?(.*)/su);
    const values = new URLSearchParams(query ?? "");
    try {
      let form = null;
      if (name === "entry") form = await this.openEntry(values);
      else if (name === "new") await openNew(this.place("new"), values.get("kind"), this);
      else if (name === "check") await openCheck(this.place("check"), this);
      else if (name === "publish") await openPublish(this.place("publish"), this);
      else await openOverview(this.place("overview"), this);
      if (turn !== this.turn) form?.close();
      else this.form = form;
      this.reached();
    } catch (refusal) {
      if (!refusal.status && refusal.status !== 0) throw refusal;
      this.trouble(refusal);
      if (turn === this.turn) this.fail(refusal);
    }
  }

  place(name) {
    this.shell.mark(name);
    this.shell.turn(false);
    this.shell.setEdited(this.edited);
    // Each place has an element of its own: what arrives late for one that was left shows nowhere.
    const page = make("div", { class: "page" });
    this.shell.main.replaceChildren(page);
    return page;
  }

  openEntry(values) {
    const reference = { kind: values.get("kind") ?? "", id: values.get("id") ?? "" };
    this.edited = entryQuery(reference);
    return openForm(this.place("edit"), reference, { field: values.get("field"), edition: values.get("translate") }, this);
  }

  fail(refusal) {
    const heading = make("h1", { tabindex: "-1" }, refusal.message);
    const way = make("a", { class: "action", href: "#/overview" }, word("overview"));
    this.shell.main.replaceChildren(
      make("div", { class: "page" }, make("div", { class: "head" }, heading), make("p", {}, refusal.help ?? ""), way),
    );
    focusOn(heading);
  }

  /** Somebody saved something, or the server went away. */
  news = (news) => {
    if (news instanceof Error) return this.trouble(news);
    this.reached();
    this.count(news.errors, news.warnings);
    return this.form?.siteChanged();
  };
}

async function begin() {
  speak(document.documentElement.lang);
  try {
    await enter();
    const site = await ask("site");
    speak(site.words);
    document.documentElement.lang = site.words;
    shelterFor(site.key);
    const desk = new Desk(site);
    await desk.open();
    // No version is as old as this one, so what is known about the site comes at once.
    watch(-1, desk.news);
  } catch (refusal) {
    const heading = make("h1", { tabindex: "-1" }, refusal.message);
    document
      .getElementById("desk")
      .replaceChildren(
        make("main", { id: "main" }, make("div", { class: "head" }, heading), make("p", {}, refusal.help ?? "")),
      );
    focusOn(heading);
    say(refusal.message);
  }
}

begin();
