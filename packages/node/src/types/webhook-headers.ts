/** A fetch `Headers`, Node's `request.headers`, or any plain object; names in any case. */
export type WebhookHeaders =
  | { get(name: string): string | null }
  | { readonly [name: string]: string | readonly string[] | undefined };
