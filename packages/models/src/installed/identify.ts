import { open, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errors } from '../errors.ts';
import { MAGIC } from '../gguf/format.ts';
import { WEIGHT_FILES } from '../nano/weight-files.ts';

export type ModelFormat = 'safetensors' | 'gguf';

/** The files a model consists of, by the name each one gets, and the name the model may take. */
export interface FoundModel {
  readonly format: ModelFormat;
  readonly files: ReadonlyMap<string, string>;
  readonly fileName: string;
}

const BESIDE = ['config.json', 'tokenizer.json'] as const;

/**
 * Finds out what a path is: a GGUF file, a safetensors file with its `config.json` and `tokenizer.json`
 * beside it, or a folder with one of these.
 *
 * @throws MODEL_FILE_UNREADABLE, MODEL_FORMAT_UNKNOWN, MODEL_INCOMPLETE
 */
export async function identifyModel(path: string): Promise<FoundModel> {
  try {
    const file = (await stat(path)).isDirectory() ? join(path, await weightsIn(path)) : path;
    const fileName = file === path ? basename(file) : basename(path);
    if (await isGguf(file))
      return { format: 'gguf', files: new Map([['model.gguf', file]]), fileName };
    if (!file.endsWith('.safetensors')) throw errors.MODEL_FORMAT_UNKNOWN();
    const files = new Map<string, string>([[WEIGHT_FILES.bf16, file]]);
    for (const name of BESIDE) files.set(name, await besides(file, name));
    return { format: 'safetensors', files, fileName };
  } catch (cause) {
    const why = (cause as NodeJS.ErrnoException).code ?? 'unknown';
    if (/^(MODEL|GGUF)_/.test(why)) throw cause;
    throw errors.MODEL_FILE_UNREADABLE({ file: basename(path), why }, { cause });
  }
}

/** The one file of weights in a folder. */
async function weightsIn(folder: string): Promise<string> {
  const names = await readdir(folder);
  if (names.includes(WEIGHT_FILES.bf16)) return WEIGHT_FILES.bf16;
  const weights = names.filter((name) => /\.(gguf|safetensors)$/.test(name));
  if (weights.length === 1) return weights[0];
  if (weights.length === 0) throw errors.MODEL_FORMAT_UNKNOWN();
  throw errors.MODEL_INCOMPLETE({ reason: 'it has several files of weights' });
}

async function besides(file: string, name: string): Promise<string> {
  const path = join(dirname(file), name);
  await stat(path).catch((cause) => {
    throw errors.MODEL_INCOMPLETE({ reason: `${name} is missing beside its weights` }, { cause });
  });
  return path;
}

async function isGguf(path: string): Promise<boolean> {
  await using handle = await open(path, 'r');
  const start = new DataView(new ArrayBuffer(4));
  await handle.read(start, 0, 4, 0);
  return start.getUint32(0, true) === MAGIC;
}
