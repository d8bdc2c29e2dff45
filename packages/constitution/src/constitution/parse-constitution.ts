import type { CodedError } from '@lethe/protocol';
import { parseDocument } from 'yaml';
import type * as z from 'zod';
import { errors } from '../errors.ts';
import { SIGNALS } from '../signals/signal-names.ts';
import { type ConstitutionFile, constitutionFile } from './schema.ts';

/**
 * Reads one file's text: plain YAML without tags or aliases, so that it holds data only.
 *
 * @throws CONSTITUTION_MALFORMED, CONSTITUTION_INVALID, PRINCIPLE_DUPLICATE
 */
export function parseConstitution(text: string, { file }: { file: string }): ConstitutionFile {
  return check(parsePlain(text, file), {
    invalid: (path, problem) => errors.CONSTITUTION_INVALID({ file, path, problem }),
    duplicate: (id) => errors.PRINCIPLE_DUPLICATE({ file, id }),
  });
}

/**
 * Checks a constitution that was not read from a file.
 *
 * @throws DRAFT_INVALID
 */
export const checkDraft = (draft: unknown): ConstitutionFile =>
  check(draft, {
    invalid: (path, problem) => errors.DRAFT_INVALID({ path, problem }),
    duplicate: (id) =>
      errors.DRAFT_INVALID({ path: 'principles', problem: `two have the id ${id}` }),
  });

function check(
  value: unknown,
  failed: {
    invalid: (path: string, problem: string) => CodedError;
    duplicate: (id: string) => CodedError;
  },
): ConstitutionFile {
  const parsed = constitutionFile.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0] as z.core.$ZodIssue;
    throw failed.invalid(issue.path.map(String).join('.'), problemOf(issue));
  }
  const seen = new Set<string>();
  for (const { id } of parsed.data.principles) {
    if (seen.has(id)) throw failed.duplicate(id);
    seen.add(id);
  }
  return parsed.data;
}

function parsePlain(text: string, file: string): unknown {
  let line: number | null = null;
  try {
    const document = parseDocument(text, { schema: 'core', resolveKnownTags: false });
    const problem = document.errors[0] ?? document.warnings[0];
    line = problem?.linePos?.[0].line ?? null;
    if (problem === undefined) return document.toJS({ maxAliasCount: 0 }) ?? {};
  } catch {
    // The parser's own message quotes the file, so only the fact is passed on.
  }
  throw errors.CONSTITUTION_MALFORMED({ file, line });
}

/** What is wrong, in words an owner can act on. */
function problemOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys' && issue.path.at(-1) === 'signals')
    return `there is a signal that does not exist; the signals are ${SIGNALS.join(', ')}`;
  if (issue.code === 'unrecognized_keys')
    return `there is no setting called ${issue.keys.map((key) => key.slice(0, 64)).join(', ')}`;
  if (issue.code === 'invalid_value') return `the value must be one of ${issue.values.join(', ')}`;
  return issue.message.charAt(0).toLowerCase() + issue.message.slice(1);
}
