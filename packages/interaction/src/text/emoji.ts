/**
 * A flag, a keycap, or an emoji with its variation selector, skin tone and joined emoji, after the
 * grammar of emoji sequences in Unicode Technical Standard 51. Spelled out, as the ready-made property
 * of sequences (`\p{RGI_Emoji}`) takes fifty times as long.
 */
const EMOJI =
  /\p{Regional_Indicator}{2}|[0-9#*]\uFE0F?\u20E3|(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|\p{Emoji_Modifier_Base}(?=\p{Emoji_Modifier}))\uFE0F?\p{Emoji_Modifier}?(?:\u200D\p{Extended_Pictographic}\uFE0F?\p{Emoji_Modifier}?)*/gu;

/** Counts emoji as a reader sees them: a family, a flag or a skin tone is one. */
export const countEmoji = (text: string): number => text.match(EMOJI)?.length ?? 0;
