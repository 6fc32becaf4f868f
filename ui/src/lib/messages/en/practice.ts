// Practising with an invented case, in English.

export const practice = {
  band: "Practice: nothing here is real.",
  bandMore: "Everything in this case is invented. The help numbers are real.",
  leave: "Leave the practice",
  takesNone: "A practice case takes no files of your own. Leave the practice to add yours to your own case.",
  title: "Practise first, if you like",
  text: "Holdfast can make an invented case on this computer. You can look at everything in it and change it. It says on every page that it is practice, and it never mixes with your own case.",
  begin: "Practise with an invented case",
  goOn: "Go on with the invented case",
  anew: "Begin with a new invented case",
  making: "Making the invented case. This takes a few seconds.",
  bundleMore: "All the people and things in it are invented.",
  bundle: "This is a practice bundle: nothing in it is real.",
  checkTitle: "See what a changed bundle looks like",
  checkText:
    "Holdfast writes an invented bundle and changes one byte in it. Then it checks it, so that you know what that looks like.",
  check: "Check a changed practice bundle",
};
