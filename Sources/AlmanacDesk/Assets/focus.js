/** Chooses the point of a picture that stays visible when it is cropped: by a click, or with the arrow keys. */

import { make, say } from "./dom.js";
import { word } from "./words.js";

const STEP = 5;

/**
 * @param {string} address of the picture.
 * @param {?[number, number]} given percent from the left and from above.
 * @param {(point: [number, number]) => void} choose
 */
export function focusPicker(address, given, choose) {
  let [across, down] = given ?? [50, 50];
  const picture = make("img", { src: address, alt: "" });
  const point = make("span", { class: "point", "aria-hidden": "true" });
  // A group of two sliders is what a point in a plane is by keyboard; the picture is the same by mouse.
  const sliders = ["focusAcross", "focusDown"].map((name, index) =>
    make("input", {
      type: "range",
      min: 0,
      max: 100,
      step: STEP,
      "aria-label": word(name),
      value: index ? down : across,
      on: {
        input: (event) => (index ? set(across, Number(event.target.value)) : set(Number(event.target.value), down)),
      },
    }),
  );
  const frame = make(
    "div",
    {
      class: "focus-frame",
      on: {
        click: (event) => {
          const box = frame.getBoundingClientRect();
          set(share(event.clientX - box.left, box.width), share(event.clientY - box.top, box.height));
        },
      },
    },
    picture,
    point,
  );

  function share(length, whole) {
    return Math.min(100, Math.max(0, Math.round((length / whole) * 100)));
  }

  function set(x, y) {
    [across, down] = [x, y];
    draw();
    choose([across, down]);
    say(word("focusAt", across, down));
  }

  function draw() {
    point.style.insetInlineStart = `${across}%`;
    point.style.insetBlockStart = `${down}%`;
    sliders[0].value = across;
    sliders[1].value = down;
  }

  draw();
  return make(
    "fieldset",
    { class: "focus" },
    make("legend", {}, word("focus")),
    make("p", { class: "help" }, word("focusHelp")),
    frame,
    make("div", { class: "row" }, sliders),
  );
}
