const { VITE_PARTWELL_KEY, VITE_PARTWELL_URL } = import.meta.env;

/** Which Partwell, and where this host hands out tokens for who is signed in. */
export const connection = { key: VITE_PARTWELL_KEY, url: VITE_PARTWELL_URL, tokenUrl: '/token' };
