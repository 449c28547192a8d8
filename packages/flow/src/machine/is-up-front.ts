import type { FlowMap, FlowState } from './vocabulary.ts';

/** Whether this screen comes before the question. */
export const isUpFront = ({ trail }: Pick<FlowState, 'trail'>, map: FlowMap): boolean =>
  (map.upFront?.offers.length ?? 0) > 0 && !trail.includes('reason');
