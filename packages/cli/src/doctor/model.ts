import { verifyModel } from '@lethe/models';
import { isCodedError } from '@lethe/protocol';
import type { Finding } from './finding.ts';

/** Whether every byte of the model that answers by default is as published. */
export const checkModel = async (id = 'local/nano'): Promise<Finding> => {
  const check = 'model';
  try {
    const { files } = await verifyModel(id);
    return { check, ok: true, detail: `${id}, ${files.length} files as published` };
  } catch (error) {
    if (!isCodedError(error)) throw error;
    return { check, ok: false, detail: error.message };
  }
};
