/** Emoji recommended for general interchange (Unicode Technical Standard 51); a sequence is one. */
const EMOJI = /\p{RGI_Emoji}/gv;

/** Counts emoji as a reader sees them: a family, a flag or a skin tone is one. */
export const countEmoji = (text: string): number => text.match(EMOJI)?.length ?? 0;
