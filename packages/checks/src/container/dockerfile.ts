import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Copy, DockerfileParser, type Env, type From, type Instruction } from 'dockerfile-ast';
import { root } from '../root.ts';

/** One `FROM` and all up to the next. */
export interface Stage {
  readonly name: string | null;
  readonly image: string;
  readonly instructions: readonly Instruction[];
}

/** A Dockerfile by its stages; the last one is the image. */
export function readDockerfile(file: string): readonly Stage[] {
  const parsed = DockerfileParser.parse(readFileSync(path.join(root, file), 'utf8'));
  const froms = parsed.getFROMs();
  return froms.map((from: From, index) => {
    const begins = from.getRange().start.line;
    const ends = froms[index + 1]?.getRange().start.line ?? Number.POSITIVE_INFINITY;
    return {
      name: from.getBuildStage(),
      image: from.getImage() ?? '',
      instructions: parsed.getInstructions().filter((instruction) => {
        const { line } = instruction.getRange().start;
        return line > begins && line < ends;
      }),
    };
  });
}

export const instructionsOf = (stage: Stage, keyword: string): Instruction[] =>
  stage.instructions.filter((instruction) => instruction.getKeyword() === keyword);

/** The words of an instruction that has one argument or a list of them. */
export const wordsOf = (stage: Stage, keyword: string): string[] =>
  instructionsOf(stage, keyword).flatMap((each) => each.getArguments().map((word) => word.getValue()));

export const environmentOf = (stage: Stage): ReadonlyMap<string, string> =>
  new Map(
    (instructionsOf(stage, 'ENV') as Env[]).flatMap((env) =>
      env.getProperties().map((property) => [property.getName(), property.getValue() ?? ''] as const),
    ),
  );

export const copiesOf = (stage: Stage) =>
  (instructionsOf(stage, 'COPY') as Copy[]).map((copy) => {
    const words = copy.getArguments().map((word) => word.getValue());
    return {
      from:
        copy
          .getFlags()
          .find((flag) => flag.getName() === 'from')
          ?.getValue() ?? null,
      sources: words.slice(0, -1),
    };
  });
