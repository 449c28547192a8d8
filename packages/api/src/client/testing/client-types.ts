import { compile } from 'json-schema-to-typescript';

type Json = Readonly<Record<string, unknown>>;

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: Json;
}
interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: Json }>>;
}
interface Operation {
  readonly security?: readonly Json[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
}
/** What is read of the OpenAPI document. */
export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Json>> };
}

const banner = `// Made from the OpenAPI document: pnpm --filter @partwell/api run client
// biome-ignore-all lint: written by a program.
import type { ApiProblem } from './problem.ts';`;

/** The types of every operation that a secret key opens, as openapi-fetch reads them. */
export const clientTypes = async ({ paths, components }: ApiDocument): Promise<string> => {
  const managed = Object.entries(paths).flatMap(([path, item]) => {
    const operations = Object.entries(item).filter(([, { security }]) =>
      security?.some((one) => 'secretKey' in one),
    );
    return operations.length > 0 ? [[path, recordOf(operations, operationSchema)] as const] : [];
  });
  const definitions = Object.fromEntries(
    Object.entries(components.schemas).map(([name, schema]) => [name, { title: name, ...schema }]),
  );
  const schema = { title: 'paths', definitions, ...recordOf(managed, (each) => each) };
  const text = await compile(atDefinitions(schema), 'paths', {
    additionalProperties: false,
    bannerComment: banner,
    ignoreMinAndMaxItems: true,
    unreachableDefinitions: true,
    style: { bracketSpacing: true, singleQuote: true, printWidth: 110 },
  });
  return text
    .replaceAll(/( \*\n)? \* This interface was referenced by [^\n]*\n \* via the [^\n]*\n/g, '')
    .replaceAll('/**\n */\n', '')
    .replaceAll("'application/problem+json': Problem;", "'application/problem+json': ApiProblem;")
    .replaceAll('export interface Paths', 'export interface paths')
    .replaceAll(/^(\s+)['"]?(\d{3})['"]?: /gm, '$1$2: ');
};

/** An object with exactly these properties. */
const recordOf = <T>(entries: readonly (readonly [string, T])[], make: (value: T) => object): Json => ({
  type: 'object',
  properties: Object.fromEntries(entries.map(([name, value]) => [name, make(value)])),
  required: entries.map(([name]) => name),
  additionalProperties: false,
});

const operationSchema = ({ parameters = [], requestBody, responses }: Operation): Json => {
  const placed = Map.groupBy(parameters, (parameter) => parameter.in);
  const parts: [string, Json][] = [
    ['parameters', parametersSchema(placed)],
    ...(requestBody ? [['requestBody', contentSchema(requestBody)] as [string, Json]] : []),
    ['responses', recordOf(withProblem(responses), contentSchema)],
  ];
  return recordOf(parts, (part) => part);
};

/** What is right by its status; every problem is a problem. */
const withProblem = (responses: Operation['responses']): [string, Content][] => {
  const [right, wrong] = [/^2/, /^[45]/].map((status) =>
    Object.entries(responses).filter(([each]) => status.test(each)),
  );
  return [
    ...(right ?? []),
    ...(wrong ?? []).slice(0, 1).map(([, each]): [string, Content] => ['default', each]),
  ];
};

const parametersSchema = (placed: ReadonlyMap<string, readonly Parameter[]>): Json => ({
  ...recordOf([...placed], (parameters) => ({
    ...recordOf(
      parameters.map(({ name, schema }) => [name, schema] as const),
      (schema) => schema,
    ),
    required: parameters.filter(({ required }) => required).map(({ name }) => name),
  })),
  required: [...placed]
    .filter(([, parameters]) => parameters.some(({ required }) => required))
    .map(([place]) => place),
});

const contentSchema = ({ content = {} }: Content): Json =>
  recordOf(Object.keys(content).length > 0 ? [['content', content] as const] : [], (types) =>
    recordOf(Object.entries(types), ({ schema }) => schema),
  );

/** The names of OpenAPI as those of JSON Schema; and what is said beside a `$ref` would make it a type of its own. */
const atDefinitions = (schema: object): Parameters<typeof compile>[0] =>
  JSON.parse(
    JSON.stringify(schema).replaceAll('#/components/schemas/', '#/definitions/'),
    (_, value: unknown) => {
      if (typeof value !== 'object' || value === null || !('$ref' in value)) return value;
      const { $ref, ...said } = value;
      return Object.keys(said).length > 0 ? { allOf: [{ $ref }], ...said } : value;
    },
  );
