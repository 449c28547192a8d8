import { existsSync } from 'node:fs';

export interface Recipe {
  readonly language: string;
  /** The file, from the folder of the examples. */
  readonly file: string;
  /** Runs it: facts come in as JSON, a token goes out. */
  readonly command: readonly [program: string, ...args: string[]];
  /** What has to be on the machine besides the program. */
  readonly needs: readonly string[];
}

const JACKSON = ['databind', 'core', 'annotations'].map((part) => `/usr/share/java/jackson-${part}.jar`);

const recipe = (
  language: string,
  file: string,
  command: Recipe['command'],
  needs: string[] = [],
): Recipe => ({
  language,
  file,
  command: [...command, file],
  needs,
});

/** Every recipe that can be run as it is. C# cannot: it is compiled in a project. */
export const recipes: readonly Recipe[] = [
  recipe('Python', 'python/partwell_token.py', ['python3']),
  recipe('Ruby', 'ruby/partwell_token.rb', ['ruby']),
  recipe('PHP', 'php/PartwellToken.php', ['php']),
  recipe('Go', 'go/partwell_token.go', ['go', 'run']),
  recipe('Java', 'java/PartwellToken.java', ['java', '-cp', JACKSON.join(':')], JACKSON),
];

/** What is missing on this machine to run it; undefined when nothing is. */
export function missingFor({ command: [program], needs }: Recipe, path: string): string | undefined {
  const isThere = path.split(':').some((folder) => existsSync(`${folder}/${program}`));
  return isThere ? needs.find((file) => !existsSync(file)) : program;
}
