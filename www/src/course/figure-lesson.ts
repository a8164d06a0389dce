/** The question of a figure as a lesson of one step, with what decides between the answers. Loaded with the figure's lab. */
import { AGAIN, NO_ANSWER, THE_ANSWER } from '../content/course/figures';
import { MEASURED } from '../content/steps/steps';
import type { StepText } from '../content/steps/step-text';
import type { FindingWords } from '../labs/base/guess-view';
import { Lesson } from '../labs/base/lesson';
import type { Step } from '../labs/base/step';
import { answerId, answersOf, type Guess } from './question';
import { type Shown, verdict } from './verdicts';

export interface FigureLesson {
  lesson: Lesson;
  step: Step;
  words: FindingWords;
}

/** What a figure asks: under which name its guess is kept, and in which words. */
export interface Question {
  id: string;
  ask: string;
}

/** `field` is what the knob sets; a figure without one has a single run. */
export function lessonOf(question: Question, guess: Guess, field: string | undefined): FigureLesson {
  const step = stepOf(question, guess, field);
  return {
    step,
    lesson: new Lesson([step]),
    words: { found: guess.measure === undefined ? THE_ANSWER : MEASURED, again: AGAIN },
  };
}

/** `field` is what the knob sets; a figure without one has a single run. */
function stepOf({ id, ask }: Question, guess: Guess, field: string | undefined): Step {
  const { measure, answers } = guess;
  const runs = guess.runs.length > 0 ? guess.runs : [{ value: '', label: '' }];
  const right = answers.findIndex((answer) => answer.right);
  const text: StepText = {
    ...{ title: '', says: '', question: ask },
    answers: answersOf(guess),
    expected: answerId(guess, right),
    why: answers[right]?.says ?? '',
    wrong: Object.fromEntries(answers.map(({ says }, at) => [answerId(guess, at), says])),
  };
  return {
    id,
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
      if (at >= 0) return { answer: answerId(guess, at), sentence };
      return { answer: undefined, sentence: outcome === undefined ? sentence : `${sentence} ${NO_ANSWER}` };
    },
  };
}
