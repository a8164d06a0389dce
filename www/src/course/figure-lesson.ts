/** The question of a figure as a lesson of one step, with what decides between the answers. Loaded with the figure's lab. */
import { AGAIN, NO_ANSWER, THE_ANSWER } from '../content/course/figures';
import { MEASURED } from '../content/steps/steps';
import type { StepText } from '../content/steps/step-text';
import type { FindingWords } from '../labs/base/guess-view';
import { Lesson } from '../labs/base/lesson';
import type { Step } from '../labs/base/step';
import { answersOf, type Guess } from './question';
import { type Shown, verdict } from './verdicts';

export interface FigureLesson {
  lesson: Lesson;
  step: Step;
  words: FindingWords;
}

/** `field` is what the knob sets; a figure without one has a single run. */
export function lessonOf(question: string, guess: Guess, field: string | undefined): FigureLesson {
  const step = stepOf(question, guess, field);
  return {
    step,
    lesson: new Lesson([step]),
    words: { found: guess.measure === undefined ? THE_ANSWER : MEASURED, again: AGAIN },
  };
}

/** `field` is what the knob sets; a figure without one has a single run. */
function stepOf(question: string, guess: Guess, field: string | undefined): Step {
  const { measure, answers } = guess;
  const runs = guess.runs.length > 0 ? guess.runs : [{ value: '', label: '' }];
  const right = answers.findIndex((answer) => answer.right);
  const text: StepText = {
    ...{ title: '', says: '', question },
    answers: answersOf(guess),
    expected: String(right),
    why: answers[right]?.says ?? '',
    wrong: Object.fromEntries(answers.map(({ says }, at) => [String(at), says])),
  };
  return {
    id: 'figure',
    text,
    runs: runs.map(({ value }) => (field === undefined ? {} : { [field]: value })),
    shows: (...records) => {
      const shown = runs.flatMap((run, at): Shown[] => {
        const record = records[at];
        return record ? [{ ...run, record }] : [];
      });
      const { answer: outcome, sentence } = verdict(measure, shown);
      if (measure === undefined) return { answer: text.expected, sentence };
      const at = answers.findIndex(({ outcomes }) => outcomes.some((one) => one === outcome));
      if (at >= 0) return { answer: String(at), sentence };
      return { answer: undefined, sentence: outcome === undefined ? sentence : `${sentence} ${NO_ANSWER}` };
    },
  };
}
