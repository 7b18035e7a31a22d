"""What a telephone fetches: 360 CSS pixels wide, two pixels each. Photographs of scikit-image on a site of our own; which
file a browser takes is worked out from `srcset` and `sizes` as in HTML, 4.8.4.3, for one `sizes` after the other."""
import pathlib
import re
import subprocess
import sys
import tempfile

from skimage import data

WINDOW, DENSITY = 360, 2
POST, CARD, FRONT = 120_000, 45_000, 400_000
NAMES = ["astronaut", "chelsea", "coffee", "rocket", "hubble_deep_field", "retina", "immunohistochemistry", "colorwheel"]


def photographs(folder):
    """As JPEG of at least a thousand pixels: smaller ones beside and below their mirror image, not scaled up, so that what
    a telephone gets has all the detail that a photograph can have there."""
    from PIL import Image, ImageOps
    found = []
    for name in NAMES:
        try:
            picture = Image.fromarray(getattr(data, name)()).convert("RGB")
        except Exception as error:  # Some are fetched from the network on first use.
            print(f"{name}: left out ({type(error).__name__})")
            continue
        while picture.width < 1000:
            both = Image.new("RGB", (picture.width * 2, picture.height * 2))
            both.paste(picture, (0, 0))
            both.paste(ImageOps.mirror(picture), (picture.width, 0))
            both.paste(ImageOps.flip(picture), (0, picture.height))
            both.paste(ImageOps.flip(ImageOps.mirror(picture)), picture.size)
            picture = both
        picture.save(folder / f"{name}.jpg", quality=92)
        found.append(name)
    return found


def length(text):
    """CSS pixels of a length at this window: sums and differences of rem, vw, px."""
    total = 0.0
    text = text.removeprefix("calc(").removesuffix(")") if text.startswith("calc(") else text
    for sign, number, unit in re.findall(r"([+-]?)\s*([\d.]+)(rem|vw|px)", text):
        value = float(number) * {"rem": 16, "vw": WINDOW / 100, "px": 1}[unit]
        total += -value if sign == "-" else value
    return total


def source_size(sizes):
    for part in sizes.split(", "):
        condition = re.match(r"\(min-width: ([\d.]+)rem\) (.*)", part)
        if not condition:
            return length(part)
        if float(condition[1]) * 16 <= WINDOW:
            return length(condition[2])
    raise SystemExit(f"no size for this window: {sizes}")


def taken(page):
    """The files that the page's pictures come from, each once, with their weights."""
    found = {}
    for srcset, sizes in re.findall(r'<source type="image/webp" srcset="([^"]*)" sizes="([^"]*)"', page.read_text()):
        need = source_size(sizes) * DENSITY
        files = [one.rsplit(" ", 1) for one in srcset.split(", ")]
        wide = [path for path, width in files if int(width[:-1]) >= need]
        path = page.parent / (wide[0] if wide else files[-1][0])
        found[path.resolve()] = path.stat().st_size
    return found


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    root = pathlib.Path(sys.argv[1]).resolve().parents[2]
    with tempfile.TemporaryDirectory() as folder:
        content = pathlib.Path(folder) / "content"
        (content / "magazine").mkdir(parents=True)
        (content / "site.yaml").write_text("title: Photographs\nurl: https://photographs.example.org/\nlanguage: en\nnotice: A trial\n")
        names = photographs(content / "magazine")
        for index, name in enumerate(names):
            (content / "magazine" / f"2031-04-{index + 1:02}-{name}.md").write_text(
                f"---\ntitle: {name}\nimage:\n  src: {name}.jpg\n  alt: A photograph\n  credit: scikit-image\n---\n\nText.\n")
        subprocess.run([program, "build", "--content", content, "--output", f"{folder}/output", "--today", "2031-05-01",
                        "--quiet"], check=True, cwd=root)
        output = pathlib.Path(folder) / "output"
        heads = {}
        for name in names:
            page = output / "magazine" / name.replace("_", "-") / "index.html"
            weights = taken(page)
            lead = [weight for path, weight in weights.items() if path.name.startswith(name.replace("_", "-") + "-")]
            heads[name] = max(lead)
        cards = [weight for weight in taken(output / "magazine" / "index.html").values()]
        front = taken(output / "index.html")
        print(f"in a post, at most: {max(heads.values()):,} bytes of {POST:,}; median {sorted(heads.values())[len(heads) // 2]:,}")
        if "-v" in sys.argv:
            print(sorted((weight, path.name) for path, weight in taken(output / "magazine" / "index.html").items()))
        print(f"on a card, at most: {max(cards):,} bytes of {CARD:,}; median {sorted(cards)[len(cards) // 2]:,}")
        print(f"front page: {sum(front.values()):,} bytes of {FRONT:,} in {len(front)} pictures")
        good = max(heads.values()) <= POST and max(cards) <= CARD and sum(front.values()) <= FRONT
        raise SystemExit(0 if good else 1)


main()
