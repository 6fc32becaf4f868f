// The shortest way asks for a part of some steps. That part has its own answer: the whole step stays open until it is done.
import type { StepState, StepView } from "../lib/generated/view";

/** What became of a step, or of as much of it as the shortest way asks for. A step that is done is done on that way too. */
export function stateOf(step: StepView, isShort: boolean): StepState {
  return isShort && step.state === "open" ? step.leastState : step.state;
}

/** The name under which an answer is noted, and taken back where it was given. */
export function keyOf(step: StepView, isShort: boolean): string {
  return (isShort && step.state === "open" ? step.leastKey : null) ?? step.key;
}
