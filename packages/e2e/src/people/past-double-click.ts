/** After so many milliseconds a press is not taken for the rest of a double click that opened the dialog. */
export const pastDoubleClickMillis = 600;
