#!/usr/bin/env python3
"""Opens reports in headless Chromium as a person would, and fails where one of them does not work.

    browser.py SCREENSHOTS REPORT.html... [--hostile REPORT.html]...

For each, on a phone and on a desk, light and dark: no message on the console, no request, loaded in 300 ms, no
sideways scrolling, every control with a name, every text at 4.5:1 against what lies behind it, a claim's evidence by
mouse and by keyboard, the filters, and a print of everything. A hostile report must in addition keep its scripts
from running. Needs Debian's chromium, chromium-driver and python3-selenium.
"""
import base64
import pathlib
import sys

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

SIZES = {390: 844, 1280: 900}
MOST_BYTES = 400_000
MOST_MILLISECONDS = 300

# Contrast as WCAG 2 has it, of every element with a text of its own against the colours stacked behind it.
CONTRAST = """
const parse = c => { const m = c.match(/[\\d.]+/g).map(Number); return [m[0], m[1], m[2], m.length > 3 ? m[3] : 1]; };
const over = (a, b) => [0, 1, 2].map(i => a[i] * a[3] + b[i] * (1 - a[3])).concat(1);
const light = c => { const l = c.slice(0, 3).map(v => { v /= 255; return v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; });
  return .2126 * l[0] + .7152 * l[1] + .0722 * l[2]; };
const found = [];
for (const element of document.querySelectorAll('body *')) {
  const own = [...element.childNodes].filter(n => n.nodeType === 3 && n.data.trim()).map(n => n.data.trim()).join(' ');
  if (!own || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || element.closest('.said, .skip, script, style')) continue;
  const style = getComputedStyle(element);
  let opacity = 1;
  const layers = [];
  for (let e = element; e; e = e.parentElement) { layers.push(parse(getComputedStyle(e).backgroundColor)); opacity *= +getComputedStyle(e).opacity; }
  let back = [255, 255, 255, 1];
  for (const layer of layers.reverse()) back = over(layer, back);
  const ink = parse(element instanceof SVGElement ? style.fill : style.color);
  ink[3] *= opacity;
  const [a, b] = [light(over(ink, back)), light(back)].sort((x, y) => y - x);
  const ratio = (a + .05) / (b + .05);
  if (ratio < 4.5) found.push(`${ratio.toFixed(2)} ${element.tagName}.${element.getAttribute('class')}: ${own.slice(0, 40)}`);
}
return found;
"""

# What a screen reader needs: landmarks, one first heading, a name for every control and picture, ids that are unique.
LABELS = """
const found = [];
for (const mark of ['main', 'header', 'footer', 'article', 'aside', 'h1'])
  if (document.querySelectorAll(mark).length !== 1) found.push(`${mark}: not exactly one`);
if (!document.documentElement.lang) found.push('no language');
if (!document.title.trim()) found.push('no title');
for (const e of document.querySelectorAll('a[href], button, input, select, svg, form, aside, nav, article')) {
  const label = e.getAttribute('aria-label') || document.getElementById(e.getAttribute('aria-labelledby'))?.textContent
    || [...(e.labels || [])].map(l => l.textContent).join(' ') || (e.matches('a, button') ? e.textContent : '');
  if (!label.trim()) found.push(`no name: ${e.outerHTML.slice(0, 80)}`);
}
const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
for (const id of ids) if (ids.filter(other => other === id).length > 1) found.push(`id twice: ${id}`);
for (const e of document.querySelectorAll('[href^="#"]'))
  if (!document.getElementById(e.getAttribute('href').slice(1))) found.push(`leads nowhere: ${e.getAttribute('href')}`);
return found;
"""


class Failure(Exception):
    pass


def need(condition, message):
    if not condition:
        raise Failure(message)


def browser():
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    return webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)


def requests(driver):
    """The addresses that pages asked for since the last call."""
    import json
    events = (json.loads(entry["message"])["message"] for entry in driver.get_log("performance"))
    return [e["params"]["request"]["url"] for e in events if e["method"] == "Network.requestWillBeSent"]


def load(driver, path):
    """Opens a page anew and says in how many milliseconds it was there."""
    driver.get(path.as_uri())
    return driver.execute_script(
        "const n = performance.getEntriesByType('navigation')[0]; return n.loadEventEnd - n.startTime")


def check(driver, path, width, scheme, shots, hostile):
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
        "width": width, "height": SIZES[width], "deviceScaleFactor": 1, "mobile": width < 500})
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
        "media": "", "features": [{"name": "prefers-color-scheme", "value": scheme}]})
    requests(driver)
    # The quickest of five: what else runs on the machine is no fault of the page.
    loaded = min(load(driver, path) for _ in range(5))
    need(loaded < MOST_MILLISECONDS, f"loaded in {loaded:.0f} ms")
    asked = [url for url in requests(driver) if url != path.as_uri()]
    need(not asked, f"asks for {asked}")
    need(driver.execute_script("return window.ran") is None, "a script of the article ran")
    need(driver.execute_script("return document.scripts.length") == 1, "more scripts than the report's")
    shot(driver, shots, path, width, scheme, "top")
    need(not driver.execute_script(LABELS), driver.execute_script(LABELS))
    sideways(driver)
    need(not driver.execute_script(CONTRAST), driver.execute_script(CONTRAST))
    claims = driver.find_elements(By.CSS_SELECTOR, "article a.claim:not([tabindex])")
    if not hostile:
        need(claims, "no claim is marked")
    if claims:
        evidence(driver, claims, path, width, scheme, shots)
        filters(driver)
    printed = driver.execute_cdp_cmd("Page.printToPDF", {"printBackground": True})
    pdf = base64.b64decode(printed["data"])
    need(len(pdf) > 10_000, "prints nothing")
    if scheme == "light" and width == 1280:
        (shots / f"{path.stem}.pdf").write_bytes(pdf)
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    hidden = driver.execute_script(
        "return [...document.querySelectorAll('.card')].filter(e => getComputedStyle(e).display === 'none').length")
    need(hidden == 0, f"{hidden} cards are not printed")
    messages = [entry["message"] for entry in driver.get_log("browser")]
    if hostile:
        # The policy may say what it kept from running, and nothing else may be said.
        messages = [m for m in messages if "Content Security Policy" not in m]
    need(not messages, f"console: {messages}")


def evidence(driver, claims, path, width, scheme, shots):
    bad = [c for c in claims if "bad" in c.get_attribute("class")] or claims
    driver.execute_script("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", bad[0])
    driver.execute_script("arguments[0].click()", bad[0])
    ids = bad[0].get_attribute("data-c").split()
    shown = driver.find_elements(By.CSS_SELECTOR, ".card.shown")
    need([card.get_attribute("id") for card in shown] == ids, f"a click shows {len(shown)} of {ids}")
    need(all(card.is_displayed() for card in shown), "the evidence is not to be seen")
    shot(driver, shots, path, width, scheme, "claim")
    sideways(driver)
    need(not driver.execute_script(CONTRAST), driver.execute_script(CONTRAST))
    driver.find_element(By.TAG_NAME, "body").send_keys(Keys.ESCAPE)
    need(not driver.find_elements(By.CSS_SELECTOR, ".card.shown"), "Escape does not close")
    driver.execute_script("document.getElementById('article').focus()")
    for _ in range(40):
        driver.switch_to.active_element.send_keys(Keys.TAB)
        if "claim" in (driver.switch_to.active_element.get_attribute("class") or ""):
            break
    need(driver.find_elements(By.CSS_SELECTOR, ".card.shown"), "focus by keyboard shows no evidence")
    driver.switch_to.active_element.send_keys(Keys.ENTER)
    need("card" in (driver.switch_to.active_element.get_attribute("class") or ""), "Enter does not lead into the panel")
    driver.find_element(By.CSS_SELECTOR, "button[data-do=next]").click()
    need(len(driver.find_elements(By.CSS_SELECTOR, ".card.shown")) == 1, "the next claim is not shown")
    driver.find_element(By.CSS_SELECTOR, "button[data-do=close]").click()


def filters(driver):
    output = driver.find_element(By.CSS_SELECTOR, ".filters output")
    total = output.get_attribute("data-total")
    first = driver.find_element(By.CSS_SELECTOR, ".filters input")
    driver.execute_script("arguments[0].click()", first)
    expected = driver.execute_script(
        "return document.querySelectorAll(`.card:not([data-verdict=${arguments[0].value}])`).length", first)
    need(output.text == f"{expected} / {total}", f"the filter says {output.text}")
    lit = driver.execute_script(
        "return [...document.querySelectorAll('article a.claim:not(.off)')].every(a => a.dataset.c.split(' ')"
        ".some(id => document.getElementById(id).dataset.verdict !== arguments[0].value))", first)
    need(lit, "a claim is marked that the filter leaves out")
    driver.execute_script("arguments[0].click()", first)
    driver.execute_script(
        "const s = document.querySelector('select[name=subject]'); s.selectedIndex = s.options.length - 1;"
        "s.dispatchEvent(new Event('change', {bubbles: true}))")
    need(output.text != f"{total} / {total}" or total == "1" or driver.execute_script(
        "return document.querySelector('select[name=subject]').options.length") < 3, "the instrument filters nothing")
    driver.execute_script(
        "const s = document.querySelector('select[name=subject]'); s.selectedIndex = 0;"
        "s.dispatchEvent(new Event('change', {bubbles: true}))")
    need(output.text == f"{total} / {total}", "the filters cannot be undone")


def sideways(driver):
    wide = driver.execute_script("return document.documentElement.scrollWidth - innerWidth")
    need(wide <= 0, f"scrolls sideways by {wide} px")


def shot(driver, shots, path, width, scheme, name):
    driver.save_screenshot(str(shots / f"{path.stem}-{width}-{scheme}-{name}.png"))


def main():
    shots, *arguments = sys.argv[1:]
    shots = pathlib.Path(shots)
    shots.mkdir(parents=True, exist_ok=True)
    hostile = {arguments[i + 1] for i, a in enumerate(arguments) if a == "--hostile"}
    paths = [a for a in arguments if a != "--hostile"]
    driver = browser()
    bad = 0
    try:
        # The first page of a browser pays for its start.
        driver.get("data:text/html,<title>warm</title>")
        for name in paths:
            path = pathlib.Path(name).resolve()
            size = path.stat().st_size
            try:
                need(size < MOST_BYTES, f"{size} bytes")
                for width in SIZES:
                    for scheme in ("light", "dark"):
                        check(driver, path, width, scheme, shots, name in hostile)
            except Failure as failure:
                bad += 1
                print(f"{name}: {failure}", file=sys.stderr)
    finally:
        driver.quit()
    print(f"{len(paths)} reports, {bad} bad")
    return 1 if bad or not paths else 0


if __name__ == "__main__":
    sys.exit(main())
