import { expect, it } from 'vitest';
import { eventsOfText } from '../../test/wire-text.ts';
import { eventText, KEEP_ALIVE, STREAM_HEADERS } from './server-sent-event.ts';

it('what keeps a stream open is no event', () => {
  expect(KEEP_ALIVE).toBe(': keep-alive\n\n');
  expect(eventsOfText(`${KEEP_ALIVE}${eventText('{}')}${KEEP_ALIVE}`)).toEqual([{ data: '{}' }]);
});

it('an event is named where its format names it', () => {
  expect(eventsOfText(eventText('{}', 'ping'))).toEqual([{ event: 'ping', data: '{}' }]);
});

it('nothing on the way may hold a stream back', () => {
  expect(STREAM_HEADERS).toEqual({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache, no-transform',
    'x-accel-buffering': 'no',
  });
});
