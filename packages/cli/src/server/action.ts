import type { paths } from '@partwell/api/client';

/** An action as a server tells of it. */
export type Action = paths['/v1/actions/{id}']['get']['responses'][200]['content']['application/json'];
