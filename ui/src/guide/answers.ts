// What was said in the set-up, question by question. The guide names its questions as the fields of the answers.
import type { QuestionView, SetupAnswers } from "../lib/generated/view";

/** The codes that are chosen for a question. */
export function chosenOf(answers: SetupAnswers, question: string): readonly string[] {
  switch (question) {
    case "apps":
      return answers.apps;
    case "happened":
      return answers.happened;
    case "who":
      return one(answers.who);
    case "region":
      return one(answers.region);
    case "in_touch":
      return one(answers.inTouch);
    case "image":
      return one(answers.image);
    default:
      return [];
  }
}

/** The answers after one more was chosen, or taken back where several can be. Their order is that of choosing. */
export function withAnswer(answers: SetupAnswers, question: QuestionView, code: string): SetupAnswers {
  const chosen = chosenOf(answers, question.id);
  const several = chosen.includes(code) ? chosen.filter((other) => other !== code) : [...chosen, code];
  switch (question.id) {
    case "apps":
      return { ...answers, apps: several };
    case "happened":
      return { ...answers, happened: several };
    case "who":
      return { ...answers, who: code };
    case "region":
      return { ...answers, region: code };
    case "in_touch":
      return { ...answers, inTouch: code };
    case "image":
      return { ...answers, image: code };
    default:
      return answers;
  }
}

const one = (code: string | null): readonly string[] => (code === null ? [] : [code]);
