import type { ServerResponse } from 'node:http';

/** What the page is told while it is open. */
export type News =
  /** A flow is in force that was not before: begin anew. */
  | { readonly kind: 'revision'; readonly revision: string }
  /** What is wrong with the files as they are now; empty when nothing is. */
  | { readonly kind: 'problems'; readonly report: string }
  /** What a host was told, or asked to do. */
  | {
      readonly kind: 'call';
      readonly to: string;
      readonly says: string;
      readonly at: string;
      readonly body: unknown;
    };

/** News for every page that is open, as server-sent events. Who comes later gets the last of each kind, and every call. */
export interface Feed {
  tell(news: News): void;
  follow(response: ServerResponse): void;
  close(): void;
}

/** Older ones are in the terminal. */
const MOST_CALLS = 50;

export function createFeed(): Feed {
  const followers = new Set<ServerResponse>();
  const calls: News[] = [];
  const latest = new Map<News['kind'], News>();
  const line = (news: News) => `data: ${JSON.stringify(news)}\n\n`;

  return {
    tell: (news) => {
      if (news.kind === 'call') calls.splice(0, Math.max(0, calls.push(news) - MOST_CALLS));
      else latest.set(news.kind, news);
      for (const follower of followers) follower.write(line(news));
    },
    follow: (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      for (const news of [...latest.values(), ...calls]) response.write(line(news));
      followers.add(response);
      response.once('close', () => followers.delete(response));
    },
    close: () => {
      for (const follower of followers) follower.end();
    },
  };
}
