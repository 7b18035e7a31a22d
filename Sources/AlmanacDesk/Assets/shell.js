/** The frame of the desk: the bar, the status line, what is said when the server is gone, and the preview beside the form. */

import { button, make } from "./dom.js";
import { word } from "./words.js";

/** What the bar has, with the key that, held with Alt, leads there. */
export const PLACES = [
  { name: "edit", key: "B" },
  { name: "new", key: "N" },
  { name: "overview", key: "U" },
  { name: "check", key: "P" },
  { name: "publish", key: "V" },
];

export class Shell {
  /** @param {object} site as the server tells it. */
  constructor(site) {
    this.site = site;
    this.links = new Map(
      PLACES.map(({ name, key }) => [
        name,
        make("a", { href: `#/${name}`, "aria-keyshortcuts": `Alt+${key}`, title: `Alt+${key}` }, word(name)),
      ]),
    );
    this.edit = this.links.get("edit");
    this.badge = make("span", { class: "count", hidden: true });
    this.links.get("check").append(this.badge);
    this.main = make("main", { id: "main", tabindex: "-1" });
    this.iframe = make("iframe", { title: word("preview") });
    this.address = make("a", { target: "_blank", rel: "noopener" }, word("openPreview"));
    this.frameBox = make(
      "section",
      { class: "preview", "aria-label": word("preview") },
      make("p", {}, this.address),
      this.iframe,
    );
    this.switch = button(word("showPreview"), () => this.turn(), { class: "switch", "aria-pressed": "false" });
    this.panes = make("div", { class: "panes" }, this.main, this.frameBox, this.switch);
    this.troubles = make("div", { id: "trouble", role: "alert" });
    document.getElementById("desk").replaceChildren(
      make(
        "header",
        {},
        make(
          "nav",
          { class: "bar", "aria-label": word("desk") },
          make("a", { class: "site", href: site.preview, target: "_blank", rel: "noopener" }, site.title),
          make(
            "ul",
            {},
            PLACES.map(({ name }) => make("li", {}, this.links.get(name))),
          ),
        ),
        make("p", { id: "status", role: "status" }),
      ),
      this.troubles,
      this.panes,
    );
    this.setEdited(null);
    document.addEventListener("keydown", (event) => this.key(event));
  }

  key(event) {
    const place = PLACES.find(({ key }) => event.key.toUpperCase() === key);
    if (
      !place ||
      !event.altKey ||
      event.ctrlKey ||
      event.metaKey ||
      event.shiftKey ||
      document.querySelector("dialog[open]")
    )
      return;
    event.preventDefault();
    this.links.get(place.name).click();
  }

  /** Marks where one is. */
  mark(name) {
    for (const [place, link] of this.links) {
      if (place === name) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
  }

  /** The entry that „Bearbeiten“ leads back to. */
  setEdited(query) {
    this.edit.href = query ? `#/entry?${query}` : "#/overview";
  }

  count(errors, warnings) {
    this.badge.hidden = !(errors + warnings);
    this.badge.className = `count ${errors ? "error" : ""}`;
    const count = errors || warnings;
    const names = errors ? ["error", "errorsUnseen"] : ["warning", "warningsUnseen"];
    const unseen = make("span", { class: "unseen" }, ` ${word(names[count === 1 ? 0 : 1])}`);
    this.badge.replaceChildren(String(count), unseen);
  }

  /** Shows a page of the preview beside the form; the same one is left alone, because it renews itself. */
  frame(address) {
    const isThere = Boolean(address);
    this.panes.classList.toggle("framed", isThere);
    this.switch.hidden = !isThere;
    if (!isThere) return this.turn(false);
    if (this.iframe.getAttribute("src") !== address) this.iframe.src = address;
    this.address.href = address.replace(/[?&]almanac-draft=\d+/u, "");
    return undefined;
  }

  /** On a phone form and preview take turns. */
  turn(isPreview = !this.panes.classList.contains("previewing")) {
    this.panes.classList.toggle("previewing", isPreview);
    this.switch.setAttribute("aria-pressed", String(isPreview));
    this.switch.textContent = word(isPreview ? "showForm" : "showPreview");
  }

  /** Says that the server is gone or was started anew; nothing that was typed is lost. */
  lost(refusal) {
    if (this.isLost === refusal.code) return;
    this.isLost = refusal.code;
    const isGone = refusal.status === 0;
    this.troubles.replaceChildren(
      make("p", {}, make("strong", {}, isGone ? word("unreachable") : refusal.message)),
      make("p", {}, word("entriesKept"), " ", isGone ? word("unreachableHelp") : (refusal.help ?? "")),
    );
  }

  reached() {
    if (!this.isLost) return;
    this.isLost = null;
    this.troubles.replaceChildren();
  }
}
