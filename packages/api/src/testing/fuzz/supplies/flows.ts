import { signPreviewToken } from '../../preview-token.ts';
import { flowSource } from '../../valid-bodies.ts';
import { type Kind, once } from './supplier.ts';

/** More than are asked about at a time: what one request publishes is seldom another's. */
const MOST = 32;

/** For nobody's plan, so that sessions are given the flow they always are. */
const nobodys = { when: { plan: 'nobodys' } };

/** Flows that no file manages, each with two versions, of which the second is in force, and with a draft. */
export const flows: Kind = ({ world, owner, signing, asHost }) => {
  const begun = new Set<string>();
  let last = 0;

  const publish = (flow: string, more: object) =>
    asHost('POST', `/v1/flows/${flow}/publish`, { source: flowSource(flow, { ...nobodys, ...more }) });

  const draft = async (flow: string): Promise<string> => {
    const revision = (await world.storage.drafts.find(owner, flow))?.revision ?? null;
    const source = flowSource(flow, { ...nobodys, reasons: [{ id: 'too-expensive' }] });
    return (await asHost('PUT', `/v1/flows/${flow}/draft`, { source, revision })).body.revision;
  };

  return {
    fresh: () => {
      const made = once(async () => {
        last += 1;
        const flow = `fuzzed-${last % MOST}`;
        if (!begun.has(flow)) await publish(flow, {});
        begun.add(flow);
        await publish(flow, { reasons: [{ id: 'other' }] });
        return { flow, revision: await draft(flow) };
      });
      const flow = async () => (await made()).flow;
      return {
        flow,
        revision: async () => (await made()).revision,
        preview: async () => signPreviewToken(signing({ sub: await flow() })),
      };
    },
  };
};
