import { isCodedError } from '@lethe/protocol';
import type { Config } from '@lethe/server';

/** Whether the constitution of a configuration can be used, in words. */
export interface ConstitutionCheck {
  readonly ok: boolean;
  readonly message: string;
}

const CODE = /^(CONSTITUTION|PRINCIPLE)_/;

/** Reads the constitution that would be in force, and judges the examples of its principles. */
export async function checkConstitution(
  config: Pick<Config, 'data' | 'constitution'>,
): Promise<ConstitutionCheck> {
  const { checkExamples, createDetectors } = await import('@lethe/constitution');
  const { openConstitution } = await import('@lethe/server');
  const opened = await openConstitution(config).catch((error: unknown) => {
    if (!isCodedError(error) || !CODE.test(error.code)) throw error;
    return error;
  });
  if (isCodedError(opened)) return { ok: false, message: opened.message };
  const { constitution, source } = opened;
  const { checked, wrong } = checkExamples(constitution, await createDetectors());
  const { hash, principles, sensitivity } = constitution;
  const about = `The constitution (${source}, ${principles.length} principles, sensitivity ${sensitivity}, version ${hash.slice(0, 12)}) can be used.`;
  if (wrong.length === 0) {
    return { ok: true, message: `${about} All ${checked} examples are judged as they say.` };
  }
  const lines = wrong.map(
    ({ principle, number, expected, verdict }) =>
      `  ${principle}: example ${number} is ${verdict}, not ${expected}.`,
  );
  return {
    ok: false,
    message: `${about} Of ${checked} examples ${wrong.length} are judged otherwise; change a threshold, or the example:\n${lines.join('\n')}`,
  };
}
