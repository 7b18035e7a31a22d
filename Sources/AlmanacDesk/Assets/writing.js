/** Changes to the text of a text area as its buttons make them: what stands there, what is chosen, what comes of it. */

/**
 * Writes in a text area as if it were typed, so that the browser's own undo takes it back.
 */
function type(area, start, end, text) {
  area.focus();
  area.setSelectionRange(start, end);
  if (!document.execCommand("insertText", false, text)) {
    area.setRangeText(text, start, end, "end");
    area.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
}

/** The whole lines that the selection touches. */
function lines(area) {
  const start = area.value.lastIndexOf("\n", area.selectionStart - 1) + 1;
  const next = area.value.indexOf(
    "\n",
    Math.max(area.selectionEnd - (area.selectionEnd > area.selectionStart ? 1 : 0), start),
  );
  return { start, end: next < 0 ? area.value.length : next };
}

/** Puts marks around what is chosen, or takes them away. */
export function surround(area, mark, sample) {
  const { selectionStart: start, selectionEnd: end, value } = area;
  const chosen = value.slice(start, end);
  if (value.slice(start - mark.length, start) === mark && value.slice(end, end + mark.length) === mark) {
    type(area, start - mark.length, end + mark.length, chosen);
    return area.setSelectionRange(start - mark.length, end - mark.length);
  }
  // Markdown takes no strong words with a space inside the stars.
  const before = chosen.match(/^\s*/u)[0];
  const after = chosen.trim() ? chosen.match(/\s*$/u)[0] : "";
  const inner = chosen.trim() || sample;
  type(area, start, end, `${before}${mark}${inner}${mark}${after}`);
  const from = start + before.length + mark.length;
  return area.setSelectionRange(from, from + inner.length);
}

/** Begins each chosen line with a mark, or takes the mark away where all have it. */
export function prefix(area, mark) {
  const { start, end } = lines(area);
  const rows = area.value.slice(start, end).split("\n");
  const has = rows.every((row) => row.startsWith(mark));
  const text = rows
    .map((row) => (has ? row.slice(mark.length) : mark + row.replace(/^(#{1,6}|-|>|\d+\.) /u, "")))
    .join("\n");
  type(area, start, end, text);
  area.setSelectionRange(start + text.length, start + text.length);
}

/** Puts a paragraph of its own where the cursor is, with an empty line before and after. */
export function insertBlock(area, text) {
  const { selectionStart: start, selectionEnd: end, value } = area;
  const before = value.slice(0, start);
  const after = value.slice(end);
  const gap = !before || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
  const rest = !after ? "\n" : after.startsWith("\n\n") ? "" : after.startsWith("\n") ? "\n" : "\n\n";
  type(area, start, end, gap + text + rest);
}

/** Writes a link over what is chosen; the words that are chosen stay its text. */
export function insertLink(area, title, address) {
  const { selectionStart: start, selectionEnd: end, value } = area;
  const words = value.slice(start, end).trim() || title;
  const target = /[\s()]/u.test(address) ? `<${address}>` : address;
  type(area, start, end, `[${words.replaceAll("]", "\\]")}](${target})`);
}

/** A number with a dot before a month or another number is a day and begins no list: „18. September: Auftakt“. */
const DAY = /^(\d|jan|feb|mär|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec)/iu;

/** Enter in a list goes on with the list; in an item without words it ends it. Whether it did something. */
export function continueList(area) {
  const { selectionStart: at, value } = area;
  if (at !== area.selectionEnd) return false;
  const start = value.lastIndexOf("\n", at - 1) + 1;
  const row = value.slice(start, at);
  const found = row.match(/^(\s*)([-*>]|(\d+)\.) (.*)$/u);
  if (!found || (found[3] && DAY.test(found[4]))) return false;
  const [, indent, mark, number, words] = found;
  if (!words.trim()) type(area, start, at, "");
  else type(area, at, at, `\n${indent}${number ? `${Number(number) + 1}.` : mark} `);
  return true;
}
