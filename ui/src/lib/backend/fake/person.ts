// Somebody of whom nothing is known but what is said.
import type { PersonView } from "../../generated/view";

export const person = (known: Partial<PersonView>): PersonView => ({
  username: null,
  displayName: null,
  userId: null,
  phone: null,
  email: null,
  profileUrl: null,
  ...known,
});
