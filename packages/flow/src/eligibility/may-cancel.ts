import type { CustomerFacts } from '../schema/customer.ts';
import type { Flow } from '../schema/flow.ts';

/** Whether this person may cancel for their team. Somebody whose role is not known is not held back. */
export const mayCancel = ({ roles }: Pick<Flow, 'roles'>, { customer }: CustomerFacts): boolean =>
  roles === undefined || customer.role === undefined || roles.mayCancel.includes(customer.role);
