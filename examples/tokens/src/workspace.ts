/** What a server whose environment has this secret knows of its workspace. */
export function workspaceWith(id: string, secret: string) {
  const [, mode, kid = '', key = ''] = /^cs_(live|test)_([A-Za-z0-9-]+)_(.+)$/.exec(secret) ?? [];
  return {
    id,
    mode: mode as 'live' | 'test',
    customerKeys: new Map([[kid, new Uint8Array(Buffer.from(key, 'base64url'))]]),
    endpoints: [],
    origins: undefined,
  };
}
