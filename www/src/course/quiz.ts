/** The quizzes of a chapter: an answer is marked, and the reason is opened. */
export function openQuizzes(quizzes: Iterable<Element>): void {
  for (const quiz of quizzes) {
    quiz.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>('[data-answer]') : null;
      const details = quiz.querySelector('details');
      if (!button || !details) return;
      for (const other of quiz.querySelectorAll('[data-chosen]')) other.removeAttribute('data-chosen');
      button.dataset.chosen = '';
      details.open = true;
    });
  }
}
