const SYSTEM =
  'You are the assistant of a small travel agency in the north of England. You answer in plain sentences, you name prices where you know them, and you say so when you do not. You never book anything by yourself, and you ask before you assume. '.repeat(
    3,
  );
const WISH =
  'I am planning a walking holiday for six people in the first week of May and would like to know which of the routes along the coast can be done without a car. We would rather stay two nights in each place than move every day, and somebody among us does not like steep paths. ';

const user = (wish: string): string =>
  `${wish.repeat(4).slice(0, 1020)} Write to jane.miller@example.org or call +44 20 7946 0958, please.`;

/** 1,840 bytes: a system message of 600 characters and a message of 1,100 with an e-mail address and a phone number. */
export const chatBody = ({
  model,
  stream,
  salt = '',
}: {
  model: string;
  stream: boolean;
  /** Makes the message one that was not sent before. */
  salt?: string;
}): string =>
  JSON.stringify({
    model,
    stream,
    max_tokens: 200,
    messages: [
      { role: 'system', content: SYSTEM.slice(0, 600) },
      { role: 'user', content: user(`${salt}${WISH}`) },
    ],
  });
