/** The engine's facts, by ids that may not exist, as one in an address may not. */
import type { Lab, Model } from '../../../pkg/baseline/interleave';
import { LABS, type LabFacts, type ModelFacts, MODELS } from '../generated/facts';

export function modelFacts(id: string): ModelFacts | undefined {
  return Object.hasOwn(MODELS, id) ? MODELS[id as Model] : undefined;
}

export function labFacts(id: string): LabFacts | undefined {
  return Object.hasOwn(LABS, id) ? LABS[id as Lab] : undefined;
}

/** Whether it has workers, as many as are asked for. */
export function hasWorkers(model: string): boolean {
  return modelFacts(model)?.hasWorkers === true;
}
