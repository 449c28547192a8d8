import { z } from '@hono/zod-openapi';
import { instant } from '@partwell/flow/schema';
import type { DraftRecord, FlowVersionRecord } from '../../ports/records.ts';
import type { FlowInForce } from '../../services/flows/read-flows.ts';

const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
  .openapi({ param: { name: 'flow', in: 'path' }, example: 'default' });

/** The path of everything about one flow. */
export const flowParams = z.object({ flow: id });

const number = z.coerce
  .number()
  .int()
  .min(1)
  .max(2_147_483_647)
  .openapi({ param: { name: 'version', in: 'path' }, example: 3 });

/** The path of one of its versions. */
export const versionParams = z.object({ flow: id, version: number });

/** A version as it is listed. */
export const versionRow = z.object({
  version: z.int(),
  hash: z.string().describe('SHA-256 of the content.'),
  publishedAt: instant.describe('For the first time.'),
  active: z.boolean().describe('New sessions are given this version.'),
});

const document = z
  .record(z.string(), z.unknown())
  .describe('The flow document, without comments. Its schema is at /flow.schema.json.');

/** A version with what it says. */
export const versionView = versionRow.extend({ flow: z.string(), document });

export const managedBy = z
  .enum(['file', 'api'])
  .describe('`file`: by a file in PARTWELL_FLOWS, and changed there only.');

/** A flow as it is in force. */
export const flowView = versionView.extend({
  managedBy,
  offersEnabled: z.boolean().describe('Whether its offers are given. The way out never depends on it.'),
  offersOffSince: instant.nullable(),
  draft: z
    .object({ revision: z.string(), changedAt: instant })
    .nullable()
    .describe('What is being written over the API, if anything is.'),
});

/** A draft as it is kept. */
export const draftView = z.object({
  flow: z.string(),
  revision: z
    .string()
    .describe('Another one each time it is saved. Send it back to change what you have read.'),
  changedAt: instant,
  source: z.string(),
});

/** A flow document as text. */
export const flowSource = z
  .string()
  .max(256 * 1024)
  .describe('The flow document as text, as a file has it: JSON, with comments where you like.');

/** How large a body with such a document may be: all that JSON may have to escape is in it too. */
export const MOST_FLOW_BYTES = 1024 * 1024;

export const revision = z.string().max(64).describe('The `revision` of the draft that you have read.');

export const toVersionRow = (
  { version, hash, publishedAt }: Pick<FlowVersionRecord, 'version' | 'hash' | 'publishedAt'>,
  active: number | undefined,
): z.infer<typeof versionRow> => ({ version, hash, publishedAt, active: version === active });

export const toVersionView = (
  record: FlowVersionRecord,
  active: number | undefined,
): z.infer<typeof versionView> => ({
  flow: record.flow,
  ...toVersionRow(record, active),
  document: JSON.parse(record.document),
});

export const toFlowView = ({ version, draft, ...found }: FlowInForce): z.infer<typeof flowView> => ({
  ...toVersionView(version, version.version),
  managedBy: found.managedBy,
  offersEnabled: found.offersOffSince === null,
  offersOffSince: found.offersOffSince,
  draft: draft ? { revision: draft.revision, changedAt: draft.changedAt } : null,
});

export const toDraftView = ({
  flow,
  revision,
  changedAt,
  source,
}: DraftRecord): z.infer<typeof draftView> => ({ flow, revision, changedAt, source });
