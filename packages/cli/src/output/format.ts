import { Option } from 'commander';

/** `--format text|json`, the same on every command that has it. */
export const formatOption = () =>
  new Option('--format <format>', 'text for people, json for programs')
    .choices(['text', 'json'])
    .default('text');

export type Format = 'text' | 'json';
