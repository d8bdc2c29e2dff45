import type { Finding, Severity } from './alert.ts';

/** Robust standard deviations from which on an outlier is a warning, and critical. */
const WARNING_SCORE = 5;
const CRITICAL_SCORE = 10;
/** Standard deviations of a step from which on a drift is critical. */
const CRITICAL_STEP = 3;

const direction = (signed: number): string => (signed > 0 ? 'above' : 'below');

const severityOf = (score: number): Severity => {
  if (score >= CRITICAL_SCORE) return 'critical';
  return score >= WARNING_SCORE ? 'warning' : 'info';
};

/** @param score signed robust standard deviations from the median */
export const anomalyFound = (value: number, score: number): Finding => {
  const size = Math.abs(score);
  return {
    kind: 'anomaly',
    severity: severityOf(size),
    value,
    score: size,
    message: `${size.toFixed(1)} standard deviations ${direction(score)} the usual.`,
  };
};

/** @param step signed standard deviations */
export const meanMoved = (value: number, step: number): Finding => {
  const size = Math.abs(step);
  return {
    kind: 'drift',
    severity: size >= CRITICAL_STEP ? 'critical' : 'warning',
    value,
    score: size,
    message: `The usual level has moved: now ${size.toFixed(1)} standard deviations ${direction(step)} what it was.`,
  };
};

/** @param distance of the two distribution functions, in [0, 1] */
export const shapeChanged = (value: number, distance: number): Finding => ({
  kind: 'drift',
  severity: 'warning',
  value,
  score: distance,
  message: 'The values spread differently than before.',
});

/** @param beyond signed distance beyond the limit */
export const limitPassed = (value: number, beyond: number): Finding => ({
  kind: 'threshold',
  severity: 'warning',
  value,
  score: Math.abs(beyond),
  message: `The value is ${beyond > 0 ? 'over its upper' : 'under its lower'} limit.`,
});
