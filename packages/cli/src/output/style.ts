import { styleText } from 'node:util';

type Look = Parameters<typeof styleText>[0];

/** Text with a look, plain where colours are unwanted (piped, NO_COLOR). */
const look = (format: Look) => (text: string) => styleText(format, text, { stream: process.stdout });

export const bold = look('bold');
export const dim = look('dim');
export const green = look('green');
export const red = look('red');
export const yellow = look('yellow');
export const cyan = look('cyan');
