/** The keys that WebDriver knows by a private character; every other is its own. */
const named: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

/** @throws on a name that is not listed, which would be typed letter by letter. */
export function keyCode(key: string): string {
  const code = named[key] ?? key;
  if ([...code].length !== 1) throw new Error(`WebDriver is not told how "${key}" is pressed`);
  return code;
}
