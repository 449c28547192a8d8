import { z } from 'zod';

/** An enum whose values say what they mean: editors show it beside each, and the reference lists it. */
export const explained = <const M extends Readonly<Record<string, string>>>(meanings: M) =>
  z
    .enum(Object.keys(meanings) as (keyof M & string)[])
    .meta({ enumDescriptions: Object.values<string>(meanings) });
