/** The overview: what waits for an editor, what comes, what lacks something, and a search over everything. */

import { button, focusOn, later, make, say } from "./dom.js";
import { undoneText } from "./saving.js";
import { ask, entryQuery, query, tell } from "./server.js";
import { PLACES } from "./shell.js";
import { allKept } from "./shelter.js";
import { moment, word } from "./words.js";

const PAUSE = 150;

/** A line that opens the form of an entry. */
export function entryLine(item, desk) {
  const target = entryQuery(item) + (item.field ? `&field=${encodeURIComponent(item.field)}` : "");
  return make(
    "li",
    {},
    make(
      "a",
      { class: "line", href: `#/entry?${target}` },
      make("strong", {}, item.title || item.id),
      make("small", {}, [desk.kindName(item.kind), item.detail].filter(Boolean).join(" · ")),
    ),
  );
}

export async function openOverview(main, desk) {
  const { groups } = await ask("overview");
  const heading = make("h1", { tabindex: "-1" }, word("overview"));
  const results = make("div", { class: "values", "aria-live": "polite" });
  const search = make("input", {
    type: "search",
    id: "search",
    autocomplete: "off",
    on: { input: () => find(search.value) },
  });
  const lists = make("div", { class: "values" });

  const find = later(PAUSE, async (typed) => {
    const wanted = typed.trim();
    lists.hidden = Boolean(wanted);
    if (!wanted) return results.replaceChildren();
    try {
      const { items } = await ask(`search?${query({ q: wanted, limit: "40" })}`);
      if (search.value.trim() !== wanted) return undefined;
      results.replaceChildren(
        make("p", { class: "small" }, items.length ? word("found", items.length) : word("foundNothing", wanted)),
        make(
          "ul",
          { class: "list" },
          items.map((item) => entryLine(item, desk)),
        ),
      );
    } catch (refusal) {
      desk.trouble(refusal);
    }
    return undefined;
  });

  const unsaved = allKept();
  const banner = unsaved.length
    ? make(
        "div",
        { class: "banner" },
        make("p", {}, word("keptEntries", unsaved.length)),
        make(
          "ul",
          { class: "list" },
          unsaved.map((one) => {
            const at = one.id.indexOf(":");
            const reference = { kind: one.id.slice(0, at), id: one.id.slice(at + 1) };
            return entryLine({ ...reference, title: one.title, detail: moment(one.at) }, desk);
          }),
        ),
      )
    : null;
  const settings = make(
    "a",
    { class: "action", href: `#/entry?${entryQuery({ kind: "site", id: "" })}` },
    word("settings"),
  );
  lists.append(
    ...groups.filter((group) => group.count).map((group) => part(group, desk)),
    groups.some((group) => group.count) ? "" : make("p", { class: "note" }, word("nothingWaits")),
    make("details", { class: "more" }, make("summary", {}, word("everything")), everything(desk)),
  );
  main.replaceChildren(
    make("div", { class: "head" }, heading),
    banner ?? "",
    make("div", { class: "field", role: "search" }, make("label", { for: "search" }, word("search")), search),
    results,
    lists,
    keys(),
    make(
      "div",
      { class: "row" },
      settings,
      button(word("undoLast"), () => undo(desk)),
    ),
  );
  document.title = `${word("overview")} – ${word("desk")}`;
  desk.frame(desk.site.preview);
  focusOn(heading);
}

function part(group, desk) {
  const rest = group.count - group.items.length;
  // Long lists of what is well are folded; what lacks something stands open.
  const isOpen = group.items.length <= 8 || group.name === "drafts";
  return make(
    "details",
    { class: "more", open: isOpen },
    make("summary", {}, group.title, make("span", { class: "count" }, String(group.count))),
    make(
      "ul",
      { class: "list" },
      group.items.map((item) => entryLine(item, desk)),
      rest > 0 ? make("li", { class: "small" }, word("andMore", rest)) : null,
    ),
  );
}

/** The keys of the desk, for who works without a mouse. */
function keys() {
  const rows = [...PLACES.map(({ name, key }) => [`Alt+${key}`, word(name)]), [`${word("ctrl")}+S`, word("save")]];
  const list = rows.map(([key, name]) => [make("dt", {}, make("kbd", {}, key)), make("dd", {}, name)]);
  const summary = make("summary", {}, word("keys"));
  const body = make(
    "div",
    { class: "values" },
    make("dl", { class: "facts" }, list),
    make("p", { class: "small" }, word("keyHelp")),
  );
  return make("details", { class: "more" }, summary, body);
}

/** Every kind with its entries, read when it is unfolded. */
function everything(desk) {
  const kinds = desk.site.kinds.filter((one) => one.kind !== "site");
  return make(
    "div",
    { class: "values" },
    kinds.map((one) => {
      const list = make("ul", { class: "list" });
      const box = make("details", { class: "more" }, make("summary", {}, one.plural ?? one.name), list);
      box.addEventListener("toggle", async () => {
        if (!box.open || list.childNodes.length) return;
        const { items } = await ask(`search?${query({ kind: one.kind, limit: "200" })}`);
        list.replaceChildren(
          ...(items.length
            ? items.map((item) => entryLine(item, desk))
            : [make("li", { class: "small" }, word("none"))]),
        );
      });
      return box;
    }),
  );
}

async function undo(desk) {
  try {
    const { undone } = await tell("undo", {});
    say(undone ? undoneText(undone) : word("nothingToUndo"));
    if (undone) desk.open();
  } catch (refusal) {
    desk.trouble(refusal);
  }
}
