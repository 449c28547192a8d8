import fc from 'fast-check';
import { supply } from './known.ts';

const headerText = fc
  .string({
    unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)),
    maxLength: 60,
  })
  .map((text) => text.replaceAll('\x7f', '').trim());

const credentials = fc.oneof(
  { weight: 12, arbitrary: fc.constant(`Bearer ${supply('secretKey')}`) },
  { weight: 4, arbitrary: fc.constant(`Bearer ${supply('secret')}`) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      `Bearer ${supply('key')}`,
      'Bearer sk_test_nobodys-key-0000',
      `Basic ${supply('secretKey')}`,
      'Bearer',
      '',
      `Bearer ${supply('secretKey')}, Bearer ${supply('secretKey')}`,
    ),
  },
  { weight: 1, arbitrary: headerText },
);

/** What else is said at the top of a request. */
const otherHeaders = fc.record(
  {
    'content-type': fc.constantFrom(
      ...['application/json', 'text/plain', 'text/plain;charset=UTF-8', 'application/xml'],
      ...[
        'multipart/form-data; boundary=x',
        'application/x-www-form-urlencoded',
        'application/json; charset=utf-16',
      ],
      ...['', 'nonsense', 'application/json;'.repeat(50)],
    ),
    origin: fc.oneof(
      fc.constantFrom('null', 'https://app.example.com', 'https://app.example.com/path', '*'),
      headerText,
    ),
    accept: fc.constantFrom('*/*', 'text/html', 'application/xml;q=nonsense', ''),
    'accept-encoding': fc.constantFrom('gzip', 'br', 'identity;q=0', '*;q=0'),
    'content-encoding': fc.constantFrom('gzip', 'br', 'nonsense'),
    'x-http-method-override': fc.constantFrom('DELETE', 'GET'),
    'x-forwarded-for': fc.constantFrom('127.0.0.1', "' or 1=1", '::1, ::2'),
    'if-none-match': fc.constantFrom('*', '"x"', 'W/"'),
    range: fc.constantFrom('bytes=0-', 'bytes=5-1'),
    cookie: headerText,
    'x-request-id': headerText,
  },
  { requiredKeys: [] },
);

/** Who asks, mostly with what opens the door, and what else they say. */
export const oddHeaders: fc.Arbitrary<Readonly<Record<string, string>>> = fc
  .tuple(
    credentials,
    fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: otherHeaders }),
  )
  .map(([authorization, others]) => ({ authorization, ...others }));
