/** The lines that a thread runs, cut from a listing, and which of them is next. */
import type { ProgramId } from '../../../../pkg/baseline/interleave';
import { FUNCTIONS, LISTINGS } from '../../code/schedules';
import type { Cut, Language } from '../../code/listing';
import { type CodeLine, textOfLine } from '../../format/code-line';

export interface ThreadLine {
  code: CodeLine;
  /** Whether the thread's next access stands on it. */
  next: boolean;
}

/** The lines of one thread; `at` is the line of Rust with its next access, if it has one. */
export function threadCode(
  program: ProgramId,
  thread: number,
  language: Language,
  at: number | undefined,
): readonly ThreadLine[] {
  const functions = FUNCTIONS[program];
  const { python, rust, marks } = LISTINGS[program];
  const names = (functions[thread] ?? functions.at(-1))?.[language] ?? [];
  const cuts = language === 'python' ? [python] : rust;
  const isNext = language === 'rust' ? (line: Line) => line.at === at : partnerOf(rust, marks, at);
  return names.flatMap((name) =>
    cuts.flatMap((cut) => functionIn(cut, name)).map((line) => ({ code: line.code, next: isNext(line) })),
  );
}

interface Line {
  at: number;
  code: CodeLine;
  text: string;
}

const linesOf = ({ chunks }: Cut): Line[] =>
  chunks.flatMap(({ from, lines }) => lines.map((code, index) => ({ at: from + index, code, text: textOfLine(code) })));

/** From its head to the line before the next one that stands as far to the left, without what is empty at its end. */
function functionIn(cut: Cut, name: string): Line[] {
  const lines = linesOf(cut);
  const head = new RegExp(`^(async |pub\\(super\\) )*(def|fn|class) ${name}\\b`);
  const begins = lines.findIndex(({ text }) => head.test(text));
  if (begins < 0) return [];
  const rest = lines.slice(begins + 1);
  const ends = rest.findIndex(({ text }) => /^\S/.test(text));
  const own = [...lines.slice(begins, begins + 1), ...(ends < 0 ? rest : rest.slice(0, ends))];
  const last = own.findLastIndex(({ text }) => text.trim() !== '');
  // The brace that ends a function of Rust says nothing here.
  return own.slice(0, last + 1);
}

/** Whether a line of Python does what a line of Rust does: both bear the same mark. */
function partnerOf(rust: readonly Cut[], marks: (typeof LISTINGS)[ProgramId]['marks'], at: number | undefined) {
  const line = rust.flatMap(linesOf).find((one) => one.at === at);
  const pieces = Object.values(marks);
  const mark = pieces.find(([, pieces]) => line && [pieces].flat().some((piece) => line.text.includes(piece)));
  return ({ text }: Line): boolean => mark !== undefined && text.includes(mark[0]);
}
