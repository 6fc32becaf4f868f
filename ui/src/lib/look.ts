// Light or dark, plain or high contrast: the system decides unless the person did.
import type { Contrast, Theme } from "./generated/view";

export function applyLook(theme: Theme, contrast: Contrast): void {
  const data = document.documentElement.dataset;
  if (theme === "system") delete data["theme"];
  else data["theme"] = theme;
  if (contrast === "system") delete data["contrast"];
  else data["contrast"] = contrast;
}
