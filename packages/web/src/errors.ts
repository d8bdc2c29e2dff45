import { defineErrors } from '@lethe/protocol';

/** Everything that can go wrong on the app's side of the wire. */
export const errors = defineErrors({
  UNREACHABLE: {
    status: 503,
    message: () => 'The server did not answer. Nothing was changed; try again when it runs.',
  },
  SIGNED_OUT: {
    status: 401,
    message: ({ message }: { message: string | null }) =>
      message ?? 'The session has ended. Sign in again; what is stored is untouched.',
  },
  UNREADABLE: {
    status: 502,
    message: () =>
      'The server answered in a form this page does not know. Reload the page to get its newer version.',
  },
  PASSKEY_NOT_USED: {
    message: ({ message }: { message: string }) => message,
  },
  REFUSED: {
    message: ({ message }: { message: string }) => message,
  },
});
