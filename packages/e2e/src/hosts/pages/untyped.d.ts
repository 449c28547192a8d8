/** Libraries without types of their own; a page of ours uses one or two names of each. */
declare module '@alpinejs/morph' {
  const morph: unknown;
  export default morph;
}
declare module '@hotwired/turbo';
declare module 'alpinejs' {
  const Alpine: { plugin(plugin: unknown): void; start(): void };
  export default Alpine;
}
declare module 'bootstrap' {
  export class Modal {
    constructor(element: string);
    show(): void;
  }
}
