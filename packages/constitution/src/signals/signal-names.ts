export { DIRECTIONS, type Direction, SIGNALS, type SignalName } from '@lethe/protocol';
