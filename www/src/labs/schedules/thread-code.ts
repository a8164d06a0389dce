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

export interface ThreadCode {
  lines: readonly ThreadLine[];
  /** What a name stands for, where another thread with the same code has something else by it. */
  given: Readonly<Record<string, string>>;
}

/** The code of one thread; `at` is the line of Rust with its next access, if it has one. */
export function threadCode(program: ProgramId, thread: number, language: Language, at: number | undefined): ThreadCode {
  const functions = FUNCTIONS[program];
  const own = functions[thread] ?? functions.at(-1);
  const { python, rust, marks } = LISTINGS[program];
  const linesIn = (cuts: readonly Cut[], names: readonly string[] = []) =>
    names.flatMap((name) => cuts.flatMap((cut) => functionIn(cut, name)));
  const [inPython, inRust] = [linesIn([python], own?.python), linesIn(rust, own?.rust)];
  const next = language === 'rust' ? inRust.filter((line) => line.at === at) : partnersOf(inRust, inPython, marks, at);
  const lines = language === 'rust' ? inRust : inPython;
  return {
    lines: lines.map((line) => ({ code: line.code, next: next.includes(line) })),
    given: own?.given?.[language] ?? {},
  };
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

/**
 * The lines of Python that do what a line of Rust does: they bear the same mark. Where equally many lines of both bear it,
 * as two looks at the same variable, the first belongs to the first.
 */
function partnersOf(
  rust: readonly Line[],
  python: readonly Line[],
  marks: (typeof LISTINGS)[ProgramId]['marks'],
  at: number | undefined,
): readonly Line[] {
  const line = rust.find((one) => one.at === at);
  const bears = ({ text }: Line, pieces: string | readonly string[]) =>
    [pieces].flat().some((piece) => text.includes(piece));
  const mark = Object.values(marks).find(([, pieces]) => line && bears(line, pieces));
  if (!line || !mark) return [];
  const [inPython, inRust] = [python.filter((one) => bears(one, mark[0])), rust.filter((one) => bears(one, mark[1]))];
  return inPython.length === inRust.length ? inPython.slice(inRust.indexOf(line)).slice(0, 1) : inPython;
}
