/** What the widget's codes mean. For the page at /help and for tests: the words never reach a page of a customer. */
export { type HelpEntry, type WidgetCode, widgetCodes } from './widget-codes.ts';
