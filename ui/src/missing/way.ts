// The place that does the one next step of a box; null: it is answered where it stands.
import type { Screen } from "../lib/app.svelte";
import type { GapView } from "../lib/generated/view";
import type { Messages } from "../lib/messages/messages";

export interface Way {
  to: Screen;
  label: keyof Messages["missing"]["ways"];
}

/** What was written down and says nothing is completed. */
export const labelOfTold = (gap: GapView): "write" | "complete" =>
  gap.hint?.is === "nothingSaid" ? "complete" : "write";

/** `hasMessages`: whether the downloads' conversations can be opened; there the zone is asked for. */
export function wayOf(gap: GapView, hasMessages: boolean): Way | null {
  if (gap.told !== null) return { to: "records", label: labelOfTold(gap) };
  switch (gap.id) {
    case "usernames":
      return gap.hint === null ? { to: "guides", label: "showHow" } : { to: "people", label: "toPeople" };
    case "proof_of_sending":
      return { to: "exhibits", label: "add" };
    case "whole_threads":
      return gap.hint?.is === "openEnds" ? { to: "order", label: "compare" } : { to: "guides", label: "showHow" };
    case "zones":
      return gap.hint?.is === "openZones" && hasMessages ? { to: "messages", label: "answer" } : null;
    case "phone_kept":
      return null;
    default:
      return { to: "guides", label: "showHow" };
  }
}

const CAPTURED: readonly string[] = [
  "usernames",
  "profile",
  "threat",
  "demand",
  "payment_instruction",
  "first_contact",
  "move",
  "whole_threads",
];

/** Whether the one next step is to save what stands on the phone's screen. */
export const isCaptured = (gap: GapView): boolean => CAPTURED.includes(gap.id);
