interface CodeInfo {
  /** What it means and what to do, in one sentence. */
  readonly description: string;
  readonly severity?: 'warning';
  /** Which part of a property is marked; `value` unless told. */
  readonly marks?: 'key';
  /** What must have been read for certain, besides the place itself, for this to be said of a broken document. */
  readonly needs?: 'document' | 'offers' | 'segments' | 'traits';
}

/** Every code `parseFlow` gives. Findings of the fairness lint are `fair/…` and documented with their rules. */
export const problemCodes = {
  // The text.
  json_syntax: {
    description: 'The text is not JSON (comments and trailing commas are allowed); mend it where it says.',
  },
  duplicate_key: { description: 'A name is given twice in one object; keep one of the two.' },
  forbidden_key: {
    description: 'A name that programs use themselves, such as `__proto__`; choose another.',
  },
  too_large: {
    description: 'The document is larger than a flow may be; use a flow for each kind of customer.',
  },
  too_deep: { description: 'Objects and lists nest deeper than a flow does; flatten it.' },
  too_many_texts: {
    description: 'The document holds more texts than a flow may; leave out what repeats standard texts.',
  },
  more_problems: { description: 'There are more problems than are listed; solve these first.' },

  // The version.
  schema_version_missing: {
    description: 'The document does not say which version of the format it is in; add `schemaVersion`.',
    needs: 'document',
  },
  schema_version_unknown: { description: 'There is no such version of the format; give the current one.' },
  schema_version_newer: {
    description: 'The document was written for a newer Partwell; update Partwell before you use it.',
  },

  // The shape.
  unknown_property: {
    description: 'A property that does not exist at this place; correct its spelling or remove it.',
    marks: 'key',
  },
  missing_property: { description: 'A property that is needed at this place is missing; add it.' },
  unknown_kind: { description: 'A `kind` that does not exist; choose one of those that are named.' },
  unknown_value: { description: 'A value that is not among those to choose from; choose one that is named.' },
  wrong_type: { description: 'A value of another type than is expected; write it as in the example.' },
  too_small: { description: 'A number is too low, or a text or list too short.' },
  too_big: { description: 'A number is too high, or a text or list too long.' },
  invalid_format: { description: 'A text that is not written as it has to be here.' },
  invalid_name: {
    description: 'A name in an object that is not written as it has to be here.',
    marks: 'key',
  },
  invalid_value: {
    description: 'Values that do not go together, or not here; the message says how they do.',
  },

  // Names.
  offer_undefined: { description: 'An offer is named that `offers` does not define.', needs: 'offers' },
  offer_repeated: {
    description: 'An offer is listed twice in one list; the second is passed over.',
    severity: 'warning',
  },
  offer_unused: {
    description: 'An offer that nothing leads to; list it at a reason, or remove it.',
    severity: 'warning',
    marks: 'key',
    needs: 'document',
  },
  offer_unreachable: {
    description: 'An offer that no customer can be given here, as the conditions exclude each other.',
    severity: 'warning',
    needs: 'document',
  },
  segment_undefined: {
    description: 'A segment is named that `segments` does not define.',
    needs: 'segments',
  },
  segment_unused: {
    description: 'A segment that no `when` names; use it, or remove it.',
    severity: 'warning',
    marks: 'key',
    needs: 'document',
  },
  reason_duplicate: { description: 'Two reasons have one id; results could not be told apart.' },
  reason_unreachable: {
    description: 'A reason that no customer can be shown, as the conditions exclude each other.',
    severity: 'warning',
    needs: 'document',
  },
  option_duplicate: {
    description: 'Two answers of one question have one id; results could not be told apart.',
  },
  part_unreachable: {
    description: 'A part of the flow that no customer can be shown, as the conditions exclude each other.',
    severity: 'warning',
    needs: 'document',
  },
  label_missing: { description: 'An id of your own has no standard words; give it a `label`.' },
  text_undefined: { description: 'There is no standard text of this key to override.', marks: 'key' },

  // Conditions.
  condition_shape: { description: 'A condition or a test in it is not written as one.' },
  condition_empty: {
    description: 'An empty condition holds for everybody; leave it out, or say for whom it is meant.',
    severity: 'warning',
  },
  condition_field: {
    description: 'A condition asks for a value that is not known of customers.',
    marks: 'key',
  },
  condition_operator: { description: 'An operator that does not exist.', marks: 'key' },
  condition_refused: {
    description: 'An operator of GrowthBook that flows may not use; the message says what to write instead.',
    marks: 'key',
  },
  condition_type: { description: 'A value is compared with one of another type; it could never match.' },
  condition_value: { description: 'A value is compared with one that it never has.' },
  condition_impossible: { description: 'A condition that no customer can meet.' },
  condition_always: {
    description: 'A condition, or a part of one, that every customer meets; leave it out.',
    severity: 'warning',
  },
  condition_too_large: {
    description: 'A condition nests too deeply or asks for too much; name parts as segments.',
  },
  trait_undefined: {
    description: 'A condition asks for a trait that `traits` does not declare.',
    marks: 'key',
    needs: 'traits',
  },

  // Words.
  message_syntax: { description: 'A text whose braces cannot be read as values.' },
  placeholder_undefined: { description: 'A text shows a value that does not exist here.' },
  placeholder_type: {
    description: 'A text treats words as a number or a date, or counts what is no number.',
  },
  placeholder_quoted: {
    description: 'An apostrophe right before a brace keeps the value from being shown; write the curly ’.',
    severity: 'warning',
  },
  text_blank: { description: 'A text that shows nothing to its reader; write words, or leave it out.' },
  text_hidden: {
    description: 'A text with characters that nobody sees and that may change what is read; remove them.',
  },
  text_html: {
    description: 'A text holds HTML; texts are plain, so the tags will be shown as they are.',
    severity: 'warning',
  },
  text_default_missing: {
    description:
      'A text is given in languages, but not in the `defaultLocale`; some customers would read another.',
    severity: 'warning',
  },
  text_untranslated: {
    description:
      'A text is not given in a language that others of the flow are given in; its readers see two languages.',
    severity: 'warning',
  },
  locale_unknown: {
    description: 'A language tag that stands for no language, or is spelt so that no customer has it.',
    severity: 'warning',
    marks: 'key',
  },
} as const satisfies Record<string, CodeInfo>;

export type ProblemCode = keyof typeof problemCodes;

/** What is known of a code; nothing of one that a fairness rule gives. */
export const codeInfo = (code: string): CodeInfo =>
  Object.hasOwn(problemCodes, code) ? problemCodes[code as ProblemCode] : { description: '' };
