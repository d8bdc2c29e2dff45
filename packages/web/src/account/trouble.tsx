/** What went wrong, said at once; nothing while all is well. */
export function Trouble({ message }: { message: string | null }) {
  return message === null ? null : (
    <p class="trouble" role="alert">
      {message}
    </p>
  );
}
