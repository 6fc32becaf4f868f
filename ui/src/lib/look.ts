// Light or dark, plain or high contrast: the system decides unless the person did. And how large the text is.
import type { Contrast, TextSize, Theme } from "./generated/view";

export const TEXT_SIZES: readonly TextSize[] = [100, 125, 150, 200];

/** Below this height, in rem, nothing sticks to the window's edges. */
const LOW_REM = 32;

export function applyLook(theme: Theme, contrast: Contrast, size: TextSize): void {
  const data = document.documentElement.dataset;
  if (theme === "system") delete data["theme"];
  else data["theme"] = theme;
  if (contrast === "system") delete data["contrast"];
  else data["contrast"] = contrast;
  if (size === 100) delete data["text"];
  else data["text"] = String(size);
  markLow();
}

/** One rem in pixels, as it is now. */
export const remNow = (): number => parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

/** Says to the styles whether the window is low, for the size that the text has. */
export function markLow(): void {
  document.documentElement.toggleAttribute("data-low", window.innerHeight < LOW_REM * remNow());
}

/** The next larger or smaller size; 0 is the usual one. */
export function sizeFrom(size: TextSize, step: -1 | 0 | 1): TextSize {
  if (step === 0) return 100;
  const at = TEXT_SIZES.indexOf(size) + step;
  return TEXT_SIZES[Math.max(0, Math.min(TEXT_SIZES.length - 1, at))] ?? 100;
}

/** Ctrl (or ⌘) with +, − or 0: a step of the text's size; undefined for every other key. */
export function sizeStep(event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">): -1 | 0 | 1 | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined;
  if (event.key === "+" || event.key === "=") return 1;
  if (event.key === "-" || event.key === "_") return -1;
  return event.key === "0" ? 0 : undefined;
}
