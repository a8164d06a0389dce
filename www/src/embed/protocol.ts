/** The messages between `embed.html` and the page around it. */
import type { Capabilities, Row, RunRecord } from '../../../pkg/baseline/interleave';
import type { Detail } from '../engine/interleave-error';
import type { RunRequest } from '../engine/run-request';

/** Everything that the page around is told. */
export type Told =
  /** The frame listens. */
  | { type: 'ready'; version: string; schema: number; capabilities: Capabilities }
  /** It is so many pixels tall. */
  | { type: 'resize'; height: number }
  | { type: 'started' }
  | { type: 'row'; row: Row }
  | { type: 'result'; result: RunRecord }
  | { type: 'error'; error: Detail };

/** What a frame posts to the page around it. */
export type FrameMessage = { source: 'interleave' } & Told;

/** What the page around may post to the frame. */
export type FrameCommand = { target: 'interleave' } & (
  | { type: 'run' | 'configure'; spec?: RunRequest | undefined }
  | { type: 'cancel' }
  /** Asks for `ready` and `resize` once more: who began to listen late has missed them. */
  | { type: 'hello' }
);
