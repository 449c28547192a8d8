/** What codes mean. For the page at /help, the command line and tests: the words never reach a page of a customer. */
export { type DoctorCode, doctorCodes } from './doctor-codes.ts';
export { type HelpEntry, type WidgetCode, widgetCodes } from './widget-codes.ts';
