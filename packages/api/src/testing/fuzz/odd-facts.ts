import fc from 'fast-check';
import { factsOf } from '../test-customer.ts';
import { mutated } from './mutations.ts';

const { customer, ...others } = factsOf('odd');
const { id: sub, ...told } = customer;

/** Claims of a customer token, made wrong. */
export const oddFacts = mutated(fc.constant({ sub, customer: { ...told, traits: { a: 1 } }, ...others }));
