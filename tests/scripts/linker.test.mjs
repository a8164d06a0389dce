// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkerProblem } from '../../scripts/lib/linker.mjs';
import { machine } from './machines.mjs';

test('a Mac without the Command Line Tools is told so, though it has a `cc`', () => {
  const bare = machine({ platform: 'darwin', programs: ['/usr/bin/cc'] });
  assert.equal(linkerProblem(bare)?.remedy, 'xcode-select --install');
  const tools = machine({ platform: 'darwin', answers: { 'xcode-select -p': '/Library/Developer/CommandLineTools' } });
  assert.equal(linkerProblem(tools), undefined);
});

const VSWHERE = 'C:\\Program Files (x86)\\Microsoft Visual Studio\\Installer\\vswhere.exe';
const QUESTION = `${VSWHERE} -latest -products * -requires Microsoft.VisualStudio.Component.VC.Tools.* -property installationPath`;

test('Windows without the Build Tools for C++ is told how to get them', () => {
  const bare = machine({ platform: 'win32', answers: { 'rustc -vV': 'host: x86_64-pc-windows-msvc' } });
  assert.match(linkerProblem(bare)?.problem ?? '', /Build Tools for C\+\+ are not here/);
  assert.match(linkerProblem(bare)?.remedy ?? '', /^winget install Microsoft\.VisualStudio/);
  // Visual Studio without C++: the program that looks for it is there, and finds nothing.
  assert.ok(linkerProblem(machine({ platform: 'win32', programs: [VSWHERE], answers: { [QUESTION]: '' } })));
});

test('Windows with the Build Tools, in their own prompt, or with the GNU toolchain needs nothing', () => {
  const installed = { [QUESTION]: 'C:\\Program Files\\Microsoft Visual Studio\\2022\\BuildTools' };
  for (const answers of [
    machine({ platform: 'win32', programs: [VSWHERE], answers: installed }),
    machine({ platform: 'win32', env: { VCINSTALLDIR: 'C:\\VC\\' } }),
    machine({ platform: 'win32', answers: { 'rustc -vV': 'rustc 1.95.0\nhost: x86_64-pc-windows-gnu' } }),
  ]) {
    assert.equal(linkerProblem(answers), undefined);
  }
});

test('Linux needs some C compiler', () => {
  assert.match(linkerProblem(machine({}))?.problem ?? '', /no C compiler/);
  assert.equal(linkerProblem(machine({ programs: ['/usr/bin/clang'] })), undefined);
});
