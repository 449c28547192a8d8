import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type CustomerFacts, customerFacts, type Flow, parseFlow } from '@partwell/flow/schema';
import { root } from '../root.ts';

const folder = path.join(root, 'examples/recipes');

/** The moment all recipes are decided for. */
export const now = '2026-11-22T09:00:00Z';

/** What a recipe promises of one customer, in the file beside it. */
export interface Promised {
  /** The file in `customers/`. */
  readonly customer: string;
  /** Offers they took lately, by id. */
  readonly took?: readonly string[];
  /** What gifts gave away this month, in minor units by currency. */
  readonly granted?: Readonly<Record<string, number>>;
  readonly gets: Gets;
}

/** Who gets what, and why not the rest. */
export type Gets =
  | 'another flow'
  | {
      /** The words on the way out. */
      readonly wayOut: string;
      /** Said where their role may not cancel. */
      readonly mayCancel?: false;
      /** Offers before the question, where there are any. */
      readonly upFront?: readonly string[];
      /** Said where the reason is asked after the cancellation. */
      readonly asked?: 'after';
      /** Offers by reason; where single answers lead elsewhere, by `reason/answer` as well. */
      readonly offers: Readonly<Record<string, readonly string[]>>;
      /** The words on the buttons, by offer. */
      readonly buttons: Readonly<Record<string, readonly string[]>>;
      /** Codes of the trace, by offer. */
      readonly notGiven: Readonly<Record<string, string>>;
    };

/** The files of the recipes, without their ending. */
export const recipes = globSync('*.jsonc', { cwd: folder })
  .map((file) => path.basename(file, '.jsonc'))
  .sort();

/** The people who are named beside them. */
export const customers = globSync('*.json', { cwd: path.join(folder, 'customers') })
  .map((file) => path.basename(file, '.json'))
  .sort();

export const sourceOf = (recipe: string): string => read(`${recipe}.jsonc`);

export const promisesOf = (recipe: string): Record<string, Promised> =>
  JSON.parse(read(`${recipe}.expected.json`));

export function flowOf(recipe: string): Flow {
  const parsed = parseFlow(sourceOf(recipe));
  if (!parsed.ok) throw new Error(`${recipe} is not a flow`);
  return parsed.flow;
}

export const factsOf = (customer: string): CustomerFacts =>
  customerFacts.parse(JSON.parse(read(`customers/${customer}.json`)));

const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
