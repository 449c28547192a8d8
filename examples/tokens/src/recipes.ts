import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface Recipe {
  readonly language: string;
  /** The file, from the folder of the examples. */
  readonly file: string;
  /** Runs it: facts come in as JSON, a token goes out. */
  readonly command: readonly [program: string, ...args: string[]];
  /** Run once before, where it has to be compiled. */
  readonly build?: Recipe['command'];
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

/** Where recipes are compiled: not beside the source. */
export const BUILT = path.join(tmpdir(), `partwell-recipes-${process.pid}`);

export const recipes: readonly Recipe[] = [
  recipe('Python', 'python/partwell_token.py', ['python3']),
  recipe('Ruby', 'ruby/partwell_token.rb', ['ruby']),
  recipe('PHP', 'php/PartwellToken.php', ['php']),
  recipe('Go', 'go/partwell_token.go', ['go', 'run']),
  recipe('Java', 'java/PartwellToken.java', ['java', '-cp', JACKSON.join(':')], JACKSON),
  {
    language: 'C#',
    file: 'csharp/PartwellToken.cs',
    build: ['dotnet', 'build', 'csharp', '-o', `${BUILT}/out`, `-p:BaseIntermediateOutputPath=${BUILT}/obj/`],
    command: ['dotnet', `${BUILT}/out/PartwellToken.dll`],
    needs: [],
  },
];

/** What is missing on this machine to run it; undefined when nothing is. */
export function missingFor({ command: [program], needs }: Recipe, folders: string): string | undefined {
  const isThere = folders.split(':').some((folder) => existsSync(`${folder}/${program}`));
  return isThere ? needs.find((file) => !existsSync(file)) : program;
}
