const plural = '{count, plural, one {# day} other {# days}}';
const select = '{subject, select, membership {Membership} other {Subscription}}';

/** What the parser of messages calls its errors, for people. */
const words: Readonly<Record<string, string>> = {
  EXPECT_ARGUMENT_CLOSING_BRACE: 'a } is missing after the name of a value',
  EMPTY_ARGUMENT: 'there is nothing between { and }',
  MALFORMED_ARGUMENT: 'the name of a value is one word, such as {name}',
  EXPECT_ARGUMENT_TYPE: `after the comma comes plural or select, such as ${plural}`,
  INVALID_ARGUMENT_TYPE: `after the comma comes plural or select, such as ${plural}`,
  EXPECT_ARGUMENT_STYLE: 'the last comma has nothing after it',
  EXPECT_SELECT_ARGUMENT_OPTIONS: `plural and select are followed by a comma and the forms, such as ${select}`,
  EXPECT_PLURAL_ARGUMENT_SELECTOR: `the forms of a plural are missing, such as ${plural}`,
  EXPECT_SELECT_ARGUMENT_SELECTOR: `the forms of a select are missing, such as ${select}`,
  EXPECT_PLURAL_ARGUMENT_SELECTOR_FRAGMENT: `each form of a plural has its words in braces, such as ${plural}`,
  EXPECT_SELECT_ARGUMENT_SELECTOR_FRAGMENT: `each form of a select has its words in braces, such as ${select}`,
  INVALID_PLURAL_ARGUMENT_SELECTOR: 'a number a plural names begins with =, such as =0 {none}',
  EXPECT_PLURAL_ARGUMENT_OFFSET_VALUE: 'the offset of a plural is a number, such as offset:1',
  INVALID_PLURAL_ARGUMENT_OFFSET_VALUE: 'the offset of a plural is a number, such as offset:1',
  DUPLICATE_PLURAL_ARGUMENT_SELECTOR: 'a plural has one form twice',
  DUPLICATE_SELECT_ARGUMENT_SELECTOR: 'a select has one form twice',
  MISSING_OTHER_CLAUSE: 'plural and select need a form for all the rest: other {…}',
  UNMATCHED_CLOSING_TAG: 'a tag is closed that was not opened',
};

/** Why a message cannot be read, as part of a sentence. */
export function messageError(error: unknown): string {
  const name = error instanceof Error ? error.message : String(error);
  return Object.hasOwn(words, name) ? (words[name] ?? name) : name.toLowerCase().replaceAll('_', ' ');
}
