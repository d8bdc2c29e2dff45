import { defineErrors } from '@lethe/protocol';

/** Everything that can go wrong on the app's side of the wire. */
export const errors = defineErrors({
  UNREACHABLE: {
    status: 503,
    message: () => 'The server did not answer. Nothing was changed; try again when it runs.',
  },
  SIGNED_OUT: {
    status: 401,
    message: () => 'The session has ended. Open a new sign-in link; what is stored is untouched.',
  },
  UNREADABLE: {
    status: 502,
    message: () =>
      'The server answered in a form this page does not know. Reload the page to get its newer version.',
  },
  REFUSED: {
    message: ({ message }: { message: string }) => message,
  },
});
