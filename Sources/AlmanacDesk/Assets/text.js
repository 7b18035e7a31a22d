/** The text of an entry: a plain text area, with buttons and keys for what is awkward to type. */

import { blocks } from "./blocks.js";
import { combobox } from "./combobox.js";
import { button, dialog, freshId, make } from "./dom.js";
import { askForPicture, takePictures } from "./upload.js";
import { ask, query } from "./server.js";
import { word } from "./words.js";
import { continueList, insertBlock, insertLink, prefix, surround } from "./writing.js";

/** What the tool bar has: its word, its key, and what it does. Keys with Alt keep clear of what browsers use. */
const TOOLS = [
  { name: "strong", key: "B", ctrl: true, act: (area) => surround(area, "**", word("strongSample")) },
  { name: "link", key: "K", ctrl: true, act: (area, around) => askForLink(area, around) },
  { name: "heading", key: "H", act: (area) => prefix(area, "## ") },
  { name: "list", key: "L", act: (area) => prefix(area, "- ") },
  { name: "quote", key: "Q", act: (area) => prefix(area, "> ") },
  {
    name: "picture",
    key: "I",
    act: (area, around) => askForPicture(around.reference, null, (answer) => insertBlock(area, answer.markdown)),
  },
  { name: "block", key: "J", act: (area) => askForBlock(area) },
];

/** The editor of the text: like the editors of fields, with a tool bar above. */
export function bodyEditor(changed, around) {
  const control = make("textarea", {
    class: "body",
    id: freshId("body"),
    spellcheck: "true",
    lang: around.language,
    on: { input: changed },
  });
  const bar = make("div", {
    class: "toolbar",
    role: "toolbar",
    "aria-label": word("tools"),
    "aria-controls": control.id,
  });
  const buttons = TOOLS.map((tool, index) => {
    const keys = make("kbd", { "aria-hidden": "true" }, `${tool.ctrl ? word("ctrl") : "Alt"}+${tool.key}`);
    const shortcut = `${tool.ctrl ? "Control" : "Alt"}+${tool.key}`;
    const one = button(word(tool.name), () => tool.act(control, around), {
      tabindex: index ? -1 : 0,
      "aria-keyshortcuts": shortcut,
    });
    one.append(" ", keys);
    return one;
  });
  bar.append(...buttons);
  bar.addEventListener("keydown", (event) => walk(event, buttons));
  control.addEventListener("keydown", (event) => {
    const tool = TOOLS.find(
      (one) =>
        event.key.toUpperCase() === one.key &&
        !event.shiftKey &&
        (one.ctrl
          ? (event.ctrlKey || event.metaKey) && !event.altKey
          : event.altKey && !event.ctrlKey && !event.metaKey),
    );
    if (tool) {
      event.preventDefault();
      tool.act(control, around);
    } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing && continueList(control))
      event.preventDefault();
  });
  takePictures(control, (file) =>
    askForPicture(around.reference, file, (answer) => insertBlock(control, answer.markdown)),
  );
  return {
    element: make("div", {}, bar, control),
    control,
    get: () => control.value,
    set: (text) => {
      control.value = text ?? "";
    },
  };
}

/** One stop for the Tab key, arrows within, by the pattern "toolbar" of the ARIA authoring practices. */
function walk(event, buttons) {
  const at = buttons.indexOf(document.activeElement);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
  if (at < 0 || to === undefined) return;
  event.preventDefault();
  const next = buttons[(to + buttons.length) % buttons.length];
  buttons.forEach((one) => {
    one.tabIndex = one === next ? 0 : -1;
  });
  next.focus();
}

function askForLink(area, around) {
  const chosen = area.value.slice(area.selectionStart, area.selectionEnd).trim();
  const range = [area.selectionStart, area.selectionEnd];
  dialog(word("linkTitle"), (close) => {
    const input = make("input", { type: "text", id: freshId("link"), value: chosen });
    const problem = make("p", { role: "alert", class: "understood error" });
    const put = (title, address) => {
      close();
      area.focus();
      area.setSelectionRange(...range);
      insertLink(area, title, address);
    };
    const find = async (typed) => {
      try {
        const wanted = query({
          q: typed,
          limit: "12",
          for: `${around.reference.kind}:${around.reference.id}`,
        });
        const { items } = await ask(`search?${wanted}`);
        return items
          .filter((item) => item.link)
          .map((item) => ({ value: item.link, name: item.title, detail: around.kindName(item.kind) }));
      } catch (refusal) {
        problem.textContent = refusal.message;
        return [];
      }
    };
    const box = combobox(input, find, (option) => put(option.name, option.value), { first: true });
    const form = make(
      "form",
      {
        on: {
          submit: (event) => {
            event.preventDefault();
            const typed = input.value.trim();
            const isAddress = /^(https?:\/\/|mailto:|tel:|www\.)\S+$/u.test(typed);
            if (isAddress)
              put(
                typed.replace(/^(https?:\/\/|mailto:|tel:)/u, ""),
                typed.startsWith("www.") ? `https://${typed}` : typed,
              );
            else problem.textContent = word("linkMissing");
          },
        },
      },
      make(
        "div",
        { class: "field" },
        make("label", { for: input.id }, word("linkLabel")),
        make("p", { class: "help", id: `${input.id}-help` }, word("linkHelp")),
        box,
      ),
      problem,
      make(
        "div",
        { class: "row" },
        make("button", { type: "submit", class: "main" }, word("putLink")),
        button(word("cancel"), close),
      ),
    );
    input.setAttribute("aria-describedby", `${input.id}-help`);
    return [form];
  });
}

function askForBlock(area) {
  dialog(word("blockTitle"), (close) => [
    make(
      "ul",
      { class: "list" },
      blocks().map((block) =>
        make(
          "li",
          {},
          button(
            [block.name, block.help].join(": "),
            () => {
              close();
              insertBlock(area, block.text);
            },
            { class: "block" },
          ),
        ),
      ),
    ),
    make("div", { class: "row" }, button(word("cancel"), close)),
  ]);
}
