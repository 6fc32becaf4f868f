// Where else the files of a case are, in English.
import { countFiles, n } from "./words";

export const copies = {
  title: "Where else these files are",
  lead: "Leave all of them where they are until police have answered.",
  text: "Your case has its own copy, or a note of where the file is. Holdfast met the same files, byte for byte, in these folders. It does not look there again, and it never changes or deletes anything in them.",
  cloud: (service: string) => `${service} copies this folder to the internet.`,
  cloudNext:
    "Do not delete anything there now. Do not put more files there. Tell police about it when you hand over your case.",
  holds: (count: number) => countFiles(count),
  andMore: (count: number) => `and ${n(count)} more`,
  none: "Nothing was added yet, so no folder is known.",
  open: "Where else these files are",
  openText: "The folders in which Holdfast met the same files, and which of them go to the internet.",
  back: "Back to settings",
  leave: "Leave it there until police have answered.",
};
