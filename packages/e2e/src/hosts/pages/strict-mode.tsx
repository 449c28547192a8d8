import { StrictMode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { CancelButton } from './cancel-button.tsx';
import { root } from './page.ts';

/** Loads the script in an effect and takes the tag away again, as many integrations do. */
function Account({ src, publishableKey }: { readonly src: string; readonly publishableKey: string }) {
  useEffect(() => {
    const script = document.createElement('script');
    script.async = true;
    script.src = src;
    script.dataset.key = publishableKey;
    document.head.append(script);
    return () => script.remove();
  }, [src, publishableKey]);
  return <CancelButton />;
}

const { src = '', key = '' } = root().dataset;
createRoot(root()).render(
  <StrictMode>
    <Account src={src} publishableKey={key} />
  </StrictMode>,
);
