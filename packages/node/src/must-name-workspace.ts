import { PartwellError } from './errors/partwell-error.ts';

/** @throws PartwellError `workspace_invalid` */
export function mustNameWorkspace(workspace: unknown): void {
  if (typeof workspace === 'string' && workspace !== '' && !/^(pk|sk|cs)_|^whsec_/.test(workspace)) return;
  throw new PartwellError(
    'workspace_invalid',
    'The workspace is missing, or is a key: use your workspace’s id, such as "ws_halyard".',
  );
}
