/** From the click to the dialog; then the page's own cancel has its turn. */
export const budgetMillis = 2000;
