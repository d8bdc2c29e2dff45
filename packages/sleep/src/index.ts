export { errors as sleepErrors } from './errors.ts';
