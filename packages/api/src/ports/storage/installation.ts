import type { ActionRecord } from '../records.ts';

/** What waits to be carried out or told: asked by who watches over the server. */
export interface BacklogRecords {
  /** Actions that are not settled, by what they are. */
  actions(): Promise<
    readonly (Pick<ActionRecord, 'type' | 'kind' | 'mode'> & {
      readonly status: 'pending' | 'stuck';
      readonly count: number;
      /** When the first of those was asked for that the page is not to tell about; undefined where there is none. */
      readonly oldestCreatedAt: string | undefined;
    })[]
  >;
  /** Deliveries of webhooks that have not arrived, and when the message of the oldest was written. */
  deliveries(): Promise<{ readonly waiting: number; readonly oldestCreatedAt: string | undefined }>;
}

/** What is known about the installation as a whole, by name. */
export interface InstallationRecords {
  find(name: string): Promise<string | undefined>;
  /** Keeps a value where there is none. @returns what is kept. */
  keep(name: string, value: string): Promise<string>;
  put(name: string, value: string): Promise<void>;
}
