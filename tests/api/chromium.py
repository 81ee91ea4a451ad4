"""The browser that the tests of pages use, where there is one."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, sync_playwright

_PATH = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
NEEDS_CHROMIUM = [pytest.mark.page, pytest.mark.skipif(_PATH is None, reason="there is no Chromium here")]
FAINT_TEXT = """() => {
  const numbers = text => text.match(/[\\d.]+/g).map(Number);
  const linear = value => value <= .04045 ? value / 12.92 : ((value + .055) / 1.055) ** 2.4;
  const light = ([r, g, b]) => .2126 * linear(r / 255) + .7152 * linear(g / 255) + .0722 * linear(b / 255);
  // A number on a mark is painted on the shape before it.
  const painted = element => element.tagName === "text" && element.previousElementSibling?.firstElementChild;
  const ground = element => {
    const shape = painted(element) && getComputedStyle(painted(element)).fill;
    if (shape && shape !== "none") return numbers(shape);
    for (let at = element; at; at = at.parentElement) {
      const colour = numbers(getComputedStyle(at).backgroundColor);
      if (colour.length < 4 || colour[3] === 1) return colour;
    }
    return [255, 255, 255];
  };
  const ink = element => getComputedStyle(element)[element.ownerSVGElement ? "fill" : "color"];
  const faint = [];
  for (const element of document.querySelectorAll("body *")) {
    const own = [...element.childNodes].some(node => node.nodeType === 3 && node.textContent.trim());
    if (!own || !element.checkVisibility() || element.tagName === "title") continue;
    const [a, b] = [light(numbers(ink(element))), light(ground(element))].sort((x, y) => y - x);
    if ((a + .05) / (b + .05) < 4.5) faint.push(element.outerHTML.slice(0, 80));
  }
  return faint;
}"""
"""A script that returns the elements whose own text has too little contrast."""


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start Chromium, and end it."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_PATH, args=["--no-sandbox"])
        yield browser
        browser.close()
