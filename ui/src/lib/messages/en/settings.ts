// Settings and About, in English.
import type { Before } from "../../generated/view";
import { n } from "./words";

export const settings = {
  title: "Settings",
  language: "Language",
  languages: { system: "As on this computer", en: "English", fr: "Français" },
  region: "Emergency numbers for",
  theme: "Light or dark",
  themes: { system: "As on this computer", light: "Light", dark: "Dark" },
  contrast: "Contrast",
  contrasts: { system: "As on this computer", more: "High" },
  textSize: "Text size",
  textSizes: { 100: "Usual", 125: "A little larger", 150: "Larger", 200: "Twice as large" },
  textKeys: "Or press Ctrl and + or −. Ctrl and 0 brings back the usual size.",
  caseTitle: "Your case",
  caseWhere: "Where it is",
  caseMade: "Made",
  caseHolds: "Holds",
  caseHoldsText: (kept: number, listed: number, size: string) => `${n(kept)} kept (${size}), ${n(listed)} listed`,
  caseName: "Name",
  showFolder: "Show in folder",
  copyTitle: "A second copy",
  copyText:
    "If this computer breaks, a copy on a USB stick is still there. Keep the stick where only you can reach it.",
  copyDo: "Copy the case to a stick",
  copyThere: "Copy the case there",
  copying: "Copying the case",
  copyStop: "Stop copying",
  copyDone: {
    nothing: (folder: string) => `The case was copied and checked. It is in ${folder}.`,
    earlier: (folder: string) => `An earlier copy was there. It was completed and checked. It is in ${folder}.`,
    whole: (folder: string) => `This copy was there already. It was checked and is complete. It is in ${folder}.`,
  } satisfies Record<Before, (folder: string) => string>,
  copyDamaged: (folder: string) =>
    `The copy was made and checked: ${folder}. It holds all that is whole. Something is damaged or missing in the case itself, so it is not in the copy.`,
  copyDamagedList: "So it is not in the copy either:",
  copyDamagedNext:
    "Keep the originals, and both cases as they are. If you still have the original of a file, add it again: that puts its copy in order.",
  closeCase: "Close this case",
  aboutTitle: "About Holdfast",
  version: (version: string) => `Version ${version}`,
  networkTitle: "See for yourself that it uses no network",
  network: [
    "Switch off Wi-Fi and pull out the network cable. Everything here still works.",
    "Switch the network on again and look at your firewall: Holdfast asks for nothing there.",
    "There is no account, no update check and no cloud in it. Its source code is open to read.",
  ],
  hideTitle: "Hide",
  hideText:
    "Press Esc twice, or the Hide button: a calendar covers the window at once. “Continue” brings it back. This does not lock anything, and it does not erase traces of Holdfast on this computer.",
  whoTitle: "Who can open this case",
  whoText:
    "Anyone who can sign in to this computer as you. Holdfast has no password. If that worries you, keep the case on a USB stick.",
  licences: "Licences",
};
