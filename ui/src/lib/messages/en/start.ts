// Making or opening a case, in English.

export const start = {
  titleKnown: "Your case is here",
  leadKnown: "Open it to go on.",
  titleNew: "Make a case",
  leadNew:
    "A case is a folder on this computer. What you add is kept there, unchanged, so that police can use it later.",
  open: (id: string) => `Open case ${id}`,
  twice:
    "A case and a copy of it have the same number. Go on in one of them, the one with the latest time, and keep the other as a spare.",
  lastUsed: (time: string) => `Last used: ${time}`,
  readOnly: "Open the case for reading only",
  nameLabel: "A name for it, if you like",
  nameHint: "Better without the young person’s name. You can leave it empty.",
  placeLabel: "Where it will be",
  placeHint: "Anyone who can sign in to this computer as you can open it.",
  free: (size: string) => `${size} free`,
  otherPlace: "Choose another place",
  choosePlace: "Choose a place",
  make: "Make the case",
  other: "Something else",
  makeNew: "Make a new case",
  openOther: "Open a case that is somewhere else",
  readGuides: "Read the guides",
  checkBundle: "Check a bundle somebody gave me",
};

export const cloud = {
  title: (service: string) => `${service} copies this folder to the internet`,
  text: "Choose a folder that stays on this computer, or a stick. That is safer for the young person.",
  insist: "I must use this folder. Holdfast notes that I chose it.",
};
