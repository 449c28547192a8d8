/** Runs work in a task of its own, when the next frame has been painted. */
export const afterPaint = (work: () => void): void => {
  requestAnimationFrame(() => setTimeout(work));
};
