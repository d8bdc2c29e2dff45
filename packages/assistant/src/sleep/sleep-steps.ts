import { groupTexts } from '@lethe/interaction';
import {
  advisoriesStep,
  cacheStep,
  databaseAuditStep,
  fileModesStep,
  housekeepingStep,
  keyAgeStep,
  type MemoryCap,
  memorisationStep,
  memoryStep,
  modelInsideStep,
  modelSignaturesStep,
  retentionStep,
  rulePacksStep,
  type Step,
  topicStep,
} from '@lethe/sleep';
import type { SleepPorts } from './ports.ts';

/** The memory that the settings allow. */
export const memoryCap = ({
  memoryBytes,
  settings,
}: Pick<SleepPorts, 'memoryBytes' | 'settings'>): MemoryCap => ({
  usedBytes: memoryBytes,
  mostBytes: settings.memoryMegabytes * 1_000_000,
});

/** All steps of a night, in their order: what is light first, then what is deep. */
export function sleepSteps(ports: SleepPorts): Step[] {
  const { runtime, store, settings, dataDirectory } = ports;
  return [
    cacheStep({
      caches: runtime.caches,
      retention: { share: settings.cacheShare, policy: 'heavy' },
      memory: memoryCap(ports),
    }),
    fileModesStep(dataDirectory),
    modelInsideStep(runtime),
    memoryStep({ store, group: groupTexts }),
    topicStep({ store }),
    modelSignaturesStep(ports.models),
    rulePacksStep(ports.verifyRules),
    advisoriesStep({ path: ports.advisories, installed: ports.installed }),
    databaseAuditStep(ports.audit),
    memorisationStep({ runtime, store }),
    keyAgeStep(ports.rotate),
    retentionStep(ports.letGo),
    housekeepingStep(store.housekeeping),
  ];
}
