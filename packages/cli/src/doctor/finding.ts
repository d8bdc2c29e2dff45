/** What one check found: whether all is well, and a sentence with the cure where it is not. */
export interface Finding {
  readonly check: string;
  readonly ok: boolean;
  readonly detail: string;
}
