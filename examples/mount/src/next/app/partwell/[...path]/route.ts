import '../../../instrumentation.ts';

export const dynamic = 'force-dynamic';

const handle = async (request: Request): Promise<Response> => {
  if (!globalThis.partwell) return new Response(null, { status: 503 });
  const address = new URL(request.url);
  address.pathname = address.pathname.slice('/partwell'.length);
  return globalThis.partwell.fetch(new Request(address, request));
};

export {
  handle as DELETE,
  handle as GET,
  handle as HEAD,
  handle as OPTIONS,
  handle as PATCH,
  handle as POST,
};
