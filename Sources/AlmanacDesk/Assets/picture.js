/** Pictures: dropped, pasted or chosen; asked for what they show and who made them; the point that stays visible. */

import { button, dialog, freshId, make, say } from "./dom.js";
import { focusPicker } from "./focus.js";
import { tell } from "./server.js";
import { word } from "./words.js";

const LIMIT = 24 << 20;
const TYPES = "image/jpeg,image/png,image/webp,image/gif,image/svg+xml,image/avif";

/** The pictures in what was dropped or pasted. */
const pictures = (transfer) => [...(transfer?.files ?? [])].filter((file) => file.type.startsWith("image/"));

/**
 * Lets an element take pictures that are dropped on it or pasted into it.
 */
export function takePictures(element, take) {
  element.addEventListener("dragover", (event) => {
    if (![...event.dataTransfer.types].includes("Files")) return;
    event.preventDefault();
    element.classList.add("over");
  });
  element.addEventListener("dragleave", () => element.classList.remove("over"));
  element.addEventListener("drop", (event) => {
    element.classList.remove("over");
    const [file] = pictures(event.dataTransfer);
    if (!file) return;
    event.preventDefault();
    take(file);
  });
  element.addEventListener("paste", (event) => {
    const [file] = pictures(event.clipboardData);
    if (!file) return;
    event.preventDefault();
    take(file);
  });
}

/** Asks for a picture with its text and its maker, and brings it to the entry's folder. */
export function askForPicture(reference, file, done) {
  let chosen = file ?? null;
  dialog(word("newPicture"), (close) => {
    const problem = make("p", { role: "alert", class: "understood error" });
    const shown = make("img", { alt: "", hidden: true });
    const choose = make("input", {
      type: "file",
      accept: TYPES,
      id: freshId("file"),
      on: { change: () => show(choose.files[0] ?? null) },
    });
    const alt = make("input", { type: "text", id: freshId("alt"), autocomplete: "off" });
    const credit = make("input", {
      type: "text",
      id: freshId("credit"),
      autocomplete: "off",
      placeholder: word("creditExample"),
    });
    const send = make("button", { type: "submit", class: "main" }, word("takePicture"));
    const form = make(
      "form",
      { on: { submit: upload } },
      make(
        "div",
        { class: "drop" },
        make("label", { for: choose.id }, word("pictureFile")),
        make("p", { class: "small" }, word("pictureFileHelp")),
        choose,
        shown,
      ),
      make(
        "div",
        { class: "field" },
        make("label", { for: alt.id }, word("alt")),
        make("p", { class: "help", id: `${alt.id}-help` }, word("altHelp")),
        alt,
      ),
      make("div", { class: "field" }, make("label", { for: credit.id }, word("credit")), credit),
      problem,
      make("div", { class: "row" }, send, button(word("cancel"), close)),
    );
    alt.setAttribute("aria-describedby", `${alt.id}-help`);
    takePictures(form, show);

    function show(picture) {
      chosen = picture;
      problem.textContent = picture && picture.size > LIMIT ? word("pictureTooLarge") : "";
      if (shown.src) URL.revokeObjectURL(shown.src);
      shown.hidden = !picture;
      if (picture) shown.src = URL.createObjectURL(picture);
      if (picture) alt.focus();
    }

    async function upload(event) {
      event.preventDefault();
      if (!chosen) {
        problem.textContent = word("pictureMissing");
        return choose.focus();
      }
      if (chosen.size > LIMIT) return;
      if (!alt.value.trim()) {
        problem.textContent = word("altMissing");
        return alt.focus();
      }
      send.disabled = true;
      say(word("takingPicture"));
      try {
        const answer = await tell("picture", {
          ...reference,
          name: chosen.name || "bild.png",
          data: await base64(chosen),
          alt: alt.value.trim(),
          credit: credit.value.trim() || undefined,
        });
        close();
        say(word("pictureTaken", answer.path));
        done(answer);
      } catch (refusal) {
        problem.textContent = refusal.help ? `${refusal.message} ${refusal.help}` : word("pictureUnreadable");
        send.disabled = false;
      }
    }

    if (chosen) queueMicrotask(() => show(chosen));
    return [form];
  });
}

/** The bytes of a file as the API takes them. */
function base64(file) {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result).split(",")[1] ?? "");
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(file);
  });
}

/** The editor of an entry's picture: the file, what it shows, who made it, and its focus. */
export function pictureInput(field, changed, around) {
  let value = null;
  const element = make("div", { class: "drop" });
  const inputs = new Map();
  takePictures(element, ask);
  const choose = button(word("choosePicture"), () => ask(null));

  function ask(file) {
    askForPicture(around.reference, file, (answer) => {
      set({ ...(typeof value === "object" ? value : {}), ...answer.value }, answer.address);
      changed();
      choose.focus();
    });
  }

  function set(next, address) {
    value = next;
    inputs.clear();
    element.replaceChildren();
    const source = typeof value === "string" ? value : value?.src;
    if (source) {
      const shown = address ?? around.pictureAddress?.(source);
      const percent = [...String(value?.focus ?? "").matchAll(/(\d+)\s*%/gu)].map((found) => Number(found[1]));
      if (shown) {
        element.append(
          focusPicker(shown, percent.length === 2 ? percent : null, ([across, down]) =>
            put("focus", `${across}% ${down}%`),
          ),
        );
        element.querySelector("img").addEventListener("error", (event) => event.target.closest("fieldset").remove());
      }
    } else element.append(make("p", { class: "small" }, word("dropPicture")));
    for (const part of field.parts ?? []) element.append(partField(part));
    element.append(make("div", { class: "row" }, choose));
    choose.textContent = word(source ? "otherPicture" : "choosePicture");
  }

  function partField(part) {
    const present = typeof value === "string" ? (part.key === "src" ? value : null) : value?.[part.key];
    const input = make("input", {
      type: "text",
      id: freshId("part"),
      value: present ?? "",
      autocomplete: "off",
      on: {
        input: () => put(part.key, input.value.trim()),
      },
    });
    if (typeof present === "object" && present) input.readOnly = true;
    inputs.set(part.key, input);
    return make("div", { class: "field" }, make("label", { for: input.id }, part.label), input);
  }

  function put(key, text) {
    const parts = typeof value === "string" ? { src: value } : { ...(value ?? {}) };
    if (text) parts[key] = text;
    else delete parts[key];
    const names = Object.keys(parts);
    value = !names.length ? null : names.length === 1 && names[0] === "src" ? parts.src : parts;
    const input = inputs.get(key);
    if (input && input.value.trim() !== text) input.value = text;
    changed();
  }

  set(null);
  return {
    element,
    get control() {
      return inputs.get("alt") ?? choose;
    },
    get: () => value,
    set: (next) => set(next),
  };
}
