import { plain } from '../parts/plain.ts';

/** What a heading means, in sentences. */
export const Paragraphs = ({ texts }: { readonly texts: readonly string[] }) => (
  <>
    {texts.map((text) => (
      <p key={text} class="lead">
        {plain(text)}
      </p>
    ))}
  </>
);
