// The words in the guide's drawings, and what each shows for whoever does not see it, in English.
import type { Phone } from "../../../guide/systems";

export const drawings = {
  nameShown: ["Name shown:", "can be anything"],
  username: ["Username:", "save this one"],
  profile: {
    snapchat:
      "Drawing of a profile: a round picture, below it the name shown, which can be anything, and below that, smaller, the username. Save the username.",
    instagram:
      "Drawing of a profile: the username stands at the very top of the screen. The name shown stands below the round picture and can be anything. Save the username.",
  },
  overlap:
    "Drawing of two screenshots of one chat: the last two messages of the first screenshot come again at the top of the second.",
  overlapLabel: ["The last lines of one come again", "at the top of the next."],
  camera:
    "Drawing of a second phone that takes a photo of the first. The photo takes in the whole phone with its edges, and the clock at the top.",
  secondPhone: ["Second", "phone"],
  clockInView: ["The clock", "shows"],
  edgesInView: ["The edges", "show"],
  originals:
    "Drawing of an iPhone: Settings, then Photos. At the very end is “Transfer to Mac or PC”. Of its two choices, “Keep Originals” is ticked.",
  settingsPhotos: "Settings › Photos",
  transfer: "Transfer to Mac or PC",
  automatic: "Automatic",
  keepOriginals: "Keep Originals",
  cable: {
    iphone:
      "Drawing of an iPhone on a cable to a computer. The unlocked phone asks a question, and “Trust” is to be tapped.",
    android:
      "Drawing of an Android phone on a cable to a computer. In the USB note on the unlocked phone, “File transfer” is to be tapped.",
  } satisfies Record<Phone, string>,
  tap: { iphone: ["Tap “Trust”"], android: ["Tap “File", "transfer”"] } satisfies Record<Phone, string[]>,
};
