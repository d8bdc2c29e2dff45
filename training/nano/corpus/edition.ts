/**
 * The two states of the corpus that a run can learn from. The `first` stays as it is, because the first steps
 * of nano read it: a test holds its hash. The `second` has more wordings, and answers whose sentences follow
 * complexity more closely; what is added goes there.
 */
export type Edition = 'first' | 'second';
