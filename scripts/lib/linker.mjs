// @ts-check
/** Rust links what runs on this machine, macros among it, with the linker of the system's C compiler. */

/** @typedef {import('./machine.mjs').Machine} Machine */

const BUILD_TOOLS =
  'winget install Microsoft.VisualStudio.2022.BuildTools --override "--wait --passive --add Microsoft.VisualStudio.Workload.VCTools --includeRecommended"';

/**
 * @param {Machine} machine
 * @returns {{ problem: string, remedy?: string } | undefined} nothing when there is a linker
 */
export function linkerProblem(machine) {
  if (machine.platform === 'win32') return windowsProblem(machine);
  if (machine.platform === 'darwin') {
    // `cc` is there in any case: without the tools it does nothing but offer them.
    const there = machine.answer('xcode-select', ['-p']) !== undefined;
    return there
      ? undefined
      : { problem: "Rust needs a linker: Apple's Command Line Tools are not here.", remedy: 'xcode-select --install' };
  }
  if (machine.findAll(['cc', 'gcc', 'clang']).length > 0) return undefined;
  return { problem: 'Rust needs a linker: there is no C compiler here (`cc`).' };
}

/** @param {Machine} machine */
function windowsProblem({ env, findAll, answer }) {
  // Rust's other toolchain for Windows brings its own linker.
  if (/^host: .*-gnu/m.test(answer('rustc', ['-vV']) ?? '')) return undefined;
  // A prompt of Visual Studio's; a `link` elsewhere on the PATH may be the program of Unix that makes links.
  if (env.VCINSTALLDIR) return undefined;
  const [vswhere] = findAll([
    `${env['ProgramFiles(x86)'] ?? 'C:\\Program Files (x86)'}\\Microsoft Visual Studio\\Installer\\vswhere.exe`,
  ]);
  const component = 'Microsoft.VisualStudio.Component.VC.Tools.*';
  const question = ['-latest', '-products', '*', '-requires', component, '-property', 'installationPath'];
  if (vswhere && answer(vswhere, question)) return undefined;
  return { problem: "Rust needs a linker: Visual Studio's Build Tools for C++ are not here.", remedy: BUILD_TOOLS };
}
