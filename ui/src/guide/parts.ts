// The parts of the guide that are read apart from the path, in the order in which they are offered.

export const PARTS = ["apps", "saving", "phone", "images", "removal", "help", "law", "about"] as const;
export type GuidePart = (typeof PARTS)[number];

/** Where the guide says more about a step of the path. Cards of apps are reached from the step itself. */
const OF_STEPS: Readonly<Record<string, GuidePart>> = {
  find_deleted: "apps",
  save_app: "saving",
  leave_images: "images",
  take_down: "removal",
  tell_police: "help",
  tell_money: "help",
  look_after: "help",
};

export const partOfStep = (step: string): GuidePart | null => OF_STEPS[step] ?? null;
