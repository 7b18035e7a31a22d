/** By what calendars, feeds and links know an entry: whoever changes that is asked first. */

import { button, dialog, make } from "./dom.js";
import { consequences } from "./removing.js";
import { tell } from "./server.js";
import { word } from "./words.js";

const KEYS = ["id", "slug"];

/**
 * The values as they are to be saved, with the former address; null where the editor would rather not.
 *
 * @param {object} form
 * @param {object} values what is to be saved.
 */
export async function withConsent(form, values) {
  const key = KEYS.find((one) => one in values && (one === "slug" || form.entered.stored(one) !== null));
  if (!key) return values;
  const found = await tell("consequences", { ...form.reference, values });
  if (form.entered.stored("draft") && !found.broken.length && !found.missed.length) return values;
  const address = formerAddress(form);
  const isKept = Boolean(address) && form.fields.has("aliases");
  const isSure = await new Promise((done) => {
    let answer = false;
    const sure = (close) => {
      answer = true;
      close();
    };
    const box = dialog(word("identityTitle"), (close) => [
      make("p", {}, word(form.reference.kind === "event" ? "identityEvent" : "identityOther")),
      isKept ? make("p", {}, word("aliasKept", address)) : null,
      ...consequences(found),
      make(
        "div",
        { class: "row" },
        button(word("changeAnyway"), () => sure(close)),
        button(word("leaveAsIs"), close, { class: "main" }),
      ),
    ].filter(Boolean));
    box.addEventListener("close", () => done(answer));
  });
  if (!isSure) return null;
  if (!isKept) return values;
  const aliases = [values.aliases ?? form.entered.stored("aliases") ?? []].flat();
  return aliases.includes(address) ? values : { ...values, aliases: [...aliases, address] };
}

/** Where the entry has been, from the root of the site. */
function formerAddress(form) {
  const { address } = form.entered.entry;
  const { preview } = form.desk.site;
  return address?.startsWith(preview) ? `/${address.slice(preview.length)}` : null;
}
