/** Two versions of an entry side by side: for each field the editor says which one stands. */

import { button, dialog, freshId, make } from "./dom.js";
import { inOneLine } from "./inputs.js";
import { word } from "./words.js";

/** Lines that only one of two texts has, marked; long texts are told apart by their lines. */
function marked(text, other) {
  const known = new Set(other.split("\n"));
  const lines = text
    .split("\n")
    .map((line) => (known.has(line) ? `${line}\n` : make("mark", { class: "added" }, `${line}\n`)));
  return make("pre", { tabindex: "0" }, lines);
}

/**
 * Asks for each field whether mine or theirs is to stand.
 *
 * @param {Array<{key: string, label: string, mine: *, theirs: *}>} disputed
 * @returns {Promise<?Set<string>>} the keys of which theirs stands; null where nothing was decided.
 */
export function settle(disputed, file) {
  return new Promise((done) => {
    const choices = new Map();
    let result = null;
    const box = dialog(
      word("conflictTitle"),
      (close) => {
        const all = (side) =>
          choices.forEach((inputs) => {
            inputs[side].checked = true;
          });
        const rows = disputed.map((one) => {
          const name = freshId("side");
          const texts = { mine: inOneLine(one.mine), theirs: inOneLine(one.theirs) };
          const inputs = {};
          const side = (which) => {
            inputs[which] = make("input", {
              type: "radio",
              name,
              value: which,
              id: freshId("choice"),
              checked: which === "mine",
            });
            const other = which === "mine" ? "theirs" : "mine";
            return make(
              "section",
              {},
              make("div", { class: "row" }, inputs[which], make("label", { for: inputs[which].id }, word(which))),
              texts[which] ? marked(texts[which], texts[other]) : make("p", { class: "small" }, word("nothingThere")),
            );
          };
          choices.set(one.key, inputs);
          return make(
            "fieldset",
            { class: "field" },
            make("legend", {}, one.label),
            make("div", { class: "versions" }, side("mine"), side("theirs")),
          );
        });
        return [
          make("p", {}, word("conflictHelp"), " ", make("code", {}, file)),
          disputed.length > 1
            ? make(
                "div",
                { class: "row" },
                button(word("allMine"), () => all("mine")),
                button(word("allTheirs"), () => all("theirs")),
              )
            : null,
          ...rows,
          make(
            "div",
            { class: "row" },
            button(
              word("settle"),
              () => {
                result = new Set([...choices].filter(([, inputs]) => inputs.theirs.checked).map(([key]) => key));
                close();
              },
              { class: "main" },
            ),
            button(word("decideLater"), close),
          ),
        ].filter(Boolean);
      },
      { class: "conflict" },
    );
    box.addEventListener("close", () => done(result));
  });
}
