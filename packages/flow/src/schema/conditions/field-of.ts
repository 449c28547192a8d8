import { type Attribute, type AttributeInfo, vocabulary } from './vocabulary.ts';

/** Names and types of the host's traits, where the flow declares them. */
export type Traits = Readonly<Record<string, AttributeInfo['type'] | 'any'>> | undefined;

export const isTraitType = (type: unknown): type is AttributeInfo['type'] =>
  type === 'string' || type === 'number' || type === 'boolean';

/** A value a condition asks for. */
export interface Field extends AttributeInfo {
  /** Whether more and less mean anything. Texts of the host may be dates, which sort by their letters. */
  readonly ordered: boolean;
}

/** What is known of a field: `any` for a trait of a flow that declares none, nothing for one that does not exist. */
export function fieldOf(name: string, traits: Traits): Field | 'any' | undefined {
  if (name.startsWith('traits.')) {
    if (!traits) return 'any';
    const trait = name.slice('traits.'.length);
    const type = Object.hasOwn(traits, trait) ? traits[trait] : undefined;
    if (type === undefined || type === 'any') return type;
    return { type, description: 'A trait of the host.', ordered: type !== 'boolean' };
  }
  if (!Object.hasOwn(vocabulary, name)) return undefined;
  const info: AttributeInfo = vocabulary[name as Attribute];
  return { ...info, ordered: info.type === 'number' };
}
