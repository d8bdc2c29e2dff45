/** Line drawings on a 20-unit grid, in the colour of the text beside them. */
const PATHS = {
  chat: 'M3.5 5.5h13v8.5h-7l-3.5 3v-3h-2.5z',
  diary:
    'M5 3.5h9.5v13H5a1.5 1.5 0 0 1-1.5-1.5V5A1.5 1.5 0 0 1 5 3.500zM7 3.500v13M9.500 7.500h3M9.500 10.500h3',
  privacy:
    'M10 3l6 2.200v4.300c0 3.700-2.500 6.200-6 7.500-3.500-1.300-6-3.800-6-7.500V5.200zM7.500 10l1.800 1.800 3.400-3.600',
  constitution:
    'M10 3.500v13M6.500 16.500h7M4 6h12M4 6l-2 5a2.300 2.300 0 0 0 4 0zM16 6l-2 5a2.300 2.300 0 0 0 4 0z',
  flag: 'M5.500 17V3.500h9l-2 3.500 2 3.500h-9',
  unknown: 'M7.300 7.500a2.700 2.700 0 1 1 4 2.400c-.9.500-1.300 1-1.300 2.100M10 15.300v.1',
  sleep: 'M2.500 7.500h2.500v4h3v4h4v-7h3v-3h2.500M14 3.200h3l-3 3h3',
  connections: 'M7 4.500v4M11 4.500v4M5 8.500h8v2a4 4 0 0 1-8 0zM9 14.500v2.500M15.500 4.500v8',
  settings:
    'M3.500 6.500h7M14.500 6.500h2M3.500 13.500h2M9.500 13.500h7M10.500 6.500a2 2 0 1 0 4 0 2 2 0 1 0-4 0M5.500 13.500a2 2 0 1 0 4 0 2 2 0 1 0-4 0',
  command: 'M4 5.500h12M4 10h12M4 14.500h7',
  moon: 'M15.500 11.800A6.300 6.300 0 0 1 8.200 4.500a6.300 6.300 0 1 0 7.300 7.300z',
  sun: 'M7 10a3 3 0 1 0 6 0 3 3 0 1 0-6 0M10 3v1.500M10 15.500V17M3 10h1.500M15.500 10H17M5 5l1.100 1.100M13.900 13.900 15 15M5 15l1.100-1.100M13.900 6.100 15 5',
  plus: 'M10 4.500v11M4.500 10h11',
  minus: 'M4.500 10h11',
  close: 'M5.500 5.500l9 9M14.500 5.500l-9 9',
  list: 'M7.500 5.500h9M7.500 10h9M7.500 14.500h9M3.800 5.500h.1M3.800 10h.1M3.800 14.500h.1',
  panel: 'M3.500 4.500h13v11h-13zM12 4.500v11',
  download: 'M10 3.500v9M6.500 9l3.500 3.500L13.500 9M4 16.500h12',
  drop: 'M4 5.500h12M8 5.500v-2h4v2M5.500 5.500l.8 11h7.400l.8-11M8.500 8.500v5M11.500 8.500v5',
  copy: 'M7 7h9v9.500H7zM7 13H4V3.500h9V7',
  check: 'M4.500 10.500l3.500 3.500 7.500-8',
  again: 'M15.500 8A6 6 0 1 0 16 11M15.800 4v4h-4',
  edit: 'M4 16l.8-3.300L13 4.500l2.500 2.500-8.200 8.200z',
  send: 'M10 16V4.500M5.500 9L10 4.500 14.500 9',
  stop: 'M6 6h8v8H6z',
  pin: 'M7.500 3.500h5l-.6 5 2.600 3h-9l2.600-3zM10 11.500v5',
  undo: 'M7.500 4.500L4 8l3.500 3.500M4 8h7.500a4 4 0 0 1 0 8H8',
  thumbUp:
    'M6.500 9l3-6c1.500 0 2 1 1.700 2.300L10.700 8h4.800l-1.200 7.500H6.500zM3.500 9h3v6.500h-3z',
  thumbDown:
    'M6.500 11l3 6c1.500 0 2-1 1.700-2.300L10.700 12h4.800l-1.200-7.500H6.500zM3.500 4.500h3V11h-3z',
  down: 'M10 4v12M5.500 11.500L10 16l4.500-4.500',
  fold: 'M5.500 8l4.500 4.500L14.500 8',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      class="glyph"
      viewBox="0 0 20 20"
      width="20"
      height="20"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}

/** Shows whether the details beside it are open. */
export function Fold() {
  return (
    <span class="fold">
      <Icon name="fold" />
    </span>
  );
}
