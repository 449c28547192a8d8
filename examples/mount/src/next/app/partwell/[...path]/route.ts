import '../../../instrumentation.ts';

export const dynamic = 'force-dynamic';

const handle = async (request: Request): Promise<Response> => {
  if (!globalThis.partwell) return new Response(null, { status: 503 });
  const address = new URL(request.url);
  address.pathname = address.pathname.slice('/partwell'.length);
  // Next says of no request who is connected: PARTWELL_PROXIES says how many proxies the header is believed from.
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
