/** The moon over the river, where a page has nothing else to show yet. */
export function Night() {
  return (
    <svg class="night" viewBox="0 0 320 84" aria-hidden="true" focusable="false">
      <circle cx="236" cy="20" r="9" class="moon" />
      <path d="M0 54c26 0 26-9 52-9s26 9 52 9 26-9 52-9 26 9 52 9 26-9 52-9 34 9 60 9" />
      <path
        d="M0 66c26 0 26-6 52-6s26 6 52 6 26-6 52-6 26 6 52 6 26-6 52-6 34 6 60 6"
        class="deep"
      />
      <path
        d="M0 76c26 0 26-3 52-3s26 3 52 3 26-3 52-3 26 3 52 3 26-3 52-3 34 3 60 3"
        class="deeper"
      />
    </svg>
  );
}
