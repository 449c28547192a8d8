/** What a database is worth without the secret that it was used with, behind "Without it,". */
export const WITHOUT_SECRET =
  'dialogs that are open end, secrets of webhook endpoints, executors and signing keys that are in the database can be read no more, receipts are signed by another key, and customers who were erased are not known again by their pseudonyms';
