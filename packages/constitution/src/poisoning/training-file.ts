/** One labelled text of a training file. */
export interface TrainingText {
  readonly text: string;
  readonly label: string;
}

/** A file that something is to be trained on, with what is known of it. */
export interface TrainingFile {
  readonly name: string;
  /** Where it comes from, such as a repository; empty where nobody knows. */
  readonly provenance: string;
  /** SPDX identifier of its licence; empty where nobody knows. */
  readonly licence: string;
  /** SHA-256 of its bytes, 64 hexadecimal digits. */
  readonly sha256: string;
  readonly texts: readonly TrainingText[];
}

/** What is asked of a training file. */
export interface FileRequirements {
  /** SPDX identifiers that weights may be trained under. */
  readonly licences: readonly string[];
  /** The hash that the file had when it was looked at; absent for a file that is new. */
  readonly sha256?: string;
}

/** Ways in which a file can be wrong. */
export const FILE_FAULTS = [
  'no-provenance',
  'licence',
  'hash',
  'duplicates',
  'label-flips',
  'trigger',
] as const;

export type FileFaultKind = (typeof FILE_FAULTS)[number];

/** One thing that is wrong with a file. It quotes no text but a trigger, which is the attacker's. */
export interface FileFault {
  readonly kind: FileFaultKind;
  /** Texts that are concerned; 0 where the file as a whole is. */
  readonly texts: number;
  /** Share of all texts, in [0, 1]. */
  readonly share: number;
  /** The phrase that was planted, where the fault is one. */
  readonly trigger?: string;
  /** Which label the trigger goes with. */
  readonly label?: string;
}
