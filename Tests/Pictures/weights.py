"""What a telephone fetches of photographs: 360 CSS pixels wide, two pixels each. Eight photographs of twelve megapixels
stand on a site of their own; which file a browser takes is worked out from `srcset` and `sizes` (HTML, 4.8.4.3)."""
import pathlib
import re
import subprocess
import sys
import tempfile

import samples

WINDOW, DENSITY = 360, 2
POST, CARD, FRONT = 120_000, 45_000, 400_000
COUNT = 8


def length(text):
    """CSS pixels of a length at this window: sums and differences of rem, vw, px."""
    total = 0.0
    for sign, number, unit in re.findall(r"([+-]?)\s*([\d.]+)(rem|vw|px)", text):
        value = float(number) * {"rem": 16, "vw": WINDOW / 100, "px": 1}[unit]
        total += -value if sign == "-" else value
    return total


def source_size(sizes):
    """The first size whose condition holds."""
    for part in sizes.split(", "):
        condition = re.match(r"\(min-width: ([\d.]+)rem\) (.*)", part)
        if not condition:
            return length(part)
        if float(condition[1]) * 16 <= WINDOW:
            return length(condition[2])
    raise SystemExit(f"no size for this window: {sizes}")


def taken(page):
    """The files that a page's pictures come from, each once and in their order, with their weights."""
    found = {}
    for srcset, sizes in re.findall(r'<source type="image/webp" srcset="([^"]*)" sizes="([^"]*)"', page.read_text()):
        need = source_size(sizes) * DENSITY
        files = [one.rsplit(" ", 1) for one in srcset.split(", ")]
        wide = [path for path, width in files if int(width[:-1]) >= need]
        path = (page.parent / (wide[0] if wide else files[-1][0])).resolve()
        found[path] = path.stat().st_size
    return found


def site(content):
    """A site with one post for each photograph."""
    magazine = content / "magazine"
    magazine.mkdir(parents=True)
    (content / "site.yaml").write_text(
        "title: Photographs\nurl: https://photographs.example.org/\nlanguage: en\nnotice: A trial\n")
    samples.write_photographs(magazine, COUNT)
    names = sorted(path.stem for path in magazine.glob("*.jpg"))
    for index, name in enumerate(names):
        (magazine / f"2031-04-{index + 1:02}-{name}.md").write_text(
            f"---\ntitle: {name}\nimage:\n  src: {name}.jpg\n  alt: A photograph\n  credit: scikit-image\n---\n\nText.\n")
    return names


def report(what, weights, limit):
    print(f"{what}: at most {max(weights):,} bytes of {limit:,}, median {sorted(weights)[len(weights) // 2]:,}")
    return max(weights) <= limit


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    repository = pathlib.Path(__file__).resolve().parents[2]
    with tempfile.TemporaryDirectory() as folder:
        output = pathlib.Path(folder) / "output"
        names = site(pathlib.Path(folder) / "content")
        subprocess.run([program, "build", "--content", f"{folder}/content", "--output", output, "--today", "2031-05-01",
                        "--themes", repository / "themes", "--quiet"], check=True)
        posts = [next(iter(taken(output / "magazine" / name / "index.html").values())) for name in names]
        cards = list(taken(output / "magazine" / "index.html").values())
        front = taken(output / "index.html")
        print(f"front page: {sum(front.values()):,} bytes of {FRONT:,}, {len(front)} pictures")
        good = [report("in a post", posts, POST), report("on a card", cards, CARD), sum(front.values()) <= FRONT]
        raise SystemExit(0 if all(good) else 1)


main()
