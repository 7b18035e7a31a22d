/** What is wrong with the site: each finding with its place, its remedy, and the button that mends it. */

import { button, focusOn, make, say } from "./dom.js";
import { undoneText } from "./saving.js";
import { ask, entryQuery, tell } from "./server.js";
import { word } from "./words.js";

/** The line of the file in which something was found, with the place marked. */
function excerpt(finding) {
  const points = Array.from(finding.excerpt);
  const start = Math.max(0, (finding.column ?? 1) - 1);
  const length = finding.length || 1;
  return make(
    "pre",
    {},
    make(
      "code",
      {},
      points.slice(0, start).join(""),
      make("mark", {}, points.slice(start, start + length).join("")),
      points.slice(start + length).join(""),
    ),
  );
}

/** A finding as an entry of a list. `mend` is called with it where the program can mend it. */
export function findingItem(finding, mend) {
  const target = finding.entry
    ? `#/entry?${entryQuery(finding.entry)}${finding.field ? `&field=${encodeURIComponent(finding.field)}` : ""}`
    : null;
  return make(
    "li",
    { class: `finding ${finding.severity}` },
    make(
      "p",
      { class: "kind" },
      `${word(finding.severity)} ${finding.code}`,
      finding.entry?.title ? ` · ${finding.entry.title}` : "",
    ),
    make("p", {}, make("strong", {}, finding.message)),
    finding.excerpt ? excerpt(finding) : null,
    finding.help ? make("p", {}, finding.help) : null,
    make(
      "p",
      { class: "small" },
      make("code", {}, finding.line ? `${finding.file}:${finding.line}` : (finding.file ?? "")),
    ),
    make(
      "div",
      { class: "row" },
      finding.repair && mend
        ? button(word("repair"), () => mend(finding), {
            class: "main repair",
            "aria-label": `${word("repair")}: ${finding.message}`,
          })
        : null,
      target
        ? make(
            "a",
            { class: "action", href: target, "aria-label": `${word("toField")}: ${finding.message}` },
            word("toField"),
          )
        : null,
    ),
  );
}

export async function openCheck(main, desk) {
  const heading = make("h1", { tabindex: "-1" }, word("check"));
  const body = make("div", { class: "values" }, make("p", { class: "note" }, word("checking")));
  main.replaceChildren(make("div", { class: "head" }, heading), body);
  document.title = `${word("check")} – ${word("desk")}`;
  focusOn(heading);
  desk.frame(null);

  async function show() {
    const { findings, errors, warnings } = await ask("check");
    desk.count(errors, warnings);
    const shown = findings.length;
    body.replaceChildren(
      make(
        "p",
        { class: shown ? "" : "banner good" },
        shown ? word("findingCount", errors, warnings) : word("allWell"),
      ),
      make(
        "ul",
        { class: "list" },
        findings.map((finding) => findingItem(finding, mend)),
      ),
      errors + warnings > shown ? make("p", { class: "small" }, word("andMore", errors + warnings - shown)) : "",
      make("div", { class: "row" }, button(word("checkAgain"), again), button(word("undoLast"), undo)),
    );
  }

  async function mend(finding) {
    try {
      const { file } = await tell("repair", { repair: finding.repair });
      await show();
      // The button that was pressed is gone, so the keyboard goes on from the head of the list.
      focusOn(heading);
      say(word("repaired", file));
    } catch (refusal) {
      desk.trouble(refusal);
      if (refusal.status === 404) await show();
      say(refusal.message);
    }
  }

  async function again() {
    await show();
    focusOn(heading);
  }

  async function undo() {
    try {
      const { undone } = await tell("undo", {});
      await show();
      focusOn(heading);
      say(undone ? undoneText(undone) : word("nothingToUndo"));
    } catch (refusal) {
      desk.trouble(refusal);
      say(refusal.message);
    }
  }

  await show();
}
