/** The quizzes of a chapter: what is said to an answer stands below, be it right or not. */
import { NOT_SO, RIGHT } from '../content/course/texts';

export function openQuizzes(quizzes: Iterable<Element>): void {
  for (const quiz of quizzes) {
    quiz.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>('[data-answer]') : null;
      const said = quiz.querySelector<HTMLElement>('.said');
      if (!button || !said) return;
      for (const other of quiz.querySelectorAll('[data-chosen]')) other.removeAttribute('data-chosen');
      const { answer = '', says = '' } = button.dataset;
      button.dataset.chosen = '';
      said.dataset.said = answer;
      said.textContent = `${answer === 'right' ? RIGHT : NOT_SO} ${says}`;
    });
  }
}
