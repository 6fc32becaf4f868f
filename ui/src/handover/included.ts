// What travels besides the evidence as long as nobody leaves it out.
import type { BundleChoice } from "../lib/generated/view";

export type Included = Omit<BundleChoice, "downloads">;

export const ALL_INCLUDED: Included = { includePlaces: true, includeFileTimes: true, includeAnswers: true };
