export interface Newest {
  add(id: string): Promise<void>;
  has(id: string): boolean;
}

/** Keeps what was made last: requests on their way may name it. What is older is taken away. */
export const newest = (most: number, remove: (id: string) => Promise<unknown>): Newest => {
  const kept: string[] = [];
  return {
    add: async (id) => {
      const oldest = kept.length < most ? undefined : kept.shift();
      kept.push(id);
      if (oldest !== undefined) await remove(oldest);
    },
    has: (id) => kept.includes(id),
  };
};
