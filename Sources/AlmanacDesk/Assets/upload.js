/** Brings pictures in: dropped, pasted or chosen, and asked for what they show and who made them. */

import { button, dialog, freshId, make, say } from "./dom.js";
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
