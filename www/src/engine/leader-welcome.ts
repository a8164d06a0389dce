/** What the leader of a thread group is posted first. */
export interface LeaderWelcome {
  module: WebAssembly.Module;
  /** What its threads are called. */
  name: string;
}
