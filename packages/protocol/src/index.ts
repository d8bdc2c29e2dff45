export { CodedError, defineErrors, type ErrorKind, isCodedError } from './errors.ts';
