import { expect, it } from 'vitest';
import { importLlamaCpp } from './library.ts';

it('says how to install the library where it is missing', async () => {
  const missing = () =>
    Promise.reject(Object.assign(new Error('x'), { code: 'ERR_MODULE_NOT_FOUND' }));
  await expect(importLlamaCpp(missing)).rejects.toMatchObject({
    code: 'LLAMA_CPP_MISSING',
    message: expect.stringContaining('npm install node-llama-cpp@3'),
  });
});

it('does not call a broken library missing', async () => {
  const broken = () => Promise.reject(new Error('broken'));
  await expect(importLlamaCpp(broken)).rejects.toThrow('broken');
});
