const LOOK_BACK = 48;
const MOST_INDENT = 8;
const SPACE = 0x20;
const CLOSING =
  /(?:regards|sincerely|best wishes|best|cheers|thanks|thank you|many thanks|yours|yours truly|faithfully|respectfully|warmly|love|take care|xoxo|grüße|grüßen|gruß|gruss|lg|mfg|vg|cordialement|salutations|bien à vous|amicalement|saludos?|saludos cordiales|atentamente|un abrazo|abrazos|saluti|un saluto|atenciosamente|cumprimentos|abraços|abraço|obrigad[oa]|groet(?:en|jes)?|mvg|pozdrawiam|poważaniem|pozdrowieniami|hälsning(?:ar)?|mvh|hilsen|kh|terveisin|terveisiä|saygılar(?:ımla)?|sevgiler|pozdravem|üdvözlettel|tisztelettel|уважением|敬具|此致|敬礼|敬上)[,!.]?\s{0,3}[\n\r]{1,4}\s{0,8}$/i;

/** Whether a line begins here under the closing words of a letter. */
export const isSignedOff = (text: string, start: number): boolean => {
  let line = start;
  while (line > 0 && start - line < MOST_INDENT && text.charCodeAt(line - 1) === SPACE) line--;
  const code = text.charCodeAt(line - 1);
  return (
    (code === 0x0a || code === 0x0d) &&
    CLOSING.test(text.slice(Math.max(0, start - LOOK_BACK), start))
  );
};
