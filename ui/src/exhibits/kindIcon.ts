import type { Kind } from "../lib/generated/view";
import type { IconName } from "../lib/icons";

export const KIND_ICON: Record<Kind, IconName> = {
  screenshot: "phone",
  photo: "photo",
  video: "video",
  audio: "sound",
  export: "export",
  document: "document",
  other: "document",
};
